import type { Logger } from 'pino';
import { addMinutes, type Instant } from '../domain/calendar.ts';
import type { CustomerFact, FactOf } from '../domain/customer/facts.ts';
import type { AskedKind } from '../domain/customer/replies.ts';
import type { ApiDeps } from './deps.ts';
import { tellJourney } from './tell-journey.ts';

export interface Press {
  /** The customer that counts, merges followed. */
  subject: string;
  key: string;
  kind: AskedKind;
  projectId: string;
  answer: string;
  now: Instant;
  log: Logger;
}

/** The latest answer to a step. */
export const latestAnswer = (facts: readonly CustomerFact[], key: string): FactOf<'answered'> | undefined =>
  facts.findLast((fact): fact is FactOf<'answered'> => fact.type === 'answered' && fact.key === key);

/** Records an answer: the latest rules, every change is kept, and the same one pressed twice in a row is one. */
export async function recordAnswer(
  { store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, key, kind, projectId, answer, now, log }: Press,
): Promise<void> {
  const latest = latestAnswer(await store.facts.load(subject), key);
  if (latest?.answer === answer) return;
  // Two processes' clocks may differ: what was pressed later also happened later, be it by a millisecond.
  const at = latest && latest.happenedAt >= now ? addMinutes(latest.happenedAt, 1 / 60_000) : now;
  const _id = `${subject}|answered|${key}|${at}`;
  const head = { _id, subject, happenedAt: at, recordedAt: now };
  if (await store.facts.insertFromOutside({ ...head, type: 'answered', key, kind, projectId, answer }))
    await tellJourney(journeys, subject, _id, log);
}
