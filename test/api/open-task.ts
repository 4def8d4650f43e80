import { kindOf } from '../../domain/subject.ts';
import type { Task } from '../../store/tasks.ts';
import { fixedNow, type StartedApi } from './start-api.ts';

/** A task as the worker opens it, for the engineer of a project that was delivered unless told otherwise; answers its id. */
export async function openTask(
  { deps: { store } }: StartedApi,
  task: Pick<Task, 'subject' | 'kind'> & { projectId?: string } & Partial<Task>,
): Promise<string> {
  const { subject, kind, projectId = '' } = task;
  const delivered = await store.facts.find(`${projectId}|projectDelivered`);
  const engineerId = delivered?.type === 'projectDelivered' ? delivered.engineerId : 'manager';
  const key = task.key ?? `${kind}:${projectId}`;
  const _id = `${subject}|${key}`;
  const times = { openedAt: fixedNow, dueAt: '2026-11-26T09:28:00.000Z' };
  const customer = kindOf(subject) === 'customer' ? { customerId: subject } : {};
  await store.tasks.open({ _id, key, ownerId: engineerId, ...times, ...customer, ...task });
  return _id;
}
