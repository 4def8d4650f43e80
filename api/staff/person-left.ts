import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Person } from '../../store/staff.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { subjectOfTask } from '../tasks/subject-of-task.ts';

/** As many tasks of one person as are handed over at once; said again, the rest follows. */
const atOnce = 500;

export interface Leaving {
  id: string;
  /** Null: this person did not leave after all. */
  at: Instant | null;
  by: string;
  now: Instant;
  log: Logger;
}

/**
 * Records that a person left. From that moment the open tasks go to the deputy, else to the manager (rules, section 14):
 * each is handed over by a fact of its own, so that the journey mails who gets it. Throws the problem `unknown-staff`.
 */
export async function personLeft(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, at, by, now, log }: Leaving,
): Promise<{ left: Person; handedOver: number }> {
  const { store } = deps;
  const found = await store.staff.find(id);
  if (!found) throw new Problem('unknown-staff');
  const { leftAt: _, ...rest } = found;
  const left: Person = at === null ? rest : { ...rest, leftAt: at };
  await store.staff.save(left);
  if (at === null || at > now) return { left, handedOver: 0 };
  const deputy = left.deputyId === undefined ? undefined : await store.staff.find(left.deputyId);
  const to = deputy && (deputy.leftAt === undefined || now < deputy.leftAt) ? deputy._id : 'manager';
  const open = await store.tasks.list({ state: 'open', ownerId: id }, atOnce);
  for (const task of open) await handOver(deps, task, { id, at, to, by, now, log });
  return { left, handedOver: open.length };
}

async function handOver(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  task: Task,
  { id, at, to, by, now, log }: Leaving & { at: Instant; to: string },
): Promise<void> {
  const subject = await subjectOfTask(deps, task);
  const _id = `${task._id}|taskHandedOver|${id} left ${at}`;
  const reasonId = `${_id}|reason`;
  const head = { _id, subject, happenedAt: now, recordedAt: now };
  await deps.store.texts.insert({ _id: reasonId, subject, at: now, words: 'Werkt hier niet meer.' });
  await recordFact(deps, { ...head, type: 'taskHandedOver', key: task.key, to, by, reasonId }, log);
  await deps.store.tasks.assign(task._id, { ownerId: to, dueAt: task.dueAt });
}
