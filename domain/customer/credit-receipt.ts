import { dayOf, type Instant } from '../calendar.ts';
import type { History } from './history.ts';
import { type Claim, introductionOf, type LostBecause, rememberedFor, type WonBy } from './introductions.ts';

/** One touch: somebody who had, or might have had, a part in bringing a customer. */
export interface Touch {
  claim: Claim;
  /** Whole days from the touch until it was decided; absent: nothing was decided yet, or it came after. */
  ageDays?: number;
}

/** Who is credited with a sale, by which rule, and why every other touch was not. */
export interface CreditReceipt {
  fixedAt?: Instant;
  winner?: Touch & { rule: WonBy };
  losers: readonly (Touch & { why: LostBecause })[];
  /** So long a click or link counts. */
  rememberedDays: number;
}

/** The receipt of a customer: it is the same for each of his orders, for he was brought once. */
export function creditReceiptOf(history: History, subject: string): CreditReceipt {
  const { fixedAt, winner, losers } = introductionOf(history, subject);
  const touch = (claim: Claim): Touch => {
    const ageDays = fixedAt === undefined ? -1 : dayOf(fixedAt) - dayOf(claim.happenedAt);
    return { claim, ...(ageDays >= 0 && { ageDays }) };
  };
  return {
    ...(fixedAt !== undefined && { fixedAt }),
    ...(winner && { winner: { ...touch(winner.claim), rule: winner.rule } }),
    losers: losers.map(({ claim, why }) => ({ ...touch(claim), why })),
    rememberedDays: rememberedFor.days,
  };
}
