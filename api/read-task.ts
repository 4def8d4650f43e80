import type { CustomerFact } from '../domain/customer/facts.ts';
import type { Customer } from '../store/customers.ts';
import type { Project } from '../store/projects.ts';
import type { Person } from '../store/staff.ts';
import type { Task } from '../store/tasks.ts';
import type { ApiDeps } from './deps.ts';

/** A task, with what who does it needs to know. What is undefined, we do not know (any more). */
export interface LinkedTask {
  task: Task;
  /** The customer that counts, merges followed. */
  subject: string;
  customer: Customer | undefined;
  project: Project | undefined;
  engineer: Person | undefined;
  facts: CustomerFact[];
}

/** Reads the link of a task: nothing is written, for mail programs fetch links too. Undefined: it is no such link. */
export async function readTask(
  { links, store }: Pick<ApiDeps, 'links' | 'store'>,
  token: string,
): Promise<LinkedTask | undefined> {
  const read = links.readTask(token);
  const task = read.valid ? await store.tasks.find(read.taskId) : undefined;
  if (!task) return undefined;
  const [customer, project, engineer] = await Promise.all([
    store.customers.current(task.subject),
    task.projectId === undefined ? undefined : store.projects.find(task.projectId),
    store.staff.find(task.ownerId),
  ]);
  const subject = customer?._id ?? task.subject;
  return { task, subject, customer, project, engineer, facts: await store.facts.load(subject) };
}
