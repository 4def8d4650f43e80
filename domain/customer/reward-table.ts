import type { Interval } from '../interval.ts';

/**
 * What a referral earns, by its number (rules, section 4): so much each, and a bonus once when a band is reached. The amounts of
 * a friend's gift and of the lowest payout stand in offers.ts.
 */
export const rewardBands = [
  { from: 1, rewardCents: 10_000, bonusCents: 0 },
  { from: 3, rewardCents: 10_000, bonusCents: 5_000 },
  { from: 6, rewardCents: 12_500, bonusCents: 10_000 },
  { from: 11, rewardCents: 15_000, bonusCents: 25_000 },
] as const satisfies readonly RewardBand[];

export interface RewardBand {
  /** The number of the referral that reaches it. */
  from: number;
  /** Integer euro cents, for each referral in it. */
  rewardCents: number;
  /** Integer euro cents, once. */
  bonusCents: number;
}

/** From this referral on the introducer is a VIP. */
export const vipFrom = 11;

/** Where no payment of the friend's order is reported, a reward can be paid so long after delivery. */
export const payableAfter = { days: 30 } as const satisfies Interval;

/** The band of the n-th referral, counted from 1. */
export const bandOf = (n: number): RewardBand => rewardBands.findLast(({ from }) => n >= from) ?? rewardBands[0];
