import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { CaseFactOf } from '../../domain/complaint/facts.ts';
import type { FactOf } from '../../domain/customer/facts.ts';
import type { WordsReading } from '../deps.ts';
import type { Asked } from './read-asked.ts';

/** One press of an answer, with what the customer typed beside it. */
export interface Press extends Omit<Asked, 'facts'> {
  said?: Said | undefined;
  now: Instant;
  log: Logger;
}

/** Words, and what they were taken for. */
export interface Said {
  words: string;
  reading: WordsReading;
}

/** The fact a press makes, of a customer or of a complaint case. */
export type Answered = FactOf<'answered'> | CaseFactOf<'answered'>;
