import express, { type RequestHandler, Router } from 'express';
import type { FieldProblem } from '../../door/delivery.ts';
import type { MailEvent } from '../../door/postmark/mail-event.ts';
import { readEvent } from '../../door/postmark/read-event.ts';
import { readInbound } from '../../door/postmark/read-inbound.ts';
import { storeEvent } from '../../inbound/store-event.ts';
import type { ApiDeps } from '../deps.ts';
import { limitRefusals } from '../http/limits.ts';
import { localsOf } from '../http/locals.ts';
import { Problem } from '../http/problem.ts';
import { requireBasic } from './require-basic.ts';

type Read = (body: unknown) => { event: MailEvent } | { ignored: string } | { problems: readonly FieldProblem[] };

/** What the provider posts, and how large it may be: a mail that comes in has its attachments in it. */
const webhooks = [
  { path: '/webhooks/postmark/events', limit: '1mb', read: readEvent },
  { path: '/webhooks/postmark/inbound', limit: '35mb', read: readInbound },
] as const satisfies readonly { path: string; limit: string; read: Read }[];

/**
 * Where the mail provider tells what became of our mails, and hands over those that came in. What it tells is stored, and
 * answered 200; only then is it processed. Told again, it is known.
 */
export function webhookRoutes(deps: ApiDeps): Router {
  const router = Router();
  const guard: RequestHandler[] = [limitRefusals(deps), requireBasic(deps.webhooks)];
  for (const { path, limit, read } of webhooks) {
    router
      .route(path)
      .all((_req, res, next) => {
        localsOf(res).route = path;
        next();
      })
      // Whatever type it says to be: nothing else than JSON can come here.
      .post(...guard, express.json({ limit, type: () => true, strict: false }), takeIn(deps, read))
      .all(() => {
        throw new Problem('method-not-allowed', { detail: 'It takes POST.', headers: { Allow: 'POST' } });
      });
  }
  return router;
}

function takeIn(deps: ApiDeps, read: Read): RequestHandler {
  return async (req, res) => {
    const result = read(req.body);
    if ('problems' in result) throw new Problem('invalid-fields', { errors: result.problems });
    const { log } = localsOf(res);
    if ('ignored' in result) {
      log.info({ recordType: result.ignored }, 'an event of the mail provider that we have no use for');
      res.json({ status: 'ignored' });
      return;
    }
    const { id, fresh } = await storeEvent(deps, result.event, deps.now());
    log.info({ event: id, type: result.event.type, fresh }, 'the mail provider told an event');
    res.json({ status: fresh ? 'accepted' : 'known' });
    if (fresh) deps.inbox.soon(id);
  };
}
