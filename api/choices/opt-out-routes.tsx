import express, { type Response, Router } from 'express';
import { type Topic, topics } from '../../domain/customer/touchpoints.ts';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { OptOutPage, type OptOutPageProps } from '../pages/opt-out-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { partnerOptOut } from './partner-opt-out.tsx';
import { isOff, recordOptOut } from './record-opt-out.ts';

/**
 * `/afmelden/<token>`: fetching shows, a press switches off: without signing in, cookie or redirect. A mail program's
 * one-click press (RFC 8058) is a POST too; it names no topic and means that of the mail.
 */
export function optOutRoutes(deps: ApiDeps): Router {
  const router = Router();
  const { bureau, links, store } = deps;
  const unknown = (
    <MessagePage
      bureau={bureau}
      title="Deze link werkt niet"
      words="Misschien is de link niet helemaal overgenomen. Laat ons weten wat u niet meer wilt krijgen, dan zetten wij het meteen uit."
    />
  );
  const read = async (token: string): Promise<{ subject: string; topic: Topic | 'all' } | undefined> => {
    const claims = links.readOptOut(token);
    const customer = claims.valid ? await store.customers.current(claims.subject) : undefined;
    return claims.valid && customer && claims.topic !== 'partner-news'
      ? { subject: customer._id, topic: claims.topic }
      : undefined;
  };
  const show = (res: Response, subject: string, state: Pick<OptOutPageProps, 'topic' | 'off'>): void =>
    sendPage(res, 200, <OptOutPage bureau={bureau} {...state} preferencesUrl={links.preferencesUrl(subject)} />);
  const route = router.route('/afmelden/:token').all((_req, res, next) => {
    localsOf(res).route = '/afmelden/:token';
    next();
  });
  route.get(async ({ params: { token } }, res) => {
    const partners = await partnerOptOut(deps, token);
    if (partners) {
      sendPage(res, 200, partners);
      return;
    }
    const claims = await read(token);
    if (!claims) {
      sendPage(res, 404, unknown);
      return;
    }
    const facts = await store.facts.load(claims.subject);
    const off = { topic: isOff(facts, claims.topic), all: isOff(facts, 'all') };
    show(res, claims.subject, { topic: claims.topic, off });
  });
  route.post(express.urlencoded({ extended: false, limit: '2kb' }), async (req, res) => {
    const partners = await partnerOptOut(deps, req.params.token, { log: localsOf(res).log });
    if (partners) {
      sendPage(res, 200, partners);
      return;
    }
    const claims = await read(req.params.token);
    if (!claims) {
      sendPage(res, 404, unknown);
      return;
    }
    const topic = chosenTopic(req.body) ?? claims.topic;
    const log = localsOf(res).log;
    const facts = await recordOptOut(deps, { subject: claims.subject, topic, now: deps.now(), log });
    show(res, claims.subject, { topic, off: { topic: true, all: isOff(facts, 'all') } });
  });
  return router;
}

/** What the page's button says; anything else, also a body we cannot read, is a press without choice. */
function chosenTopic(body: unknown): Topic | 'all' | undefined {
  const given = typeof body === 'object' && body !== null && 'topic' in body ? body.topic : undefined;
  return given === 'all' ? 'all' : topics.find((topic) => topic === given);
}
