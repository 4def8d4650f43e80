import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import { potentialAnswerForm } from '../../door/potential.ts';
import type { PotentialReport } from '../../store/potential-reports.ts';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { PotentialTaskPage, type ReportField, reportFieldWords } from '../pages/potential-task-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import type { Form } from '../partners/partner-page.tsx';
import { readFields, type Typed } from '../http/typed-fields.ts';
import { linkHolder } from '../tasks/doer.ts';
import { readTask, type LinkedTask } from '../tasks/read-task.ts';
import { answerPotential } from './answer-potential.ts';
import { reportIdOfTask } from './report-of-task.ts';

/** `/taak/<token>/rapport`: the form of a report, for who holds the link of its task. */
export function potentialTaskRoutes(deps: ApiDeps): Router {
  const { bureau } = deps;
  const router = Router();
  const route = router.route('/taak/:token/rapport').all((_req, res, next) => {
    localsOf(res).route = '/taak/:token/rapport';
    next();
  });
  const form = (res: Response, status: number, report: PotentialReport, filledIn: Typed<ReportField>): void =>
    sendPage(res, status, <PotentialTaskPage {...{ bureau, report, filledIn }} />);
  const forOpen =
    (act: (open: Open, res: Response, given: Form) => void | Promise<void>) =>
    async (req: Request<{ token: string }>, res: Response): Promise<void> => {
      const open = await openReport(deps, req.params.token);
      if (open === undefined) {
        const words = 'Open de mail nog eens en klik daar op de knop.';
        sendPage(res, 404, <MessagePage bureau={bureau} title="Deze link werkt niet" words={words} />);
      } else if (open.report.found)
        sendPage(res, 200, <MessagePage bureau={bureau} title="Het rapport is verstuurd" words={sent} />);
      else await act(open, res, (req.body ?? {}) as Form);
    };
  route.get(forOpen(({ report }, res) => form(res, 200, report, { typed: {}, wrong: {} })));
  route.post(
    express.urlencoded({ extended: false, limit: '60kb' }),
    forOpen(async ({ report, linked }, res, given) => {
      const read = readFields(potentialAnswerForm, reportFieldWords, given);
      if ('refused' in read) {
        form(res, 422, report, read.refused);
        return;
      }
      const now = deps.now();
      const doer = await linkHolder(deps, linked.task.ownerId, now);
      const { log } = localsOf(res);
      await answerPotential(deps, report, { potential: read.form, doer, callId: randomUUID(), now, log });
      sendPage(res, 200, <MessagePage bureau={bureau} title="Het rapport is verstuurd" words={sent} />);
    }),
  );
  return router;
}

const sent = 'De makelaar krijgt het als PDF per mail. De taak is klaar; u kunt dit venster sluiten.';

interface Open {
  linked: LinkedTask;
  report: PotentialReport;
}

/** A link of a task that was handed on since is no key to its form. */
async function openReport(deps: ApiDeps, token: string): Promise<Open | undefined> {
  const linked = await readTask(deps, token, deps.now());
  const reportId = linked && reportIdOfTask(linked.task);
  if (!linked || reportId === undefined) return undefined;
  const { linkOwnerId, task } = linked;
  if (linkOwnerId !== undefined && linkOwnerId !== task.ownerId) return undefined;
  const report = await deps.store.potentialReports.find(reportId);
  return report && { linked, report };
}
