import { type RequestHandler, Router } from 'express';
import { memberPaths, partnerPaths } from '../mail/links.ts';
import { leadRoutes } from './affiliates/lead-routes.tsx';
import { partnerStatementRoutes } from './payouts/partner-statement-routes.tsx';
import { surveyRoutes } from './affiliate-care/survey-routes.tsx';
import { answerRoutes } from './answers/answer-routes.tsx';
import type { ApiDeps } from './deps.ts';
import { conditionsRoutes } from './discounts/conditions-routes.tsx';
import { creatorPageRoutes } from './creators/page-routes.tsx';
import { clubRoutes } from './members/club-page.tsx';
import { figuresRoutes } from './affiliates/figures-routes.tsx';
import { materialsRoutes } from './affiliates/materials-routes.tsx';
import { homeRoutes } from './partners/home-routes.tsx';
import { referralFormRoutes } from './introductions/referral-form-routes.tsx';
import { potentialRoutes } from './potential/potential-routes.tsx';
import { potentialTaskRoutes } from './potential/potential-task-routes.tsx';
import { toolkitRoutes } from './partners/toolkit-routes.tsx';
import { reportRoutes } from './partner-reviews/report-routes.tsx';
import { limitVisits } from './http/limits.ts';
import { optOutRoutes } from './choices/opt-out-routes.tsx';
import { pageProblem } from './http/page-problem.tsx';
import { preferenceRoutes } from './choices/preference-routes.tsx';
import { dashboardRoutes } from './referrals/dashboard-routes.tsx';
import { referralRoutes } from './referrals/referral-routes.tsx';
import { reviewRoutes } from './reviews/review-routes.tsx';
import { statementRoutes } from './payouts/statement-routes.tsx';
import { matrixRoutes } from './value-matrix/matrix-routes.tsx';
import { taskRoutes } from './tasks/task-routes.tsx';

/** Pages with a link, or texts, that somebody takes with him. */
const copied = [memberPaths.referrals, partnerPaths.materials] as const;

/**
 * The pages behind the links in mails, and the one customers share. They run no script at all, but for those with words to
 * copy: a script of ours copies them, and without it they can be selected.
 */
export function customerPages(deps: ApiDeps): Router {
  const router = Router();
  const noScript: RequestHandler = ({ path, baseUrl }, res, next) => {
    if (copied.some((one) => `${baseUrl}${path}`.startsWith(`/${one}/`))) {
      next();
      return;
    }
    res.set(
      'Content-Security-Policy',
      (res.get('Content-Security-Policy') ?? '').replace("script-src 'self'", "script-src 'none'"),
    );
    next();
  };
  const ofOwn = Object.values({ ...memberPaths, ...partnerPaths }).map((path) => `/${path}`);
  const prefixes = [
    ...[
      '/antwoord',
      '/afmelden',
      '/voorkeuren',
      '/review',
      '/ref',
      '/taak',
      '/voorwaarden',
      '/waardematrix',
      '/aanvraag',
    ],
    ...ofOwn,
  ];
  router.use(prefixes, noScript, limitVisits(deps));
  router.use(answerRoutes(deps), optOutRoutes(deps), preferenceRoutes(deps), reviewRoutes(deps));
  router.use(referralRoutes(deps), dashboardRoutes(deps), taskRoutes(deps));
  router.use(clubRoutes(deps), conditionsRoutes(deps), statementRoutes(deps));
  router.use(homeRoutes(deps), toolkitRoutes(deps), reportRoutes(deps), partnerStatementRoutes(deps));
  router.use(...referralFormRoutes(deps), ...potentialRoutes(deps), potentialTaskRoutes(deps), matrixRoutes(deps));
  router.use(leadRoutes(deps), materialsRoutes(deps), figuresRoutes(deps));
  router.use(surveyRoutes(deps), creatorPageRoutes(deps));
  router.use(pageProblem(deps.bureau));
  return router;
}
