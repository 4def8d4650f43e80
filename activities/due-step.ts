import type { Instant } from '../domain/calendar.ts';
import type { Course } from '../domain/complaint/course.ts';
import type { CaseFact } from '../domain/complaint/facts.ts';
import type { Context } from '../domain/context.ts';
import type { History } from '../domain/customer/history.ts';
import type { BureauFact } from '../domain/bureau/facts.ts';
import type { PartnerHistory } from '../domain/partner/history.ts';
import type { Outcome } from '../domain/fact-head.ts';
import type { Step } from '../domain/step.ts';

interface Due {
  subject: string;
  step: Step;
  now: Instant;
  context: Context;
}

/** A step as it is about to be carried out, with what its subject's facts say. */
export type CustomerStep = Due & { kind: 'customer'; history: History };
export type CaseStep = Due & { kind: 'complaint'; facts: readonly CaseFact[]; course: Course };
export type PartnerStep = Due & { kind: 'partner'; history: PartnerHistory };
export type BureauStep = Due & { kind: 'bureau'; facts: readonly BureauFact[] };
export type DueStep = CustomerStep | CaseStep | PartnerStep | BureauStep;

/** What became of it. */
export interface Result {
  outcome: Outcome;
  why?: string;
}

/** A letter and a task go by subject and step, so that a step has each once. */
export const sendKey = (subject: string, key: string): string => `${subject}|${key}`;
