import { addWorkingDays, dayOf, type Instant, instantAt, minuteOf } from '../domain/calendar.ts';
import type { Context } from '../domain/customer/plan.ts';
import { dueWithin, followsOf } from '../domain/customer/replies.ts';
import { personalApproach } from '../domain/customer/touchpoints.ts';
import type { Outcome } from '../domain/customer/facts.ts';
import type { Task } from '../store/tasks.ts';
import type { Deps } from './deps.ts';
import { type DueStep, sendKey } from './due-step.ts';
import { mailTask } from './mail-task.ts';

/** Opens the task of a step for the project's engineer, once, and mails it at any hour. */
export async function openTask(deps: Deps, due: DueStep): Promise<{ outcome: Outcome; why?: string }> {
  const { step, history, subject, now } = due;
  const delivery = history.deliveries.find((one) => one.projectId === step.projectId) ?? history.deliveries.at(-1);
  if (!delivery) return { outcome: 'not-sent', why: 'no project' };
  const { kind, dueAt } = taskOf(due, await deps.context(), now);
  const task: Task = {
    _id: sendKey(subject, step.key),
    subject,
    key: step.key,
    kind,
    projectId: delivery.projectId,
    ownerId: delivery.engineerId,
    openedAt: now,
    dueAt,
  };
  await deps.store.tasks.open(task);
  const engineer = await deps.store.projects.engineer(task.ownerId);
  if (engineer) await mailTask(deps, task, { owner: engineer, category: step.category, delivery });
  return { outcome: 'opened' };
}

/** What the person must do, and by when. */
function taskOf({ step, history }: DueStep, { closing }: Context, now: Instant): { kind: string; dueAt: Instant } {
  if (step.channel === 'phone') {
    const day = addWorkingDays(dayOf(now), personalApproach.fallbackAfterWorkingDays, closing);
    return { kind: 'build-call', dueAt: instantAt(day, minuteOf(now)) };
  }
  const end = step.key.lastIndexOf(':');
  const answers = history.answers.get(step.key.slice('task:'.length, end)) ?? [];
  const answer = answers.find((fact) => fact.answer === step.key.slice(end + 1));
  const task = answer && followsOf(answer.kind, answer.answer)?.task;
  if (!task) return { kind: 'question', dueAt: dueWithin(now, { workingDays: 1 }, closing) };
  return { kind: task.kind, dueAt: dueWithin(answer.happenedAt, task.within, closing) };
}
