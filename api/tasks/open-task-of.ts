import { doerOf, isRole, type Role } from '../../domain/staff.ts';
import type { Instant } from '../../domain/calendar.ts';
import { memberOf } from '../../store/member-of.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from './doer.ts';
import { doneFactId } from './finished-before.ts';
import { Problem } from '../http/problem.ts';

/** A task that this person may give away. Throws `unknown-task`, `task-done-before` and `wrong-role`. */
export async function openTaskOf({ store }: Pick<ApiDeps, 'store'>, id: string, doer: Doer): Promise<Task> {
  const task = await store.tasks.find(id);
  if (!task) throw new Problem('unknown-task');
  if (task.doneAt !== undefined || (await store.facts.find(doneFactId(id))))
    throw new Problem('task-done-before', { detail: 'A task that was done cannot be given to another.' });
  if (!doer.mayDo(task.ownerId))
    throw new Problem('wrong-role', { detail: 'The task is not theirs, nor do they stand in for its owner.' });
  return task;
}

/** The role of whoever does an owner's work now. */
export async function roleOfOwner({ store }: Pick<ApiDeps, 'store'>, ownerId: string, now: Instant): Promise<Role> {
  const people = await store.staff.list();
  const id = doerOf(ownerId, people.map(memberOf), now);
  return people.find(({ _id }) => _id === id)?.role ?? (isRole(id) ? id : 'manager');
}
