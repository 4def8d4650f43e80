import type { Instant } from '../../domain/calendar.ts';
import { type Course, courseOf } from '../../domain/complaint/course.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import { type AboutProject, aboutProject } from '../../domain/customer/about-project.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { Fact } from '../../domain/facts.ts';
import { kindOf } from '../../domain/subject.ts';
import type { Customer } from '../../store/customers.ts';
import type { Partner } from '../../store/partners.ts';
import type { Project } from '../../store/projects.ts';
import type { Person } from '../../store/staff.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import { subjectOfTask } from './subject-of-task.ts';

/** A task, with what who does it needs to know. What is undefined, we do not know (any more), or it is not about that. */
export interface LinkedTask {
  /** Whom the link was mailed to as the task's owner; absent in links of before. */
  linkOwnerId?: string | undefined;
  task: Task;
  /** Whose journey is told, merges followed. */
  subject: string;
  customer: Customer | undefined;
  /** Of work about a partner. */
  partner: Partner | undefined;
  project: Project | undefined;
  /** What the project is, delivered or not. */
  about: AboutProject | undefined;
  /** Of the subject. */
  facts: Fact[];
  /** Of a complaint case. */
  course: Course | undefined;
  staff: Person[];
}

/** Reads the link of a task: nothing is written, for mail programs fetch links too. Undefined: it is no such link. */
export async function readTask(
  deps: Pick<ApiDeps, 'links' | 'store'>,
  token: string,
  now: Instant,
): Promise<LinkedTask | undefined> {
  const { links, store } = deps;
  const read = links.readTask(token);
  const task = read.valid ? await store.tasks.find(read.taskId) : undefined;
  if (!task) return undefined;
  const subject = await subjectOfTask(deps, task);
  const kind = kindOf(subject);
  const customerId = kind === 'customer' ? subject : task.customerId;
  const { projectId } = task;
  const [customer, partner, project, known, facts, staff] = await Promise.all([
    customerId === undefined ? undefined : store.customers.current(customerId),
    task.partnerId === undefined ? undefined : store.partners.find(task.partnerId),
    projectId === undefined ? undefined : store.projects.find(projectId),
    customerId === undefined || kind === 'customer' ? undefined : customerFacts(store, customerId),
    store.facts.of(subject),
    store.staff.list(),
  ]);
  return {
    ...{ task, subject, customer, partner, project, facts, staff, linkOwnerId: read.valid ? read.ownerId : undefined },
    about:
      projectId === undefined ? undefined : aboutProject(readHistory(known ?? (facts as CustomerFact[])), projectId),
    course: kind === 'complaint' ? courseOf(facts as CaseFact[], now) : undefined,
  };
}

async function customerFacts({ customers, facts }: ApiDeps['store'], customerId: string): Promise<CustomerFact[]> {
  return facts.load((await customers.current(customerId))?._id ?? customerId);
}
