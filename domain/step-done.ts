import { isLate } from './agenda.ts';
import type { ClosingDays, Instant } from './calendar.ts';
import type { FactHead, Outcome, StepDone } from './fact-head.ts';
import type { Step } from './step.ts';
import { taskKind } from './task-kinds.ts';
import { dueWithin } from './within.ts';

/**
 * The fact that a step was carried out. On time it counts as done at its planned moment, so that what follows from it
 * does not drift with the seconds of a server; the true instant is kept beside it. Work for a person gets its deadline.
 */
export function stepDone(
  subject: string,
  step: Step,
  result: { outcome: Outcome; why?: string | undefined },
  { now, closing }: { now: Instant; closing: ClosingDays },
): FactHead & StepDone {
  const { key, kind, of, projectId, about, names, channel, category, timing, task, blocks, suggests, booking } = step;
  const { snapshot } = step;
  const happenedAt = isLate(step.dueAt, now) || step.dueAt > now ? now : step.dueAt;
  return {
    _id: `${subject}|stepDone|${key}`,
    subject,
    type: 'stepDone',
    happenedAt,
    recordedAt: now,
    key,
    kind,
    of,
    projectId,
    about,
    names,
    channel,
    category,
    timing,
    task,
    deadline: deadlineOf(step, happenedAt, closing),
    blocks,
    suggests,
    booking,
    snapshot,
    outcome: result.outcome,
    why: result.why,
    carriedOutAt: now,
  };
}

/** By when the work a step gives must be done: its own deadline, else its kind's time from the moment it is given. */
export function deadlineOf(
  { task, deadline }: Pick<Step, 'task' | 'deadline'>,
  givenAt: Instant,
  closing: ClosingDays,
): Instant | undefined {
  if (deadline !== undefined || task === undefined) return deadline;
  const { within } = taskKind(task);
  return within && dueWithin(givenAt, within, closing);
}
