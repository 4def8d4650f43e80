import { isLate } from '../agenda.ts';
import type { Instant } from '../calendar.ts';
import type { Step } from '../step.ts';
import type { FactOf, Outcome } from './facts.ts';

/**
 * The fact that a step was carried out. On time it counts as done at its planned moment, so that what follows from it
 * does not drift with the seconds of a server; the true instant is kept beside it.
 */
export function stepDone(
  subject: string,
  step: Step,
  result: { outcome: Outcome; why?: string | undefined },
  now: Instant,
): FactOf<'stepDone'> {
  const { key, kind, of, projectId, names, channel, category, timing } = step;
  return {
    _id: `${subject}|stepDone|${key}`,
    subject,
    type: 'stepDone',
    happenedAt: isLate(step.dueAt, now) || step.dueAt > now ? now : step.dueAt,
    recordedAt: now,
    key,
    kind,
    of,
    projectId,
    names,
    channel,
    category,
    timing,
    outcome: result.outcome,
    why: result.why,
    carriedOutAt: now,
  };
}
