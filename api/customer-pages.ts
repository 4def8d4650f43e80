import { type RequestHandler, Router } from 'express';
import { answerRoutes } from './answer-routes.tsx';
import type { ApiDeps } from './deps.ts';
import { limitVisits } from './limits.ts';
import { optOutRoutes } from './opt-out-routes.tsx';
import { pageProblem } from './page-problem.tsx';
import { preferenceRoutes } from './preference-routes.tsx';
import { referralRoutes } from './referral-routes.tsx';
import { reviewRoutes } from './review-routes.tsx';
import { taskRoutes } from './task-routes.tsx';

/** The pages behind the links in mails, and the one customers share. They run no script at all. */
export function customerPages(deps: ApiDeps): Router {
  const router = Router();
  const noScript: RequestHandler = (_req, res, next) => {
    res.set(
      'Content-Security-Policy',
      (res.get('Content-Security-Policy') ?? '').replace("script-src 'self'", "script-src 'none'"),
    );
    next();
  };
  router.use(['/antwoord', '/afmelden', '/voorkeuren', '/review', '/ref', '/taak'], noScript, limitVisits(deps));
  router.use(answerRoutes(deps), optOutRoutes(deps), preferenceRoutes(deps), reviewRoutes(deps));
  router.use(referralRoutes(deps), taskRoutes(deps));
  router.use(pageProblem(deps.bureau));
  return router;
}
