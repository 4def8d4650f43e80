import {
  addOpenMinutes,
  addWorkingDays,
  type ClosingDays,
  dayOf,
  type Instant,
  instantAt,
  minuteOf,
} from '../calendar.ts';

/** Time for a person to act, by the bureau's working hours (rules, section 1): working days keep the time of day. */
export type Within = { workingDays: number } | { openHours: number };

/** What follows an answer: a mail to the customer, and where a person must act a task for the project's engineer. */
export interface Follows {
  mail: 'thanks' | 'congratulations' | 'tips' | 'promise';
  task?: { kind: 'unhappy' | 'question' | 'rejected'; within: Within };
  /** Ask the same again later. */
  askAgain?: true;
}

const thanks: Follows = { mail: 'thanks' };
const unhappy: Follows = { mail: 'promise', task: { kind: 'unhappy', within: { workingDays: 1 } } };
const question: Follows = { mail: 'promise', task: { kind: 'question', within: { workingDays: 1 } } };
const rejected: Follows = { mail: 'promise', task: { kind: 'rejected', within: { openHours: 4 } } };

/** The answers a customer can give with one press, by touchpoint (rules, section 1, "Replies and branches"). */
export const replies = {
  feedback: { satisfied: thanks, 'not-satisfied': unhappy },
  nps: {
    '0': unhappy,
    '1': unhappy,
    '2': unhappy,
    '3': unhappy,
    '4': unhappy,
    '5': unhappy,
    '6': unhappy,
    '7': thanks,
    '8': thanks,
    '9': thanks,
    '10': thanks,
  },
  permit: {
    approved: { mail: 'congratulations' },
    pending: { mail: 'tips', askAgain: true },
    questions: question,
    rejected,
  },
  build: { question, experience: thanks },
} as const satisfies Record<string, Record<string, Follows>>;

export type AskedKind = keyof typeof replies;

export const isAsked = (kind: string): kind is AskedKind => Object.hasOwn(replies, kind);

/** What follows an answer to a touchpoint, or undefined where the touchpoint has no such answer. */
export function followsOf(kind: string, answer: string): Follows | undefined {
  if (!isAsked(kind)) return undefined;
  const row: Record<string, Follows> = replies[kind];
  return Object.hasOwn(row, answer) ? row[answer] : undefined;
}

/** When work given to a person at an instant must be done: what comes in on a Saturday is due on the Monday, same time. */
export function dueWithin(given: Instant, within: Within, closing: ClosingDays): Instant {
  if ('openHours' in within) return addOpenMinutes(given, within.openHours * 60, closing);
  return instantAt(addWorkingDays(dayOf(given) + 1, within.workingDays - 1, closing), minuteOf(given));
}
