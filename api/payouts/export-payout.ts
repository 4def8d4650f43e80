import { transferCents } from '../../domain/payout-batch.ts';
import { dayOf, type Instant, onOrAfter } from '../../domain/calendar.ts';
import type { ApiDeps } from '../deps.ts';
import type { FileAnswer } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { setAside } from './decide-payout.ts';
import { payoutNamed, refusedPayout } from './payout-of.ts';
import { ibanOf } from './save-payee.ts';
import { sepaFile } from './sepa-file.ts';

/** The bank's file of an approved payout; the moment of the first export makes every later one the same. */
export async function exportPayout(
  deps: Pick<ApiDeps, 'store' | 'seal' | 'payoutAccount' | 'context'>,
  { id, by, now }: { id: string; by: string; now: Instant },
): Promise<FileAnswer> {
  const { store, payoutAccount } = deps;
  const payout = await payoutNamed(deps, id);
  if (payout.decided?.as !== 'approved') throw refusedPayout('it is not approved');
  if (!payoutAccount) throw new Problem('no-payout-account');
  await setAside(deps, payout, now);
  const { lines } = await payoutNamed(deps, id);
  // Settled or not: what the file once held it holds for ever.
  const inFile = lines.filter(({ state }) => state !== 'skipped');
  if (inFile.length === 0) throw refusedPayout('no line of it is payable any more');
  await store.payouts.insert({ _id: `${id}|exported`, batchId: id, at: now, type: 'exported', by });
  const at = (await payoutNamed(deps, id)).exported?.at ?? now;
  const { closing } = await deps.context();
  const text = sepaFile({
    id,
    at,
    payOn: onOrAfter(dayOf(at), closing),
    from: payoutAccount,
    transfers: inFile.map(({ to, ...line }) => ({
      ...{ cents: transferCents(line), name: to.name, iban: ibanOf(deps, to) },
      ...(to.bic !== undefined && { bic: to.bic }),
    })),
  });
  return { content: text, fileName: `${id}.pain.001.xml` };
}
