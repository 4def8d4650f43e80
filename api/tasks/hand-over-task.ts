import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { doerOf, isRole } from '../../domain/staff.ts';
import { memberOf } from '../../store/member-of.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from './doer.ts';
import { openTaskOf } from './open-task-of.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';
import { subjectOfTask } from './subject-of-task.ts';

export interface HandOver {
  id: string;
  /** A person's id, or a role. */
  to: string;
  doer: Doer;
  reason: string;
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * Gives a task to a colleague who is present, or to a role; the journey mails it. Throws `unknown-task`,
 * `task-done-before`, `wrong-role`, and a problem at `/to`.
 */
export async function handOverTask(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, to, doer, reason, callId, now, log }: HandOver,
): Promise<Task> {
  const { store } = deps;
  const factId = `${id}|taskHandedOver|${shortId(callId)}`;
  if (!(await store.facts.find(factId))) {
    const task = await openTaskOf(deps, id, doer);
    const why = task.ownerId === to ? 'has the task already' : await whyNotTo(deps, to, now);
    if (why !== undefined) throw new Problem('invalid-fields', { errors: [{ pointer: '/to', detail: why }] });
    const subject = await subjectOfTask(deps, task);
    const reasonId = `${factId}|reason`;
    await store.texts.insert({ _id: reasonId, subject, at: now, words: reason });
    const head = { _id: factId, subject, happenedAt: now, recordedAt: now };
    await recordFact(deps, { ...head, type: 'taskHandedOver', key: task.key, to, by: doer.id, reasonId }, log);
    await store.tasks.assign(id, { ownerId: to, dueAt: task.dueAt });
  }
  const given = await store.tasks.find(id);
  if (!given) throw new Problem('unknown-task');
  return given;
}

async function whyNotTo({ store }: Pick<ApiDeps, 'store'>, to: string, now: Instant): Promise<string | undefined> {
  if (isRole(to)) return undefined;
  const staff = (await store.staff.list()).map(memberOf);
  if (!staff.some(({ id }) => id === to)) return 'is nobody who works here, and no role';
  return doerOf(to, staff, now) === to ? undefined : 'is away, or does not work here any more';
}
