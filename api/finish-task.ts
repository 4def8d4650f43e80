import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar.ts';
import type { Task } from '../store/tasks.ts';
import type { ApiDeps } from './deps.ts';
import { Problem } from './problem.ts';
import { tellJourney } from './tell-journey.ts';
import { noteIdOf } from './words-of.ts';

export interface Finish {
  id: string;
  by: string;
  note?: string | undefined;
  now: Instant;
  log: Logger;
}

/** Records that a task was done, once, and tells the journey. Throws the problem `unknown-task`. */
export async function finishTask(
  { store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, by, note, now, log }: Finish,
): Promise<Task> {
  const task = await store.tasks.find(id);
  if (!task) throw new Problem('unknown-task');
  const subject = (await store.customers.current(task.subject))?._id ?? task.subject;
  const factId = `${id}|taskDone`;
  if (note !== undefined) await store.texts.insert({ _id: noteIdOf(factId), subject, at: now, words: note });
  const isNew = await store.facts.insertFromOutside({
    ...{ _id: factId, subject, happenedAt: now, recordedAt: now },
    ...{ type: 'taskDone', key: task.key, by },
  });
  await store.tasks.markDone(id, { at: now, by });
  if (isNew) await tellJourney(journeys, subject, factId, log);
  return (await store.tasks.find(id)) ?? task;
}
