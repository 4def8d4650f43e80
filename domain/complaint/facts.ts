import type { FactHead, StepDone, WorkFact } from '../fact-head.ts';
import type { Severity } from './protocol.ts';

/** What made a complaint: a press, the customer's own words, or what a person heard. */
export const caseSources = ['feedback', 'nps', 'reply', 'person', 'permit', 'build', 'followup'] as const;
export type CaseSource = (typeof caseSources)[number];

/** Where a negative answer stands: ids only, the words themselves are kept apart. */
export interface Complaint {
  source: CaseSource;
  severity: Severity;
  /** Of the customer's words, or of what the person noted who heard them. */
  wordsId?: string | undefined;
}

/** What happened in one complaint case (rules, section 5). */
export type CaseFact = FactHead &
  (
    | ({ type: 'caseOpened'; customerId: string; projectId?: string | undefined; engineerId: string } & Complaint)
    /** A second negative answer while the case is open. */
    | ({ type: 'caseJoined' } & Complaint)
    /** A negative answer within a month of closing, or a person's word: a new round at the level it had. */
    | ({ type: 'caseReopened'; by?: string } & Complaint)
    | { type: 'severitySet'; severity: Severity; reasonId: string; by: string }
    | { type: 'caseNoted'; reasonId: string; by: string }
    /** The customer pressed a content answer after all: it closes nothing, a person looks. */
    | { type: 'customerContent'; key: string; answer: string }
    | { type: 'caseClosed'; as: 'solved' | 'withdrawn'; reasonId: string; by: string }
    /** To "are you satisfied with the solution?" of a round. */
    | { type: 'answered'; key: string; kind: 'followup'; projectId: string; answer: string; wordsId?: string }
    | StepDone
    | WorkFact
  );

export type CaseFactOf<T extends CaseFact['type']> = Extract<CaseFact, { type: T }>;
