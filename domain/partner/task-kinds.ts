import type { TaskKind } from '../task-kind.ts';

/** Work that every kind of partner can give (rules, section 9). */
export const partnerTaskKinds = {
  /** Its own moment counts: the same day where it is urgent. */
  'partner-question': { owner: 'manager', chased: true },
  /** No mail reaches him: somebody calls. */
  'partner-phone-instead': { within: { workingDays: 1 }, owner: 'manager', chased: true },
  'partner-agreement-ends': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  /** Before working together ends somebody talks about it. */
  'partner-end-talk': { within: { workingDays: 5 }, owner: 'manager', chased: true },
  'joint-action': { within: { workingDays: 1 }, owner: 'manager', chased: true },
  'joint-action-review': { within: { workingDays: 5 }, owner: 'manager', chased: true },
} as const satisfies Record<string, TaskKind>;
