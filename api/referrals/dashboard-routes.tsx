import { Router } from 'express';
import type { VNode } from 'preact';
import type { ApiDeps } from '../deps.ts';
import { memberPage, memberPress, type Visit } from '../members/member-page.tsx';
import { ReferralsPage } from '../pages/referrals-page.tsx';
import { recordRewardChoice } from './record-reward-choice.ts';
import { viewReferrals } from './view-referrals.ts';

/** `/aanbevelingen/<token>`: who a customer brought and what that earned; one press chooses how rewards come. */
export function dashboardRoutes(deps: ApiDeps): Router {
  const { bureau, links, store } = deps;
  const show = async (visit: Visit, saved: boolean): Promise<VNode> => {
    const { subject, now } = visit;
    const view = await viewReferrals(deps, visit);
    const statementUrl = links.ownUrl({ subject, page: 'statement' }, now);
    return <ReferralsPage bureau={bureau} view={view} statementUrl={statementUrl} saved={saved} />;
  };
  const router = Router();
  router.use(memberPage(deps, 'referrals', (visit) => show(visit, false)));
  router.use(
    memberPress(deps, 'referrals', async (visit, { as }) => {
      if (as !== 'payout' && as !== 'credit') return show(visit, false);
      await recordRewardChoice(deps, { ...visit, as });
      return show({ ...visit, facts: await store.facts.load(visit.subject) }, true);
    }),
  );
  return router;
}
