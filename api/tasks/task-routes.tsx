import express, { type Response, Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { pressTask } from './press-task.ts';
import { readTask } from './read-task.ts';
import { refusedPress } from './refused-press.ts';
import { showDone, showOpen, showPressed } from './show-task.tsx';
import { typedForm } from '../answers/typed-form.ts';

/**
 * `/taak/<token>`: fetching shows a colleague the task, only a press does something with it. Who holds the link presses as
 * whoever does the owner's work. Of a done task the page names nobody but who did it: the link has served.
 */
export function taskRoutes(deps: ApiDeps): Router {
  const router = Router();
  const route = router.route('/taak/:token').all((_req, res, next) => {
    localsOf(res).route = '/taak/:token';
    next();
  });
  route.get(async ({ params: { token } }, res) => {
    const linked = await readTask(deps, token, deps.now());
    if (!linked) refuse(res, deps);
    else if (linked.task.doneAt === undefined) await showOpen(res, deps, linked);
    else showDone(res, deps, linked);
  });
  route.post(express.urlencoded({ extended: false, limit: '60kb' }), async (req, res) => {
    const { token } = req.params;
    const now = deps.now();
    const linked = await readTask(deps, token, now);
    if (!linked) {
      refuse(res, deps);
      return;
    }
    if (linked.task.doneAt !== undefined) {
      showDone(res, deps, linked);
      return;
    }
    const typed = typedForm(req.body);
    const pressed = await pressTask(deps, linked, typed, { now, log: localsOf(res).log }).catch(refusedPress);
    const fresh = (await readTask(deps, token, now)) ?? linked;
    await showPressed(res, deps, fresh, pressed, typed);
  });
  return router;
}

function refuse(res: Response, { bureau }: ApiDeps): void {
  const words = 'Misschien is de link niet helemaal overgenomen. Open de mail nog eens en klik daar op de knop.';
  sendPage(res, 404, <MessagePage bureau={bureau} title="Deze link werkt niet" words={words} />);
}
