import type { Interval } from '../interval.ts';

/**
 * What a contractor's tier gives (rules, section 9): from so many projects in the last 12 months, so many per cents off, and
 * what else. Higher tiers keep what lower ones give.
 */
export const tierTable = {
  bronze: { from: 10, percent: 5, extras: ['logo'] },
  silver: { from: 25, percent: 10, extras: ['priority', 'co-marketing'] },
  gold: { from: 50, percent: 15, extras: ['dedicated-contact', 'events'] },
  platinum: { from: 100, percent: 20, extras: ['custom-sla', 'exclusivity'] },
} as const satisfies Record<string, TierRow>;

interface TierRow {
  /** Projects in the last 12 months that reach it. */
  from: number;
  /** Off every project. */
  percent: number;
  extras: readonly string[];
}

export type Tier = keyof typeof tierTable;
export type TierExtra = (typeof tierTable)[Tier]['extras'][number];

/** From the lowest to the highest. */
export const tiers = Object.keys(tierTable) as [Tier, ...Tier[]];

/** A project counts for so long after its delivery. */
export const countsFor = { months: 12 } as const satisfies Interval;

/** A lower tier comes so long after it was announced. */
export const notice = { days: 30 } as const satisfies Interval;

/** The tier that so many projects reach. */
export const tierFor = (projects: number): Tier | undefined =>
  tiers.findLast((tier) => tierTable[tier].from <= projects);

/** 0 for none. */
export const rankOf = (tier: Tier | undefined): number => (tier === undefined ? 0 : tiers.indexOf(tier) + 1);

/** One step down; from the lowest there is none. */
export const tierBelow = (tier: Tier): Tier | undefined => tiers[tiers.indexOf(tier) - 1];

/** The tier after it, with how many projects it asks. */
export const tierAbove = (tier: Tier | undefined): Tier | undefined => tiers[rankOf(tier)];
