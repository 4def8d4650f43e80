import express, { type Express } from 'express';
import { clickRoutes } from './affiliates/click-routes.ts';
import { answerProblem } from './http/answer-problem.ts';
import { assetRoutes } from './http/asset-routes.ts';
import { customerPages } from './customer-pages.ts';
import type { ApiDeps } from './deps.ts';
import { endpoints } from './endpoints.ts';
import { bannerRoutes } from './http/banner-routes.tsx';
import { healthRoutes } from './http/health.ts';
import { logRequests } from './http/log-requests.ts';
import { pictureRoutes } from './http/picture-routes.ts';
import { mountEndpoints } from './http/mount-endpoints.ts';
import { assets } from './pages/assets.ts';
import { Problem } from './http/problem.ts';
import { referenceRoutes } from './reference-routes.tsx';
import { securityHeaders } from './http/security-headers.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';

/** The API and the customers' pages. Everything it needs of the world comes in as `deps`. */
export function createApp(deps: ApiDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', deps.proxies ?? 0);
  app.use(clickRoutes(deps));
  app.use(logRequests(deps.log), securityHeaders());
  app.use(healthRoutes(deps.ready));
  app.use(assetRoutes(Object.values(assets)), pictureRoutes(), bannerRoutes(deps.bureau), customerPages(deps));
  if (deps.documentation) app.use(referenceRoutes());
  app.use(webhookRoutes(deps));
  mountEndpoints(app, deps, endpoints);
  app.use(() => {
    throw new Problem('not-found');
  });
  app.use(answerProblem);
  return app;
}
