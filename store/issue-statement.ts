import { commissionsOf } from '../domain/affiliate/commission.ts';
import { dayOf, type Instant, isoDate } from '../domain/calendar.ts';
import { readPartner } from '../domain/partner/read-partner.ts';
import type { PayoutLine } from '../domain/payout-batch.ts';
import { payoutItem } from '../domain/payouts.ts';
import { billedLines, paidBy } from '../domain/self-billed.ts';
import { kindOf } from '../domain/subject.ts';
import type { SelfBilledStatement } from './self-billed.ts';
import type { Store } from './store.ts';

interface Payment {
  batchId: string;
  line: PayoutLine;
  /** When it was paid. */
  at: Instant;
}

/** Writes the statement of a partner's payment, once; a customer's payment has none. Throws where its lines do not add up. */
export async function issueStatement(
  store: Store,
  { batchId, line, at }: Payment,
): Promise<SelfBilledStatement | undefined> {
  const { payeeId, cents, vatCents = 0, to } = line;
  if (kindOf(payeeId) !== 'partner') return undefined;
  const payment = payoutItem(batchId, payeeId);
  const [postings, facts, before, profile] = await Promise.all([
    ...([store.ledger.of(payeeId), store.facts.ofPartner(payeeId), store.selfBilled.of(payeeId)] as const),
    store.payees.of(to.payeeId),
  ]);
  const draftedAt = new Map<string, Instant>();
  for (const { kind, item } of postings) {
    if (kind !== 'batch') continue;
    const drafted = await store.payouts.draftedAt(item.slice(0, item.indexOf('|')));
    if (drafted !== undefined) draftedAt.set(item, drafted);
  }
  const drafted = draftedAt.get(payment) ?? at;
  const reached = readPartner(facts)?.reached.filter(({ recordedAt }) => recordedAt <= drafted) ?? [];
  const lines = billedLines(paidBy(postings, payment, draftedAt), commissionsOf({ reached }), billedBefore(before));
  if (lines.reduce((sum, one) => sum + one.cents, 0) !== cents)
    throw new Error(`the lines of ${payment} do not add up`);
  const { vatId, address } = profile ?? {};
  return store.selfBilled.write(Number(isoDate(dayOf(at)).slice(0, 4)), {
    ...{ payeeId, payment, batchId, at, lines, netCents: cents, vatCents },
    ...{ taxStatus: to.taxStatus ?? 'private', name: to.name, ending: to.ending },
    ...(vatId !== undefined && { vatId }),
    ...(address && { address }),
  });
}

/** What of each order was billed before. */
function billedBefore(statements: readonly SelfBilledStatement[]): Map<string, number> {
  const billed = new Map<string, number>();
  for (const { item, baseCents = 0 } of statements.flatMap(({ lines }) => lines))
    billed.set(item, (billed.get(item) ?? 0) + baseCents);
  return billed;
}
