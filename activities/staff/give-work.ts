import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { projectOfStep } from '../../domain/customer/about-project.ts';
import { deadlineOf } from '../../domain/step-done.ts';
import { taskKind, type TaskKindName } from '../../domain/task-kinds.ts';
import type { Task } from '../../store/tasks.ts';
import type { Deps } from '../deps.ts';
import { type DueStep, type Result, sendKey } from '../due-step.ts';
import { bringToOwner, chaseWork } from './chase-work.ts';
import { raiseCase, tellAdded } from './raise-case.ts';
import { tellOwner, tellWatcher } from './tell-staff.ts';
import { wordOf } from './word-of.ts';

/** Carries out a step that is work for a person: gives it, chases it, or brings it to another; each letter goes once. */
export async function giveWork(deps: Deps, due: DueStep): Promise<Result> {
  switch (due.step.kind) {
    case 'half-way':
    case 'overdue':
      await chaseWork(deps, due, due.step.kind);
      return { outcome: 'opened' };
    case 'added':
      if (due.kind === 'complaint') await tellAdded(deps, due);
      return { outcome: 'opened' };
    case 'given':
      await bringToOwner(deps, due);
      return { outcome: 'opened' };
    case 'breach':
    case 'owner':
      if (due.kind === 'complaint') await raiseCase(deps, due);
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
    ...(due.kind === 'partner' && { partnerId: subject }),
    key: step.key,
    kind: step.task,
    ...(step.about !== undefined && { about: step.about }),
    ...projectOf(due),
    ownerId: step.ownerId ?? firstOwner(due, step.task),
    openedAt: now,
    dueAt: deadlineOf(step, step.dueAt < now ? step.dueAt : now, context.closing) ?? now,
  };
  await deps.store.tasks.open(task);
  await tellOwner(deps, task, { ...wordOf(due), key: _id, status: 'new' });
  if (watchedBy !== undefined)
    await tellWatcher(deps, task, { readerId: watchedBy, status: 'watch', key: _id, at: now });
  return { outcome: 'opened' };
}

/** Whose a new task is: the case's owner, who looks after the partner, the engineer of the project (nobody named yet: the manager), or the role its kind names. */
function firstOwner(due: DueStep, kind: TaskKindName): string {
  if (due.kind === 'complaint') return caseOwnerId(due.course);
  const { owner } = taskKind(kind);
  if (due.kind === 'partner') return (owner === 'manager' && due.history.managerId) || owner;
  if (due.kind !== 'customer' || owner !== 'engineer') return owner;
  return projectOfStep(due.history, due.step).engineerId ?? 'manager';
}

function customerOf(due: DueStep): string | undefined {
  if (due.kind === 'customer') return due.subject;
  return due.kind === 'complaint' ? due.course.opened.customerId : undefined;
}

function projectOf(due: DueStep): { projectId?: string } {
  const projectId =
    due.kind === 'customer'
      ? projectOfStep(due.history, due.step).projectId
      : due.kind === 'complaint'
        ? due.course.opened.projectId
        : undefined;
  return projectId === undefined ? {} : { projectId };
}
