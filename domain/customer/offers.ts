import type { Interval } from '../interval.ts';

/** The offers of the touchpoints (rules, section 1). Percentages of the next project, ex VAT; counted from sending. */
export const offers = {
  build: { percent: 10, validFor: { months: 3 } },
  anniversary: { percent: 15, code: 'LOYAL15', validFor: { months: 3 } },
} as const satisfies Record<string, { percent: number; code?: string; validFor: Interval }>;
