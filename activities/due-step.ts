import type { Instant } from '../domain/calendar.ts';
import type { History } from '../domain/customer/history.ts';
import type { Step } from '../domain/step.ts';

/** A step as it is about to be carried out. */
export interface DueStep {
  subject: string;
  step: Step;
  history: History;
  now: Instant;
}

/** A letter and a task go by subject and step, so that a step has each once. */
export const sendKey = (subject: string, key: string): string => `${subject}|${key}`;
