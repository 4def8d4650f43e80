import type { Severity } from '../complaint/protocol.ts';
import type { Verdict } from './facts.ts';

/** What follows an answer: a mail to the customer, and where a person must act a task, or a complaint case. */
export interface Follows {
  /** Absent where a case answers, or nothing is to be said. */
  mail?: 'thanks' | 'congratulations' | 'tips' | 'promise';
  /** Work for the project's engineer. */
  task?: 'question' | 'rejected';
  /** A complaint case, this grave until a person or the customer's own words say otherwise (rules, section 5). */
  complaint?: Severity;
  /** The mail invites to refer others, where there is a basis for it. */
  referral?: true;
  /** Ask the same again later. */
  askAgain?: true;
}

const thanks: Follows = { mail: 'thanks' };

/** The answers a customer can give with one press, by touchpoint (rules, section 1, "Replies and branches"). */
export const replies = {
  feedback: { satisfied: thanks, 'not-satisfied': { complaint: 'minor' } },
  nps: {
    '0': { complaint: 'major' },
    '1': { complaint: 'major' },
    '2': { complaint: 'major' },
    '3': { complaint: 'medium' },
    '4': { complaint: 'medium' },
    '5': { complaint: 'minor' },
    '6': { complaint: 'minor' },
    '7': thanks,
    '8': thanks,
    '9': { mail: 'thanks', referral: true },
    '10': { mail: 'thanks', referral: true },
  },
  permit: {
    approved: { mail: 'congratulations', referral: true },
    pending: { mail: 'tips', askAgain: true },
    questions: { mail: 'promise', task: 'question' },
    rejected: { mail: 'promise', task: 'rejected' },
  },
  build: { question: { mail: 'promise', task: 'question' }, experience: thanks },
  /** Asked by a complaint case: "no" is its next round. */
  followup: { yes: thanks, no: {} },
} as const satisfies Record<string, Record<string, Follows>>;

export type AskedKind = keyof typeof replies;

export const isAsked = (kind: string): kind is AskedKind => Object.hasOwn(replies, kind);

/** A free-text reply, by what it was taken for; "unsure" is for a person to read, and who is no person gets nothing. */
export const replyFollows = {
  positive: thanks,
  neutral: thanks,
  negative: { complaint: 'minor' },
  question: { mail: 'promise', task: 'question' },
  unsure: {},
  automatic: {},
} as const satisfies Record<Verdict, Follows>;

/** What follows an answer to a touchpoint, or undefined where the touchpoint has no such answer. */
export function followsOf(kind: string, answer: string): Follows | undefined {
  if (!isAsked(kind)) return undefined;
  const row: Record<string, Follows> = replies[kind];
  return Object.hasOwn(row, answer) ? row[answer] : undefined;
}
