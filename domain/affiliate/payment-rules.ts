import type { Interval } from '../interval.ts';

/** Pay quickly (rules, section 10): within 30 days; money that waited 90 days is an alarm. */
export const paymentRules = {
  within: { days: 30 },
  alarmAfter: { days: 90 },
} as const satisfies Record<string, Interval>;
