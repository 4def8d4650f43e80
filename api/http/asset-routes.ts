import { Router } from 'express';
import type { Asset } from '../pages/assets.ts';
import { localsOf } from './locals.ts';

/** What pages load. A name stands for its content, so a browser may keep it for a year. */
export function assetRoutes(served: readonly Asset[]): Router {
  const router = Router();
  for (const { url, type, content } of served)
    router.get(url, (_req, res) => {
      localsOf(res).route = '/assets';
      res.set('Cache-Control', 'public, max-age=31536000, immutable').type(type).send(content);
    });
  return router;
}
