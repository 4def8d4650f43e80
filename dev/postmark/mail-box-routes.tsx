import express, { Router, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { assetRoutes } from './asset-routes.ts';
import { bodyRoutes } from './body-routes.ts';
import { findMails } from './find-mails.ts';
import type { MailBoxDeps } from './mail-box-deps.ts';
import { MailListPage, PAGE_SIZE } from './mail-list-page.tsx';
import { messageRoutes } from './message-routes.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { sendPage } from './send-page.ts';
import { troubleRoutes } from './trouble-routes.tsx';

/** The pages a person opens. */
export function mailBoxRoutes(deps: MailBoxDeps): Router {
  const { store, faults, now } = deps;
  const router = Router();
  // Before the strict headers: the mail itself has a policy of its own.
  router.use(assetRoutes(), bodyRoutes(store));
  router.use(strictHeaders(), sameSiteForms, express.urlencoded({ extended: false, limit: '1mb' }));

  const list = (res: Response, question: string, asked: { page?: unknown; refresh?: unknown }): void => {
    const mails = findMails(store.messages(), question);
    const last = Math.max(1, Math.ceil(mails.length / PAGE_SIZE));
    const page = Math.min(last, Math.max(1, Math.trunc(Number(asked.page)) || 1));
    const refreshes = asked.refresh === 'on';
    const total = store.messages().length;
    sendPage(
      res,
      <MailListPage {...{ mails, total, page, question, refreshes, fault: faults.active(), now: now() }} />,
    );
  };
  router.get('/', (req, res) => list(res, '', req.query));
  router.post('/', (req: express.Request<object, unknown, Record<string, unknown> | undefined>, res) => {
    const { question, page } = req.body ?? {};
    list(res, typeof question === 'string' ? question.trim() : '', { page });
  });
  router.use(messageRoutes(deps), troubleRoutes(deps));
  router.use((_req, res) => sendPage(res, <NotFoundPage fault={faults.active()} />, 404));
  return router;
}

const strictHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // There is no https on this machine to insist on.
    strictTransportSecurity: false,
  });

/** Another site open in the same browser must not press buttons here. */
const sameSiteForms: RequestHandler = (req, res, next) => {
  const site = req.get('sec-fetch-site');
  if (req.method === 'POST' && site !== undefined && site !== 'same-origin' && site !== 'none') {
    res.status(403).type('text').send('This form must be sent from the mail box itself.');
    return;
  }
  next();
};
