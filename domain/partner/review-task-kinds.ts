import type { TaskKind } from '../task-kind.ts';

/** Work that a quarter's review gives (rules, section 9). */
export const reviewTaskKinds = {
  /** The talk about the report, with the partner. */
  'quarter-talk': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  /** What was agreed at it: its owner and its day are those that were agreed. */
  'agreed-action': { owner: 'manager', chased: true },
} as const satisfies Record<string, TaskKind>;
