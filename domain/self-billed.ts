import { type Commission, commissionItem } from './affiliate/commission.ts';
import { dayOf, type Instant, isoDate } from './calendar.ts';
import type { Posting } from './ledger.ts';

/** What one thing adds to an invoice that we write for a partner; below zero where it was taken back. */
export interface BilledLine {
  item: string;
  /** The day of the last change of it: 'YYYY-MM-DD'. */
  on: string;
  /** The order it is about, where it is commission on one. */
  projectId?: string;
  /** Of it, what was not billed before: integer euro cents, ex VAT. */
  baseCents?: number;
  cents: number;
}

/** When each payout of a payee was drafted, by the item of the ledger. */
export type DraftedAt = ReadonlyMap<string, Instant>;

/**
 * What one payment pays: everything that had become payable, or was taken back, when it was drafted, and that no payment
 * before it took. What a failed payment took waits again from the moment it failed.
 */
export function paidBy(postings: readonly Posting[], item: string, draftedAt: DraftedAt): Posting[] {
  const earned = postings.filter((one) => one.kind === 'reward' && payableOf(one) !== 0);
  const taken = new Map<string, string>();
  const batches = postings.filter(({ kind }) => kind === 'batch').sort(byDraft(draftedAt));
  for (const batch of batches) {
    const drafted = draftedAt.get(batch.item) ?? batch.recordedAt;
    for (const failed of postings)
      if (failed.kind === 'payment-failed' && failed.recordedAt <= drafted)
        for (const [id, by] of [...taken]) if (by === failed.item) taken.delete(id);
    for (const { _id, recordedAt } of earned) if (recordedAt <= drafted && !taken.has(_id)) taken.set(_id, batch.item);
    if (batch.item === item) break;
  }
  return earned.filter(({ _id }) => taken.get(_id) === item);
}

const byDraft =
  (draftedAt: DraftedAt) =>
  (a: Posting, b: Posting): number => {
    const [one, other] = [draftedAt.get(a.item) ?? a.recordedAt, draftedAt.get(b.item) ?? b.recordedAt];
    return one === other ? (a._id < b._id ? -1 : 1) : one < other ? -1 : 1;
  };

const payableOf = ({ payeeId, lines }: Posting): number =>
  lines.reduce((sum, { account, cents }) => (account === `payable:${payeeId}` ? sum + cents : sum), 0);

/** One line for each thing, in order of happening; of an order the part of its worth that no earlier invoice billed. */
export function billedLines(
  paid: readonly Posting[],
  commissions: readonly Commission[],
  billed: ReadonlyMap<string, number>,
): BilledLine[] {
  const lines = new Map<string, BilledLine>();
  const byItem = new Map(commissions.map((one) => [commissionItem(one.projectId), one]));
  for (const posting of paid) {
    const { item, at } = posting;
    const cents = (lines.get(item)?.cents ?? 0) + payableOf(posting);
    const commission = byItem.get(item);
    const base = commission && (commission.cents === 0 ? 0 : commission.baseCents) - (billed.get(item) ?? 0);
    lines.set(item, {
      ...{ item, on: isoDate(dayOf(at)), cents },
      ...(commission && { projectId: commission.projectId }),
      ...(base !== undefined && { baseCents: base }),
    });
  }
  return [...lines.values()].filter(({ cents }) => cents !== 0);
}
