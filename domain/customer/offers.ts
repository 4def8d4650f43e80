import type { Interval } from '../interval.ts';
import { rewardBands } from './reward-table.ts';

/**
 * The offers of the touchpoints (rules, section 1): percentages of the next project, ex VAT, counted from sending; and what
 * a referral gives the friend and who sent him (section 4).
 */
export const offers = {
  build: { percent: 10, validFor: { months: 3 } },
  anniversary: { percent: 15, code: 'LOYAL15', validFor: { months: 3 } },
  referral: { friendCents: 5_000, rewardCents: rewardBands[0].rewardCents, paidFromCents: 5_000 },
} as const satisfies Record<string, Offer | Record<'friendCents' | 'rewardCents' | 'paidFromCents', number>>;

interface Offer {
  percent: number;
  code?: string;
  validFor: Interval;
}
