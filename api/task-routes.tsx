import { type Response, Router } from 'express';
import { planCustomer } from '../domain/customer/plan.ts';
import { mailWords } from '../mail/mail-words.ts';
import { taskWords } from '../templates/task-words.ts';
import type { ApiDeps } from './deps.ts';
import { finishTask } from './finish-task.ts';
import { localsOf } from './locals.ts';
import { MessagePage } from './pages/message-page.tsx';
import { sendPage } from './pages/send-page.ts';
import { TaskDonePage } from './pages/task-done-page.tsx';
import { TaskPage } from './pages/task-page.tsx';
import { type LinkedTask, readTask } from './read-task.ts';
import { whatFollowsTask } from './what-follows-task.ts';

/**
 * `/taak/<token>`: fetching shows an engineer the task, only the press marks it done. Who holds the link presses as the
 * task's owner. Of a done task the page names nobody but who did it: the link has served.
 */
export function taskRoutes(deps: ApiDeps): Router {
  const router = Router();
  const route = router.route('/taak/:token').all((_req, res, next) => {
    localsOf(res).route = '/taak/:token';
    next();
  });
  route.get(async ({ params: { token } }, res) => {
    const linked = await readTask(deps, token);
    if (!linked) refuse(res, deps);
    else if (linked.task.doneAt === undefined) showOpen(res, deps, linked);
    else await showDone(res, deps, linked);
  });
  route.post(async ({ params: { token } }, res) => {
    const linked = await readTask(deps, token);
    if (!linked) {
      refuse(res, deps);
      return;
    }
    const { _id: id, ownerId: by } = linked.task;
    const now = deps.now();
    const task = await finishTask(deps, { id, by, now, log: localsOf(res).log });
    const facts = await deps.store.facts.load(linked.subject);
    const agenda = planCustomer(linked.subject, facts, await deps.context(), now);
    await showDone(res, deps, { ...linked, task }, whatFollowsTask(task, agenda));
  });
  return router;
}

function showOpen(res: Response, { bureau, now }: ApiDeps, { task, customer, project, facts }: LinkedTask): void {
  const opened = facts.find((fact) => fact.type === 'stepDone' && fact.key === task.key);
  const delivery = facts.find((fact) => fact.type === 'projectDelivered' && fact.projectId === task.projectId);
  const known = delivery?.type === 'projectDelivered' ? delivery : undefined;
  const name = known && mailWords.named({ type: known.projectType, street: null, monument: false });
  const page = (
    <TaskPage
      bureau={bureau}
      // Before its step is on record we cannot tell whether an offer is allowed: then it is not.
      {...taskWords(task.kind, opened?.type === 'stepDone' ? opened.category : 'service')}
      dueAt={task.dueAt}
      late={task.dueAt < now()}
      customer={customer}
      project={name && `${name}${known.monument === true ? ' (monument)' : ''}`}
      address={project?.address}
    />
  );
  sendPage(res, 200, page);
}

async function showDone(res: Response, deps: ApiDeps, { task, engineer }: LinkedTask, next?: string[]): Promise<void> {
  const { doneBy, doneAt = deps.now() } = task;
  const doer = doneBy === undefined || doneBy === task.ownerId ? engineer : await deps.store.staff.find(doneBy);
  const { title } = taskWords(task.kind, 'service');
  const by = doer?.name ?? doneBy;
  sendPage(res, 200, <TaskDonePage bureau={deps.bureau} title={title} by={by} at={doneAt} next={next} />);
}

function refuse(res: Response, { bureau }: ApiDeps): void {
  const words = 'Misschien is de link niet helemaal overgenomen. Open de mail nog eens en klik daar op de knop.';
  sendPage(res, 404, <MessagePage bureau={bureau} title="Deze link werkt niet" words={words} />);
}
