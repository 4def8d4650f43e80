import { Router } from 'express';
import type { Readiness } from '../deps.ts';
import { localsOf } from './locals.ts';

/**
 * `/healthz`: this process answers. `/readyz`: it can take requests in. It can without Temporal: deliveries are safe in
 * MongoDB and their journeys start later, so that alone must not take the API away from those who deliver.
 */
export function healthRoutes(ready: () => Promise<Readiness>): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    localsOf(res).route = '/healthz';
    res.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    localsOf(res).route = '/readyz';
    const { mongodb, temporal } = await ready();
    const status = !mongodb ? 'not ready' : temporal ? 'ready' : 'ready, journeys wait for Temporal';
    res
      .status(mongodb ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status, mongodb: mongodb ? 'up' : 'away', temporal: temporal ? 'up' : 'away' });
  });
  return router;
}
