import type { TaskKind } from '../task-kind.ts';

/** Work for people that the money of affiliates brings. */
export const paymentTaskKinds = {
  /** Not paid within 30 days. */
  'payment-slow': { within: { workingDays: 2 }, owner: 'manager', chased: true },
  /** Not paid within 90 days: an alarm. */
  'payment-late': { within: { workingDays: 1 }, owner: 'directie', chased: true },
} as const satisfies Record<string, TaskKind>;
