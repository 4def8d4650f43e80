import type { Day } from '../calendar.ts';
import { after, type Interval } from '../interval.ts';
import { rewardBands } from './reward-table.ts';

/**
 * The offers of the mails (rules, sections 1, 2 and 6): percentages of the next project, ex VAT, counted from sending; and
 * what a referral gives the friend and who sent him (section 4).
 */
export const offers = {
  build: { mail: 'build', percent: 10, code: 'BOUW10', validFor: { months: 3 } },
  anniversary: { mail: 'anniversary', percent: 15, code: 'LOYAL15', validFor: { months: 3 } },
  crossSell: { mail: 'cross-sell', percent: 10, code: 'VERVOLG10', validFor: { months: 3 } },
  winBack: { mail: 'win-back', percent: 20, code: 'WELKOM20', validFor: { months: 2 } },
  referral: { friendCents: 5_000, rewardCents: rewardBands[0].rewardCents, paidFromCents: 5_000 },
} as const satisfies Record<string, Offer | Record<'friendCents' | 'rewardCents' | 'paidFromCents', number>>;

interface Offer {
  /** The kind of step whose mail holds it. */
  mail: string;
  percent: number;
  code: string;
  validFor: Interval;
}

export const offerKinds = ['build', 'anniversary', 'crossSell', 'winBack'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** An offer as a mail sent on a day states it; what it gives is read back from that same day (discounts.ts). */
export function offerOn(kind: OfferKind, sentOn: Day): { percent: number; code: string; validUntil: Day } {
  const { percent, code, validFor } = offers[kind];
  return { percent, code, validUntil: after(sentOn, validFor) };
}
