import type { Instant } from '../../domain/calendar.ts';
import { type AboutProject, aboutProject } from '../../domain/customer/about-project.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { Severity } from '../../domain/complaint/protocol.ts';
import type { Category } from '../../domain/step.ts';
import type { Partner } from '../../store/partners.ts';
import type { Task } from '../../store/tasks.ts';
import { channelWords } from '../../templates/partner-words.ts';
import { taskWords } from '../../templates/task-words.ts';
import type { Deps } from '../deps.ts';
import { send } from '../send.ts';
import { whoDoes } from './who-does.ts';

export interface Word {
  /** Of the letter: a step tells each of its readers once. */
  key: string;
  status: 'new' | 'reminder' | 'overdue' | 'raised' | 'given' | 'added';
  /** Of what the task may say to the customer. */
  category: Category;
  severity?: Severity | undefined;
  at: Instant;
}

/** Mails a task to who does it, once for each word about it, at any hour. */
export async function tellOwner(deps: Deps, task: Task, { key, status, category, severity, at }: Word): Promise<void> {
  const { store, bureau, render } = deps;
  const customer = task.customerId === undefined ? undefined : await store.customers.current(task.customerId);
  const partner = task.partnerId === undefined ? undefined : await store.partners.find(task.partnerId);
  const doer = await whoDoes(deps, task.ownerId, at);
  const about = await projectOf(deps, task);
  const address = task.projectId === undefined ? undefined : (await store.projects.find(task.projectId))?.address;
  const street = address ? `${address.street} ${address.houseNumber}` : null;
  const mail = render('staff-task', {
    bureau,
    recipientName: doer.mailbox.name,
    task: {
      ...taskWords(task.kind, category, task.about),
      status,
      severity: severity ?? null,
      customerName: customer?.name ?? null,
      customerPhone: customer?.phone ?? null,
      partner: partner ? partnerWords(partner) : null,
      project: about ? { type: about.projectType, street, monument: about.monument } : null,
      valueCents: about?.valueCents ?? null,
      dueAt: task.dueAt,
    },
    taskUrl: deps.pages.taskUrl(task._id, task.ownerId),
  });
  await send(deps, mail, { ...envelope(deps, task, at), key: `${key}|staff`, to: doer.mailbox });
}

/** Tells somebody above of a task that is another's. */
export async function tellWatcher(
  deps: Deps,
  task: Task,
  { readerId, status, key, at }: { readerId: string; status: 'overdue' | 'watch' | 'breach'; key: string; at: Instant },
): Promise<void> {
  const [reader, owner] = [await whoDoes(deps, readerId, at), await whoDoes(deps, task.ownerId, at)];
  if (reader.id === owner.id) return;
  const { title } = taskWords(task.kind, 'service');
  const mail = deps.render('task-note', {
    bureau: deps.bureau,
    recipientName: reader.mailbox.name,
    task: { title, ownerName: owner.personName, dueAt: task.dueAt, status },
    taskUrl: deps.pages.taskUrl(task._id, `read by ${readerId}`),
  });
  await send(deps, mail, { ...envelope(deps, task, at), key: `${key}|watch`, to: reader.mailbox });
}

const partnerWords = ({ name, contactName, phone, preferredChannel }: Partner) => ({
  ...{ name, contactName, phone: phone ?? null, prefers: channelWords[preferredChannel] },
});

const envelope = ({ bureau }: Deps, { subject }: Task, at: Instant) => ({
  ...{ subject, fromName: bureau.name, replyTo: bureau.email, tag: 'staff-task', at },
  ifUncertain: 'send again' as const,
});

/** Delivered or not, at what it is worth now. */
async function projectOf({ store }: Deps, { projectId, customerId }: Task): Promise<AboutProject | undefined> {
  if (projectId === undefined || customerId === undefined) return undefined;
  const owner = (await store.customers.current(customerId))?._id ?? customerId;
  return aboutProject(readHistory(await store.facts.load(owner)), projectId);
}
