import { leastSample } from './authenticity.ts';

/** What an authentic engagement costs elsewhere, in euro cents (rules, section 11). */
export const cpaeBenchmarkCents = 84;

/** One campaign as its cost per authentic engagement needs it. */
export interface Measured {
  spendCents: number;
  shares: number;
  /** Those with something to say. */
  reactions: number;
  rated: number;
  authentic: number;
}

/** `n`: authentic engagements, rounded; `campaigns`: how many count; `cents`: to the nearest cent. */
export type Cpae =
  | { n: number; campaigns: number; why: 'too few' }
  | { n: number; campaigns: number; cents: number; spendCents: number; against: 'below' | 'at' | 'above' };

/**
 * Spend ÷ authentic engagements: shares and in-depth reactions, times the authentic share of the campaign's own sample. A
 * campaign whose sample is too small does not count. Counted in whole fractions, so that no cent depends on rounding.
 */
export function cpaeOf(all: readonly Measured[]): Cpae {
  const counted = all.filter(({ rated }) => rated >= leastSample);
  const campaigns = counted.length;
  const spend = counted.reduce((sum, { spendCents }) => sum + spendCents, 0);
  let [part, whole] = [0n, 1n];
  for (const { shares, reactions, rated, authentic } of counted) {
    part = part * BigInt(rated) + BigInt(shares + reactions) * BigInt(authentic) * whole;
    whole *= BigInt(rated);
  }
  if (part === 0n) return { n: 0, campaigns, why: 'too few' };
  const [paid, benchmark] = [BigInt(spend) * whole, BigInt(cpaeBenchmarkCents) * part];
  return {
    ...{ n: Number(rounded(part, whole)), campaigns, cents: Number(rounded(paid, part)), spendCents: spend },
    against: paid < benchmark ? 'below' : paid > benchmark ? 'above' : 'at',
  };
}

/** To the nearest whole number, a half up. */
const rounded = (part: bigint, whole: bigint): bigint => (2n * part + whole) / (2n * whole);
