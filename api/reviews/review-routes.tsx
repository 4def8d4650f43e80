import express, { type Response, Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { namedProject } from '../answers/named-project.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { ReviewPage } from '../pages/review-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { recordReview } from './record-review.ts';

/**
 * `/review/<token>`: fetching asks, a press is kept and answered with a plain link to the site: under our policy no form
 * leads elsewhere.
 */
export function reviewRoutes(deps: ApiDeps): Router {
  const router = Router();
  const { bureau, reviewSites: sites, store } = deps;
  const route = router.route('/review/:token').all((_req, res, next) => {
    localsOf(res).route = '/review/:token';
    next();
  });
  route.get(async ({ params: { token } }, res) => {
    const asked = await readInvitation(deps, token);
    if ('refused' in asked) {
      refuse(res, deps, asked.refused);
      return;
    }
    const { subject: customerId, projectId } = asked;
    const { project } = await namedProject(deps, { customerId, projectId });
    const before = (await store.facts.load(customerId)).some(
      (fact) => fact.type === 'reviewLeft' && fact.projectId === projectId,
    );
    sendPage(res, 200, <ReviewPage bureau={bureau} project={project} sites={sites} before={before} />);
  });
  route.post(express.urlencoded({ extended: false, limit: '2kb' }), async (req, res) => {
    const asked = await readInvitation(deps, req.params.token);
    if ('refused' in asked) {
      refuse(res, deps, asked.refused);
      return;
    }
    const form = (req.body ?? {}) as { site?: unknown; written?: unknown };
    const chosen = form.written === undefined ? sites.find(({ name }) => name === form.site) : 'written';
    if (chosen === undefined) {
      const words = 'Deze keuze kennen wij niet. Er is niets opgeslagen. Ga terug en kies een van de knoppen.';
      sendPage(res, 422, <MessagePage bureau={bureau} title="Kies een site" words={words} />);
      return;
    }
    const site = chosen === 'written' ? undefined : chosen.name;
    await recordReview(deps, { ...asked, site, now: deps.now(), log: localsOf(res).log });
    sendPage(res, 200, <ReviewPage bureau={bureau} project={undefined} sites={sites} chosen={chosen} before />);
  });
  return router;
}

type Invitation = { subject: string; projectId: string } | { refused: keyof typeof refusals };

async function readInvitation({ links, store, now }: ApiDeps, token: string): Promise<Invitation> {
  const read = links.readReview(token, now());
  if (!read.valid) return { refused: read.why };
  const customer = await store.customers.current(read.subject);
  return customer ? { subject: customer._id, projectId: read.projectId } : { refused: 'forged' };
}

const refusals = {
  forged: {
    status: 404,
    title: 'Deze link werkt niet',
    words: 'Misschien is de link niet helemaal overgenomen. Open de mail nog eens en klik daar op de knop.',
  },
  expired: {
    status: 410,
    title: 'Deze link is verlopen',
    words: 'Een link uit onze mail werkt een jaar. Uw ervaring horen wij nog steeds graag.',
  },
} as const;

function refuse(res: Response, { bureau }: ApiDeps, why: keyof typeof refusals): void {
  const { status, title, words } = refusals[why];
  sendPage(res, status, <MessagePage bureau={bureau} title={title} words={words} />);
}
