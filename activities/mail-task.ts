import type { Delivery } from '../domain/customer/history.ts';
import type { Category } from '../domain/step.ts';
import type { Mailbox } from '../mail/letter.ts';
import type { Task } from '../store/tasks.ts';
import { taskWords } from '../templates/task-words.ts';
import type { Deps } from './deps.ts';
import { send } from './send-mail.ts';

export interface TaskMail {
  owner: Mailbox;
  /** Of what the task may say to the customer. */
  category: Category;
  delivery?: Delivery | undefined;
}

/** Mails a task to its owner, once, at any hour. */
export async function mailTask(deps: Deps, task: Task, { owner, category, delivery }: TaskMail): Promise<void> {
  const { store, bureau, render } = deps;
  const customer = await store.customers.find(task.subject);
  if (!customer) return;
  const address = delivery && (await store.projects.find(delivery.projectId))?.address;
  const street = address ? `${address.street} ${address.houseNumber}` : null;
  const mail = render('staff-task', {
    bureau,
    recipientName: owner.name,
    task: {
      ...taskWords(task.kind, category),
      customerName: customer.name,
      customerPhone: customer.phone ?? null,
      project: delivery ? { type: delivery.projectType, street, monument: delivery.monument === true } : null,
      valueCents: delivery?.valueCents ?? null,
      dueAt: task.dueAt,
    },
    taskUrl: deps.pages.taskUrl(task._id),
  });
  await send(deps, mail, {
    key: `${task._id}|staff`,
    subject: task.subject,
    to: { name: owner.name, email: owner.email },
    fromName: bureau.name,
    tag: 'staff-task',
    at: task.openedAt,
    ifUncertain: 'send again',
  });
}
