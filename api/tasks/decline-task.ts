import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
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
 * Records that who has a task cannot do it: it goes to the role above, whom the journey mails. Throws `unknown-task`,
 * `task-done-before`, `wrong-role` and, where directie has it, `nobody-above`.
 */
export async function declineTask(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, doer, reason, callId, now, log }: Decline,
): Promise<Task> {
  const { store } = deps;
  const factId = `${id}|taskDeclined|${shortId(callId)}`;
  if (!(await store.facts.find(factId))) {
    const task = await openTaskOf(deps, id, doer);
    const role = await roleOfOwner(deps, task.ownerId, now);
    const ownerId = roleAbove(role);
    if (ownerId === role) throw new Problem('nobody-above');
    const subject = await subjectOfTask(deps, task);
    const reasonId = `${factId}|reason`;
    await store.texts.insert({ _id: reasonId, subject, at: now, words: reason });
    const head = { _id: factId, subject, happenedAt: now, recordedAt: now };
    await recordFact(deps, { ...head, type: 'taskDeclined', key: task.key, to: ownerId, by: doer.id, reasonId }, log);
    await store.tasks.assign(id, { ownerId, dueAt: task.dueAt });
  }
  const given = await store.tasks.find(id);
  if (!given) throw new Problem('unknown-task');
  return given;
}
