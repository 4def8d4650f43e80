import { wilson } from './wilson.ts';

export interface Share {
  /** How many of `n`, at least one. */
  count: number;
  n: number;
}

/** With the bounds of its 95 % interval. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/**
 * The difference a − b of two independent shares: Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method
 * 10), which keeps its coverage with few customers and rates near zero.
 */
export function differenceOf(a: Share, b: Share): Difference {
  const [rateA, rateB] = [a.count / a.n, b.count / b.n];
  const [ofA, ofB] = [wilson(a.count, a.n), wilson(b.count, b.n)];
  const difference = rateA - rateB;
  return {
    difference,
    low: difference - Math.hypot(rateA - ofA.low, ofB.high - rateB),
    high: difference + Math.hypot(ofA.high - rateA, rateB - ofB.low),
  };
}
