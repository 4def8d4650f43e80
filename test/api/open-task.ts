import type { Task } from '../../store/tasks.ts';
import { fixedNow, type StartedApi } from './start-api.ts';

/** A task as the worker opens it, for the engineer of a project that was delivered; answers its id. */
export async function openTask(
  { deps: { store } }: StartedApi,
  task: Pick<Task, 'subject' | 'kind'> & { projectId: string } & Partial<Task>,
): Promise<string> {
  const { subject, kind, projectId } = task;
  const delivered = (await store.facts.load(subject)).find(
    (fact) => fact.type === 'projectDelivered' && fact.projectId === projectId,
  );
  if (delivered?.type !== 'projectDelivered') throw new Error('no such project');
  const key = task.key ?? `${kind}:${projectId}`;
  const _id = `${subject}|${key}`;
  const times = { openedAt: fixedNow, dueAt: '2026-11-26T09:28:00.000Z' };
  await store.tasks.open({ _id, key, ownerId: delivered.engineerId, ...times, ...task });
  return _id;
}
