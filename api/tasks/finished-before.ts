import type { ApiDeps } from '../deps.ts';
import type { Doer } from './doer.ts';
import { Problem } from '../http/problem.ts';

/** Under which id the fact stands that a task was done: so a task is done once. */
export const doneFactId = (taskId: string): string => `${taskId}|taskDone`;

/**
 * Whether this person did the task before; its list entry is completed where an interruption left it open.
 * Throws the problem `task-done-before` where it was another.
 */
export async function finishedBefore(
  { store }: Pick<ApiDeps, 'store'>,
  taskId: string,
  doer: Pick<Doer, 'id'>,
): Promise<boolean> {
  const fact = await store.facts.find(doneFactId(taskId));
  if (fact?.type === 'taskDone') await store.tasks.markDone(taskId, { at: fact.happenedAt, by: fact.by });
  const doneBy = fact?.type === 'taskDone' ? fact.by : (await store.tasks.find(taskId))?.doneBy;
  if (doneBy !== undefined && doneBy !== doer.id) throw new Problem('task-done-before');
  return doneBy !== undefined;
}
