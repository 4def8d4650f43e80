import { Router } from 'express';
import { render } from 'preact-render-to-string';
import { assetRoutes } from './http/asset-routes.ts';
import { localsOf } from './http/locals.ts';
import { openApiDocument } from './openapi.ts';
import { assets, referenceAssets } from './pages/assets.ts';
import { ProblemsPage } from './pages/problems-page.tsx';
import { ReferencePage } from './pages/reference-page.tsx';

/** `/docs`, `/docs/problems` and `/v1/openapi.json`: for who writes programs against the API. */
export function referenceRoutes(): Router {
  const router = Router();
  const document = JSON.stringify(openApiDocument());
  const served = referenceAssets();
  const pages = {
    '/docs': render(<ReferencePage assets={served} />),
    '/docs/problems': render(<ProblemsPage styles={[assets.pico.url, assets.site.url]} />),
  };
  router.get('/', (_req, res) => {
    localsOf(res).route = '/';
    res.redirect('/docs');
  });
  router.get('/v1/openapi.json', (_req, res) => {
    localsOf(res).route = '/v1/openapi.json';
    res.set('Cache-Control', 'no-cache').type('application/json').send(document);
  });
  for (const [path, html] of Object.entries(pages))
    router.get(path, (_req, res) => {
      localsOf(res).route = path;
      res
        .set({ 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex, nofollow' })
        .type('html')
        .send(`<!doctype html>\n${html}`);
    });
  router.use(assetRoutes(Object.values(served)));
  return router;
}
