import type { Instant } from './calendar.ts';
import type { StepNature } from './step.ts';

/** What every fact has. Facts are insert-only; `_id` is deterministic, so the same event twice is one fact. */
export interface FactHead {
  _id: string;
  subject: string;
  /** When it happened: due moments, "first" and "last" go by this. */
  happenedAt: Instant;
  /** When we came to know it. */
  recordedAt: Instant;
}

/** How a step that was carried out ended. `not-sent`: refused at the last moment; `unknown`: the provider may have it. */
export const outcomes = ['sent', 'opened', 'told', 'booked', 'recorded', 'not-sent', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** A step was carried out. */
export type StepDone = {
  type: 'stepDone';
  outcome: Outcome;
  /** Why it was not sent. */
  why?: string | undefined;
  /** The true instant; `happenedAt` is the planned one when the step was on time. */
  carriedOutAt: Instant;
} & StepNature;

/** What people do with the work a step gave them; `key` is that step's. Facts of every subject that gives work. */
export type WorkFact =
  | { type: 'taskDone'; key: string; by: string }
  /** It goes to the role above, `to`; a suggestion that is declined goes to nobody. */
  | { type: 'taskDeclined'; key: string; to?: string; by: string; reasonId: string }
  | { type: 'taskHandedOver'; key: string; to: string; by: string; reasonId: string }
  | { type: 'stepFailed'; key: string; failure: string };
