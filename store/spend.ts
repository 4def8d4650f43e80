import type { Instant } from '../domain/calendar.ts';
import { linesOfBatch, linesOfMove, payableCents, type Posting } from '../domain/ledger.ts';
import { payeePool, postingsOf } from './payee-pool.ts';
import type { Store } from './store.ts';

export interface Spending {
  payeeId: string;
  cents: number;
  /** On top of it, of a payout. */
  vatCents?: number | undefined;
  /** What it is for: spent on that once. */
  item: string;
  kind: 'batch' | 'credit-used';
  at: Instant;
}

/** `short`: so much is payable, and nothing was spent. */
export type Spent = { posting: Posting; short?: undefined } | { posting?: undefined; short: number };

/**
 * Spends what is payable to a payee, never more than is there and once for each item. The n-th spending of a payee has
 * an id of its own: of two at the same moment one is refused by it, reads again, and sees what the other left.
 */
export async function spend(
  store: Pick<Store, 'facts' | 'ledger'>,
  { payeeId, cents, vatCents = 0, item, kind, at }: Spending,
): Promise<Spent> {
  if (!Number.isSafeInteger(cents) || cents <= 0) throw new RangeError('what is spent is a whole number of cents');
  const pool = await payeePool(store, payeeId);
  const prefix = `${payeeId}|spend|`;
  for (;;) {
    const postings = await postingsOf(store, pool);
    const before = postings.find((one) => one.item === item && spendings.has(one.kind));
    const payable = pool.reduce((sum, one) => sum + payableCents(postings, one), 0);
    if (before) return before.kind === 'batch-skipped' ? { short: payable } : { posting: before };
    const enough = payable >= cents;
    if (!enough && kind === 'credit-used') return { short: payable };
    const nth = postings.filter(({ _id }) => _id.startsWith(prefix)).length + 1;
    const posting: Posting = {
      ...{ _id: `${prefix}${nth}`, payeeId, item, at, recordedAt: at },
      // A line of a payout that is not covered stays so: paid later all the same, its file would be another each time.
      kind: enough ? kind : 'batch-skipped',
      lines: !enough
        ? []
        : kind === 'batch'
          ? linesOfBatch(payeeId, cents, vatCents)
          : linesOfMove(`payable:${payeeId}`, kind, cents),
    };
    if (await store.ledger.post(posting)) return enough ? { posting } : { short: payable };
  }
}

const spendings: ReadonlySet<Posting['kind']> = new Set(['batch', 'batch-skipped', 'credit-used']);
