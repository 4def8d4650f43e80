import { setAside } from '../api/payouts/decide-payout.ts';
import { sepaFile } from '../api/payouts/sepa-file.ts';
import { dayOf } from '../domain/calendar.ts';
import { transferCents } from '../domain/payout-batch.ts';
import { draftPayout } from '../store/draft-payout.ts';
import { issueStatement } from '../store/issue-statement.ts';
import { inMemoryMoney } from './in-memory-money.ts';
import type { Measure } from './measure.ts';

const now = '2027-03-01T06:00:00.000Z';

/**
 * The monthly run of so many affiliates, and of half as many, with the store in memory: who is paid what, the money set aside,
 * the bank's file, and an invoice for each.
 */
export async function affiliatePayouts({ affiliates }: { affiliates: number }): Promise<Measure[]> {
  await secondsOf(Math.min(affiliates, 500));
  const some = await secondsOf(affiliates / 2);
  const all = await secondsOf(affiliates);
  return [
    { what: `payout run of ${affiliates} affiliates`, value: all, unit: 's' },
    { what: 'payout run, twice as many affiliates take', value: all / some, unit: 'times' },
  ];
}

async function secondsOf(affiliates: number): Promise<number> {
  const store = inMemoryMoney(affiliates);
  const begun = performance.now();
  const { payout } = await draftPayout(store, { now, by: 'bench', again: true });
  if (payout.lines.length !== affiliates) throw new Error(`${payout.lines.length} of ${affiliates} are paid`);
  await setAside({ store }, payout, now);
  sepaFile({
    ...{ id: payout.id, at: now, payOn: dayOf(now), from: { name: 'Bureau', iban: 'NL91ABNA0417164300' } },
    transfers: payout.lines.map(({ to, ...line }) => ({ cents: transferCents(line), name: to.name, iban: to.iban })),
  });
  for (const line of payout.lines) await issueStatement(store, { batchId: payout.id, line, at: now });
  return (performance.now() - begun) / 1_000;
}
