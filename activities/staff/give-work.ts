import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { addMinutes } from '../../domain/calendar.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import { protocolSteps } from '../../domain/complaint/protocol.ts';
import { roleAbove } from '../../domain/staff.ts';
import { deadlineOf } from '../../domain/step-done.ts';
import { taskKind, type TaskKindName } from '../../domain/task-kinds.ts';
import { chasedKey } from '../../domain/work.ts';
import type { Task } from '../../store/tasks.ts';
import { deliveryOf } from '../customer/mail-material.ts';
import type { Deps } from '../deps.ts';
import { type CaseStep, type DueStep, type Result, sendKey } from '../due-step.ts';
import { ownerAfter } from './owner-after.ts';
import { tellOwner, tellWatcher } from './tell-staff.ts';
import { whoDoes } from './who-does.ts';

/** Carries out a step that is work for a person: gives it, chases it, or brings it to another; each letter goes once. */
export async function giveWork(deps: Deps, due: DueStep): Promise<Result> {
  switch (due.step.kind) {
    case 'half-way':
    case 'overdue':
      await chase(deps, due, due.step.kind);
      return { outcome: 'opened' };
    case 'given':
      await bringToOwner(deps, due);
      return { outcome: 'opened' };
    case 'breach':
    case 'owner':
      if (due.kind === 'complaint') await raise(deps, due);
      return { outcome: 'opened' };
    default:
      return open(deps, due);
  }
}

/** Opens the task of a step, once, and mails it at any hour; who must see it as well is told. */
async function open(deps: Deps, due: DueStep): Promise<Result> {
  const { step, subject, now, context } = due;
  if (step.task === undefined) throw new Error(`a step of kind ${step.kind} gives no work`);
  const { watchedBy } = taskKind(step.task);
  const _id = sendKey(subject, step.key);
  const customerId = customerOf(due);
  const task: Task = {
    _id,
    subject,
    ...(customerId !== undefined && { customerId }),
    key: step.key,
    kind: step.task,
    ...projectOf(due),
    ownerId: firstOwner(due, step.task),
    openedAt: now,
    dueAt: deadlineOf(step, step.dueAt < now ? step.dueAt : now, context.closing) ?? now,
  };
  await deps.store.tasks.open(task);
  await tellOwner(deps, task, { ...wordOf(due), key: _id, status: 'new' });
  if (watchedBy !== undefined)
    await tellWatcher(deps, task, { readerId: watchedBy, status: 'watch', key: _id, at: now });
  return { outcome: 'opened' };
}

/** Whose a new task is: the case's owner, the engineer of the project, or the role its kind names. */
function firstOwner(due: DueStep, kind: TaskKindName): string {
  if (due.kind === 'complaint') return caseOwnerId(due.course);
  const { owner } = taskKind(kind);
  return due.kind === 'customer' && owner === 'engineer' ? deliveryOf(due).engineerId : owner;
}

/** Half-way to its deadline the owner is reminded; past it the role above is told too. */
async function chase(deps: Deps, due: DueStep, kind: 'half-way' | 'overdue'): Promise<void> {
  const { subject, step, now } = due;
  const key = sendKey(subject, step.key);
  const task = await deps.store.tasks.find(sendKey(subject, taskKeyOf(due)));
  if (!task || task.doneAt !== undefined) return;
  await tellOwner(deps, task, { ...wordOf(due), key, status: kind === 'half-way' ? 'reminder' : 'overdue' });
  if (kind === 'half-way') return;
  const { role } = await whoDoes(deps, task.ownerId, now);
  await tellWatcher(deps, task, { readerId: roleAbove(role), status: 'overdue', key, at: now });
}

/** The step that gave the work a chasing step is about; a case counts its deadlines behind the key. */
const taskKeyOf = ({ step }: DueStep): string => chasedKey(step.key).replace(/#\d+$/, '');

/** A task that was declined or handed over goes to its new owner. */
async function bringToOwner(deps: Deps, due: DueStep): Promise<void> {
  const { subject, step } = due;
  const task = await deps.store.tasks.find(sendKey(subject, taskKeyOf(due)));
  if (!task || task.doneAt !== undefined) return;
  const ownerId = await ownerAfter(deps, due, task, firstOwner(due, task.kind as TaskKindName));
  await deps.store.tasks.assign(task._id, { ownerId, dueAt: task.dueAt });
  await tellOwner(deps, { ...task, ownerId }, { ...wordOf(due), key: sendKey(subject, step.key), status: 'given' });
}

/** A case changed hands, by a missed deadline or by its severity: all its open work goes along, with the deadlines of now. */
async function raise(deps: Deps, due: CaseStep): Promise<void> {
  const { subject, step, course, now } = due;
  const ownerId = caseOwnerId(course);
  // From the facts, not from the task: a second attempt tells the same as the first.
  const before = courseOf(due.facts, addMinutes(step.dueAt, -1 / 60_000));
  const ownerBefore = before === undefined ? ownerId : caseOwnerId(before);
  const round = currentRound(course);
  const deadlines = new Map<string, string>(
    protocolSteps.map((one) => [`${one}:${round.nth}`, round.legs[one].deadline]),
  );
  for (const task of await deps.store.tasks.list({ subject, state: 'open' }, 100)) {
    const dueAt = deadlines.get(task.key) ?? task.dueAt;
    await deps.store.tasks.assign(task._id, { ownerId, dueAt });
    const key = `${sendKey(subject, step.key)}|${task.key}`;
    const status = step.kind === 'owner' ? 'given' : ownerBefore === ownerId ? 'overdue' : 'raised';
    await tellOwner(deps, { ...task, ownerId, dueAt }, { ...wordOf(due), key, status });
    if (step.kind === 'breach' && ownerBefore !== ownerId)
      await tellWatcher(deps, { ...task, ownerId, dueAt }, { readerId: ownerBefore, status: 'breach', key, at: now });
  }
}

const wordOf = (due: DueStep) => ({
  category: due.step.category,
  severity: due.kind === 'complaint' ? due.course.severity : undefined,
  at: due.now,
});

function customerOf(due: DueStep): string | undefined {
  if (due.kind === 'customer') return due.subject;
  return due.kind === 'complaint' ? due.course.opened.customerId : undefined;
}

function projectOf(due: DueStep): { projectId?: string } {
  const projectId =
    due.kind === 'customer'
      ? deliveryOf(due).projectId
      : due.kind === 'complaint'
        ? due.course.opened.projectId
        : undefined;
  return projectId === undefined ? {} : { projectId };
}
