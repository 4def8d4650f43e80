import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { VNode } from 'preact';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import type { PartnerPage } from '../../domain/partner/pages.ts';
import { partnerPaths } from '../../mail/links.ts';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { isPersonsVisit } from '../members/record-visit.ts';
import { ExpiredLinkPage } from '../pages/expired-link-page.tsx';
import { UnknownLinkPage } from '../pages/unknown-link-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { recordFact } from '../record-fact.ts';
import { findPartner, type KnownPartner } from './partner-of.ts';

/** A partner at a page of his own. */
export interface PartnerVisit extends KnownPartner {
  subject: string;
  now: Instant;
  /** Of the link that leads here: for forms that come back to this page, and files beside it. */
  token: string;
  /** What stands behind the address: it chooses, and decides nothing. */
  query: Readonly<Record<string, unknown>>;
  log: Logger;
}

/** A form as it was sent; every field is still to be checked. */
export type Form = Readonly<Record<string, unknown>>;

/** A page, with another status where it shows what was wrong with a press. */
export type Shown = VNode | { page: VNode; status: number };

/**
 * `/partner/<token>` and its sisters: a page of the partner's own, behind a link that works 30 days. Fetching shows; an
 * expired link offers a fresh one, sent to the address we know, so that nobody reads on who cannot read that mail.
 */
export function partnerPage(
  deps: ApiDeps,
  page: PartnerPage,
  render: (visit: PartnerVisit) => Shown | Promise<Shown>,
): Router {
  const router = Router();
  const path = `/${partnerPaths[page]}/:token`;
  router.get(path, named(path), async (req: Request<{ token: string }>, res) => {
    const visit = await visitOf(deps, page, { token: req.params.token, res });
    if (!visit) return;
    show(res, await render(visit));
    if (isPersonsVisit(req)) await recordOnceADay(deps, visit, 'visited', page);
  });
  const freshLink = `${path}/nieuwe-link`;
  router.post(freshLink, named(freshLink), async ({ params: { token } }: Request<{ token: string }>, res) => {
    const at = deps.now();
    const read = deps.links.readOwn(token, page, at);
    const known = 'subject' in read ? await findPartner(deps, read.subject) : undefined;
    if (!known) {
      sendPage(res, 404, <UnknownLinkPage bureau={deps.bureau} />);
      return;
    }
    const { log } = localsOf(res);
    await recordOnceADay(deps, { subject: known.partner._id, now: at, log }, 'linkRequested', page);
    sendPage(res, 200, <ExpiredLinkPage bureau={deps.bureau} token={token} asked />);
  });
  return router;
}

/** A press on a page of the partner's own: `act` carries it out and answers with the page as it is now. */
export function partnerPress(
  deps: ApiDeps,
  page: PartnerPage,
  act: (visit: PartnerVisit, form: Form) => Shown | Promise<Shown>,
): Router {
  const router = Router();
  const path = `/${partnerPaths[page]}/:token`;
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  router.post(path, named(path), form, async (req: Request<{ token: string }>, res) => {
    const visit = await visitOf(deps, page, { token: req.params.token, res });
    if (visit) show(res, await act(visit, (req.body ?? {}) as Form));
  });
  return router;
}

/** What is not a page but stands beside one, at `/<page>/<token>/<path>`: a file to keep. */
export function partnerFile(
  deps: ApiDeps,
  page: PartnerPage,
  { path, give }: { path: string; give: (visit: PartnerVisit, name: string, res: Response) => Promise<void> },
): Router {
  const router = Router();
  const whole = `/${partnerPaths[page]}/:token/${path}/:name`;
  router.get(whole, named(whole), async (req: Request<{ token: string; name: string }>, res) => {
    const visit = await visitOf(deps, page, { token: req.params.token, res });
    if (visit) await give(visit, req.params.name, res);
  });
  return router;
}

const show = (res: Response, shown: Shown): void =>
  'page' in shown ? sendPage(res, shown.status, shown.page) : sendPage(res, 200, shown);

const named =
  (route: string): RequestHandler<{ token: string }> =>
  (_req, res, next) => {
    localsOf(res).route = route;
    next();
  };

/** Who comes by this link; where nobody may, the answer is given here. */
async function visitOf(
  deps: ApiDeps,
  page: PartnerPage,
  { token, res }: { token: string; res: Response },
): Promise<PartnerVisit | undefined> {
  const { bureau, links } = deps;
  const now = deps.now();
  const read = links.readOwn(token, page, now);
  const known = 'subject' in read ? await findPartner(deps, read.subject) : undefined;
  if (!known) sendPage(res, 404, <UnknownLinkPage bureau={bureau} />);
  else if (!read.valid) sendPage(res, 410, <ExpiredLinkPage bureau={bureau} token={token} asked={false} />);
  else return { ...known, subject: known.partner._id, now, token, query: res.req.query, log: localsOf(res).log };
  return undefined;
}

/** At most one a day and page, and nothing of where he came from. */
async function recordOnceADay(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, now, log }: Pick<PartnerVisit, 'subject' | 'now' | 'log'>,
  type: 'visited' | 'linkRequested',
  page: PartnerPage,
): Promise<void> {
  const _id = `${subject}|${type}|${page}|${isoDate(dayOf(now))}`;
  await recordFact(deps, { _id, subject, happenedAt: now, recordedAt: now, type, page }, log);
}
