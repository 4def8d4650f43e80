import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Doer } from '../tasks/doer.ts';

/** What a person says of a case, in words of their own. */
export interface CaseChange {
  caseId: string;
  doer: Doer;
  words: string;
  callId: string;
  now: Instant;
  log: Logger;
}
