import type { Logger } from 'pino';
import { commercialStoppedAt } from '../../domain/bureau/plan.ts';
import { addMinutes, type Instant } from '../../domain/calendar.ts';
import { bureauId } from '../../domain/subject.ts';
import { closeTask } from '../../inbound/close-task.ts';
import { insertAndTell } from '../../inbound/tell.ts';
import { lookAgain } from '../../inbound/watch-mail-health.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

export interface Lift {
  by: string;
  reason: string;
  now: Instant;
  log: Logger;
}

export interface Lifted {
  resumedAt: Instant;
  journeys: 'look again' | 'will look again when Temporal is back';
}

/** Lets commercial mail go on after a stop, which directie alone may (rules, section 13); each stop is lifted once. */
export async function liftStop(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { by, reason, now, log }: Lift,
): Promise<Lifted> {
  const { facts, staff, texts } = deps.store;
  const person = await staff.find(by);
  const works = person !== undefined && (person.leftAt === undefined || now < person.leftAt);
  if (!works || person.role !== 'directie') throw new Problem('wrong-role', { detail: 'Directie decides on this.' });
  const known = await facts.ofBureau();
  const stoppedAt = commercialStoppedAt(known);
  if (stoppedAt === undefined) throw new Problem('not-stopped');
  const nth = known.filter(({ type }) => type === 'commercialStopped').length;
  const _id = `${bureauId}|commercialResumed|${nth}`;
  const reasonId = `${_id}|reason`;
  // Two processes' clocks may differ: it goes on after it was stopped, be it by a millisecond.
  const happenedAt = stoppedAt >= now ? addMinutes(stoppedAt, 1 / 60_000) : now;
  await texts.insert({ _id: reasonId, subject: bureauId, at: now, words: reason });
  const head = { _id, subject: bureauId, happenedAt, recordedAt: now };
  await insertAndTell({ ...deps, log }, { ...head, type: 'commercialResumed', by, reasonId });
  await closeTask({ ...deps, log }, { id: `${bureauId}|mail-stopped:${stoppedAt}`, by, now });
  log.info({ by, fact: _id }, 'commercial mail goes on');
  const told = await lookAgain({ ...deps, log }, _id);
  return { resumedAt: happenedAt, journeys: told ? 'look again' : 'will look again when Temporal is back' };
}
