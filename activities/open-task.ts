import { dayOf, type Instant, instantAt, minuteOf } from '../domain/calendar.ts';
import { addWorkingDays } from '../domain/calendar.ts';
import type { Context } from '../domain/customer/plan.ts';
import { dueWithin, followsOf } from '../domain/customer/replies.ts';
import { personalApproach } from '../domain/customer/touchpoints.ts';
import type { Outcome } from '../domain/customer/facts.ts';
import type { Task } from '../store/tasks.ts';
import { taskWords } from '../templates/task-words.ts';
import type { Deps } from './deps.ts';
import { type DueStep, sendKey } from './due-step.ts';
import { send } from './send-mail.ts';

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
  await mailTask(deps, task, due, delivery);
  return { outcome: 'opened' };
}

/** What the person must do, and by when. */
function taskOf({ step, history }: DueStep, { closing }: Context, now: Instant): { kind: string; dueAt: Instant } {
  if (step.channel === 'phone') {
    const day = addWorkingDays(dayOf(now), personalApproach.fallbackAfterWorkingDays, closing);
    return { kind: 'build-call', dueAt: instantAt(day, minuteOf(now)) };
  }
  const answered = step.key.slice('task:'.length, step.key.lastIndexOf(':'));
  const answer = history.answers.get(answered)?.at(-1);
  const task = answer && followsOf(answer.kind, answer.answer)?.task;
  if (!task) return { kind: 'question', dueAt: dueWithin(now, { workingDays: 1 }, closing) };
  return { kind: task.kind, dueAt: dueWithin(answer.happenedAt, task.within, closing) };
}

async function mailTask(
  deps: Deps,
  task: Task,
  { step }: DueStep,
  delivery: DueStep['history']['deliveries'][number],
): Promise<void> {
  const { store, bureau, render } = deps;
  const [engineer, customer, project] = await Promise.all([
    store.projects.engineer(task.ownerId),
    store.customers.find(task.subject),
    store.projects.find(delivery.projectId),
  ]);
  if (!engineer || !customer) return;
  const street = project?.address ? `${project.address.street} ${project.address.houseNumber}` : null;
  const mail = render('staff-task', {
    bureau,
    recipientName: engineer.name,
    task: {
      ...taskWords(task.kind, step.category),
      customerName: customer.name,
      customerPhone: customer.phone ?? null,
      project: { type: delivery.projectType, street, monument: delivery.monument === true },
      valueCents: delivery.valueCents,
      dueAt: task.dueAt,
    },
    taskUrl: deps.pages.taskUrl(task._id),
  });
  await send(deps, {
    key: `${task._id}|staff`,
    subject: task.subject,
    to: { name: engineer.name, email: engineer.email },
    from: { name: bureau.name, email: deps.senderEmail },
    replyTo: bureau.email,
    title: mail.subject,
    html: mail.html,
    text: mail.text,
    category: mail.category,
    topic: mail.topic,
    tag: 'staff-task',
    ifUncertain: 'send again',
  });
}
