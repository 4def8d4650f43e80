import express, { type Response, Router } from 'express';
import { topics } from '../../domain/customer/touchpoints.ts';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { PreferencesPage } from '../pages/preferences-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { readPreferences, recordPreferences, type WantedPreferences } from './record-preferences.ts';

/** `/voorkeuren/<token>`: what a customer receives. Fetching shows, a press saves; the link never expires. */
export function preferenceRoutes(deps: ApiDeps): Router {
  const router = Router();
  const { bureau, links, store } = deps;
  const subjectOf = async (token: string): Promise<string | undefined> => {
    const read = links.readPreferences(token);
    return read.valid ? (await store.customers.current(read.subject))?._id : undefined;
  };
  const refuse = (res: Response): void => {
    const words =
      'Misschien is de link niet helemaal overgenomen. Laat ons weten wat u wilt krijgen, dan stellen wij het in.';
    sendPage(res, 404, <MessagePage bureau={bureau} title="Deze link werkt niet" words={words} />);
  };
  const route = router.route('/voorkeuren/:token').all((_req, res, next) => {
    localsOf(res).route = '/voorkeuren/:token';
    next();
  });
  route.get(async ({ params: { token } }, res) => {
    const subject = await subjectOf(token);
    if (subject === undefined) {
      refuse(res);
      return;
    }
    const preferences = readPreferences(await store.facts.load(subject), deps.now());
    sendPage(res, 200, <PreferencesPage bureau={bureau} preferences={preferences} saved={false} />);
  });
  route.post(express.urlencoded({ extended: false, limit: '2kb' }), async (req, res) => {
    const subject = await subjectOf(req.params.token);
    if (subject === undefined) {
      refuse(res);
      return;
    }
    const now = deps.now();
    const wanted = wantedBy((req.body ?? {}) as Form);
    const facts = await recordPreferences(deps, { subject, wanted, now, log: localsOf(res).log });
    // Chosen in one press, facts can lie some milliseconds ahead of this moment.
    const preferences = readPreferences(facts, facts.at(-1)?.happenedAt ?? now);
    sendPage(res, 200, <PreferencesPage bureau={bureau} preferences={preferences} saved />);
  });
  return router;
}

interface Form {
  do?: unknown;
  /** What stood on when the page was shown, and what is ticked now. */
  shown?: unknown;
  on?: unknown;
}

/** Only what the customer changed: a tick that was there before is no consent given now. */
function wantedBy(form: Form): WantedPreferences {
  if (form.do === 'nothing') return { all: false, phone: false, tracking: false };
  if (form.do !== 'save') return {};
  const [shown, on] = [listOf(form.shown), listOf(form.on)];
  const changed = (name: string): boolean | undefined =>
    shown.includes(name) === on.includes(name) ? undefined : on.includes(name);
  return {
    topics: Object.fromEntries(topics.map((topic) => [topic, changed(topic)])),
    phone: changed('phone'),
    tracking: changed('tracking'),
  };
}

/** A field that came once, more than once, or not at all. */
const listOf = (field: unknown): readonly unknown[] => (Array.isArray(field) ? field : [field]);
