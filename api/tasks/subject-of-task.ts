import { kindOf } from '../../domain/subject.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';

/** Whose journey is told of a task: its subject, of a customer merged into another that other. */
export async function subjectOfTask(
  { store }: Pick<ApiDeps, 'store'>,
  { subject }: Pick<Task, 'subject'>,
): Promise<string> {
  if (kindOf(subject) !== 'customer') return subject;
  return (await store.customers.current(subject))?._id ?? subject;
}
