import type { Figure } from '../metrics/figure.ts';
import { wilson } from '../metrics/wilson.ts';

/** Of fewer rated comments and reactions nothing is said (rules, section 11). */
export const leastSample = 30;

/** The share of rated comments and reactions that are authentic, in percent, with its bounds; of too few, nothing. */
export function authenticityOf(samples: readonly { rated: number; authentic: number }[]): Figure {
  const n = samples.reduce((sum, { rated }) => sum + rated, 0);
  if (n < leastSample) return { n, why: 'too few' };
  const part = samples.reduce((sum, { authentic }) => sum + authentic, 0);
  const { low, high } = wilson(part, n);
  return { n, value: (100 * part) / n, low: 100 * low, high: 100 * high };
}
