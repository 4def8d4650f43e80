import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { isSuggested } from '../../domain/task-kinds.ts';
import { roleAbove } from '../../domain/staff.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from './doer.ts';
import { openTaskOf, roleOfOwner } from './open-task-of.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';
import { subjectOfTask } from './subject-of-task.ts';

export interface Decline {
  id: string;
  doer: Doer;
  reason: string;
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * Records that who has a task cannot do it: it goes to the role above, whom the journey mails; a suggestion ends. Throws
 * `unknown-task`, `task-done-before`, `wrong-role` and, where directie has it, `nobody-above`.
 */
export async function declineTask(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, doer, reason, callId, now, log }: Decline,
): Promise<Task> {
  const { store } = deps;
  const factId = `${id}|taskDeclined|${shortId(callId)}`;
  if (!(await store.facts.find(factId))) {
    const task = await openTaskOf(deps, id, doer);
    const above = isSuggested(task.kind) ? undefined : await ownerAbove(deps, task, now);
    const subject = await subjectOfTask(deps, task);
    const reasonId = `${factId}|reason`;
    await store.texts.insert({ _id: reasonId, subject, at: now, words: reason });
    const head = { _id: factId, subject, happenedAt: now, recordedAt: now };
    const to = above === undefined ? {} : { to: above };
    await recordFact(deps, { ...head, type: 'taskDeclined', key: task.key, ...to, by: doer.id, reasonId }, log);
    if (above !== undefined) await store.tasks.assign(id, { ownerId: above, dueAt: task.dueAt });
  }
  const given = await store.tasks.find(id);
  if (!given) throw new Problem('unknown-task');
  if (!isSuggested(given.kind)) return given;
  await store.tasks.markDone(id, { at: now, by: doer.id });
  return (await store.tasks.find(id)) ?? given;
}

async function ownerAbove(deps: Pick<ApiDeps, 'store'>, { ownerId }: Task, now: Instant): Promise<string> {
  const role = await roleOfOwner(deps, ownerId, now);
  const above = roleAbove(role);
  if (above === role) throw new Problem('nobody-above');
  return above;
}
