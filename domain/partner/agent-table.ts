import type { Interval } from '../interval.ts';

/** What an estate agent earns for a customer he brought: once, with that customer's first delivered project (rules, section 9). */
export const agentFee = {
  /** Integer euro cents. */
  cents: 5_000,
  /** Where no payment of the customer's order is reported, the fee can be paid so long after delivery. */
  payableAfter: { days: 30 },
} as const satisfies { cents: number; payableAfter: Interval };
