import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { linesOfMove } from '../../domain/ledger.ts';
import { type Payout, type PayoutLine, transferCents } from '../../domain/payout-batch.ts';
import { payoutItem } from '../../domain/payouts.ts';
import { bureauId } from '../../domain/subject.ts';
import { insertAndTell } from '../../inbound/tell.ts';
import { issueStatement } from '../../store/issue-statement.ts';
import { isOnRecord } from '../../store/is-on-record.ts';
import { postingsOf, payeePool } from '../../store/payee-pool.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { payoutNamed, refusedPayout } from './payout-of.ts';

export interface Settlement {
  outcome: 'paid' | 'failed';
  reason?: string;
  by: string;
  now: Instant;
  log: Logger;
}

type Deps = Pick<ApiDeps, 'store' | 'journeys'>;

/** What the bank said of one line. It ends once: the same again is told as done, the opposite is refused. */
export async function settleLine(
  deps: Deps,
  { id, payeeId, ...settlement }: Settlement & { id: string; payeeId: string },
): Promise<Payout> {
  const payout = await payoutNamed(deps, id);
  const line = payout.lines.find((one) => one.payeeId === payeeId);
  if (!line) throw new Problem('unknown-payee', { detail: 'The payout has no line of this payee.' });
  await settle(deps, payout, { line, ...settlement });
  return payoutNamed(deps, id);
}

/** The bank paid all that was not told to have failed. */
export async function confirmAll(deps: Deps, { id, ...settlement }: Settlement & { id: string }): Promise<Payout> {
  const payout = await payoutNamed(deps, id);
  if (!payout.exported) throw refusedPayout('it is not exported');
  for (const line of payout.lines)
    if (line.state === 'paying' || line.state === 'paid') await settle(deps, payout, { line, ...settlement });
  return payoutNamed(deps, id);
}

/** First the word of the bank, then the money, then who is told: each by its own id, so that the same request completes it. */
async function settle(
  deps: Deps,
  { id: batchId, exported }: Payout,
  { line, outcome, reason, by, now, log }: Settlement & { line: PayoutLine },
): Promise<void> {
  const { payeeId, state } = line;
  if (!exported) throw refusedPayout('it is not exported');
  if (state === 'skipped') throw refusedPayout('this line was skipped: nothing was paid');
  const item = payoutItem(batchId, payeeId);
  const reasonId = `${item}|failed`;
  if (reason !== undefined) await deps.store.texts.insert({ _id: reasonId, subject: batchId, at: now, words: reason });
  const event = { _id: `${item}|settled`, batchId, at: now, type: 'settled', payeeId, outcome, by } as const;
  await deps.store.payouts.insert({ ...event, ...(reason !== undefined && { reasonId }) });
  const end = await deps.store.payouts.event(event._id);
  if (end?.type !== 'settled' || end.outcome !== outcome)
    throw refusedPayout(`this line was ${outcome === 'paid' ? 'failed' : 'paid'} before`);
  const { at } = end;
  const owner = await post(deps, { line, item, outcome, at });
  if (outcome === 'paid') await issueStatement(deps.store, { batchId, line, at });
  await tell({ ...deps, log }, { batchId, line, owner, outcome, at, now });
}

/** Moves the money of a line from where it was set aside; answers whose it is. */
async function post(
  { store }: Deps,
  { line, item, outcome, at }: { line: PayoutLine; item: string; outcome: 'paid' | 'failed'; at: Instant },
): Promise<string> {
  const current = (await store.customers.current(line.payeeId))?._id ?? line.payeeId;
  const postings = await postingsOf(store, await payeePool(store, current));
  const aside = postings.find((one) => one.kind === 'batch' && one.item === item);
  if (!aside) throw new Error(`${item} was never set aside`);
  const { payeeId } = aside;
  await store.ledger.post({
    ...{ _id: `${item}|settled`, payeeId, item, at, recordedAt: at },
    kind: outcome === 'paid' ? 'paid' : 'payment-failed',
    lines:
      outcome === 'paid'
        ? linesOfMove(`paying:${payeeId}`, 'bank', transferCents(line))
        : aside.lines.map(({ account, cents }) => ({ account, cents: -cents })),
  });
  return current;
}

interface Telling {
  batchId: string;
  line: PayoutLine;
  owner: string;
  outcome: 'paid' | 'failed';
  at: Instant;
  now: Instant;
}

/** Who is paid hears it by mail; what failed is work for a person. */
async function tell(
  deps: Deps & { log: Logger },
  { batchId, line: { payeeId, cents }, owner, outcome, at, now }: Telling,
): Promise<void> {
  const when = { happenedAt: at, recordedAt: now };
  if (outcome === 'failed') {
    const _id = `${bureauId}|payoutFailed|${payoutItem(batchId, payeeId)}`;
    await insertAndTell(deps, { _id, subject: bureauId, ...when, type: 'payoutFailed', batchId, payeeId });
    return;
  }
  // Whoever is gone by now has no journey to be told.
  if (!(await isOnRecord(deps.store, owner))) return;
  const _id = `${owner}|paidOut|${payoutItem(batchId, payeeId)}`;
  await insertAndTell(deps, { _id, subject: owner, ...when, type: 'paidOut', batchId, cents });
}
