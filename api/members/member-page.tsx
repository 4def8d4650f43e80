import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { VNode } from 'preact';
import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { MemberPage } from '../../domain/customer/growth-facts.ts';
import { memberPaths } from '../../mail/links.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { ExpiredLinkPage } from '../pages/expired-link-page.tsx';
import { UnknownLinkPage } from '../pages/unknown-link-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { recordLinkRequest } from './record-link-request.ts';
import { isPersonsVisit, recordVisit } from './record-visit.ts';

/** A customer at a page of his own, merges followed. */
export interface Visit {
  subject: string;
  customer: Customer;
  facts: CustomerFact[];
  now: Instant;
  /** Of the link that leads here: for forms that come back to this page. */
  token: string;
  log: Logger;
}

/** A form as it was sent; every field is still to be checked. */
export type Form = Readonly<Record<string, unknown>>;

type Render = (visit: Visit) => VNode | Promise<VNode>;
type Press = (visit: Visit, form: Form) => VNode | Promise<VNode>;

/**
 * `/club/<token>` and its sisters: a page of the customer's own, behind a link that works 30 days. Fetching shows; an
 * expired link offers a fresh one, sent to the address we know, so that nobody reads on who cannot read that mail.
 */
export function memberPage(deps: ApiDeps, page: MemberPage, render: Render): Router {
  const router = Router();
  const path = `/${memberPaths[page]}/:token`;
  router.get(path, named(path), async (req: Request<{ token: string }>, res) => {
    const visit = await visitOf(deps, page, { token: req.params.token, res });
    if (!visit) return;
    sendPage(res, 200, await render(visit));
    if (isPersonsVisit(req)) await recordVisit(deps, page, visit);
  });
  const freshLink = `${path}/nieuwe-link`;
  router.post(freshLink, named(freshLink), async ({ params: { token } }: Request<{ token: string }>, res) => {
    const { bureau, links, now, store } = deps;
    const read = links.readOwn(token, page, now());
    const customer = 'subject' in read ? await store.customers.current(read.subject) : undefined;
    if (!customer) {
      sendPage(res, 404, <UnknownLinkPage bureau={bureau} />);
      return;
    }
    await recordLinkRequest(deps, { subject: customer._id, page, now: now(), log: localsOf(res).log });
    sendPage(res, 200, <ExpiredLinkPage bureau={bureau} token={token} asked />);
  });
  return router;
}

/** A press on a page of the customer's own: `act` carries it out and answers with the page as it is now. */
export function memberPress(deps: ApiDeps, page: MemberPage, act: Press): Router {
  const router = Router();
  const path = `/${memberPaths[page]}/:token`;
  const form = express.urlencoded({ extended: false, limit: '4kb' });
  router.post(path, named(path), form, async (req: Request<{ token: string }>, res) => {
    const visit = await visitOf(deps, page, { token: req.params.token, res });
    if (visit) sendPage(res, 200, await act(visit, (req.body ?? {}) as Form));
  });
  return router;
}

const named =
  (route: string): RequestHandler<{ token: string }> =>
  (_req, res, next) => {
    localsOf(res).route = route;
    next();
  };

/** Who comes by this link; where nobody may, the answer is given here. */
async function visitOf(
  { bureau, links, now, store }: ApiDeps,
  page: MemberPage,
  { token, res }: { token: string; res: Response },
): Promise<Visit | undefined> {
  const at = now();
  const read = links.readOwn(token, page, at);
  const customer = 'subject' in read ? await store.customers.current(read.subject) : undefined;
  if (!customer) sendPage(res, 404, <UnknownLinkPage bureau={bureau} />);
  else if (!read.valid) sendPage(res, 410, <ExpiredLinkPage bureau={bureau} token={token} asked={false} />);
  else {
    const facts = await store.facts.load(customer._id);
    return { subject: customer._id, customer, facts, now: at, token, log: localsOf(res).log };
  }
  return undefined;
}
