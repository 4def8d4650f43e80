import type { Instant } from '../domain/calendar.ts';
import type { InboundDeps } from './deps.ts';
import { insertAndTell } from './tell.ts';

/** Marks a task done, once, where there is one: its work was done elsewhere. */
export async function closeTask(
  deps: Pick<InboundDeps, 'store' | 'journeys' | 'log'>,
  { id, by, now }: { id: string; by: string; now: Instant },
): Promise<void> {
  const { store } = deps;
  const task = await store.tasks.find(id);
  if (!task || task.doneAt !== undefined) return;
  const subject = (await store.customers.current(task.subject))?._id ?? task.subject;
  await insertAndTell(deps, {
    ...{ _id: `${id}|taskDone`, subject, happenedAt: now, recordedAt: now },
    ...{ type: 'taskDone', key: task.key, by },
  });
  await store.tasks.markDone(id, { at: now, by });
}
