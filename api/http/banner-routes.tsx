import { readFileSync } from 'node:fs';
import { type Response, Router } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Banner } from '../../documents/banners/banner.tsx';
import { bannerNames } from '../../documents/banners/banner-sizes.ts';
import { Logo } from '../../documents/banners/logo.tsx';
import type { Bureau } from '../../templates/mail-variables.ts';
import { localsOf } from './locals.ts';

/** A banner stands on somebody's site for years under the same address; a better one may take a day to be seen. */
const keptFor = 'public, max-age=86400';

/** Where a banner stands: part of what affiliates paste, so it never changes. */
export const bannerPath = (size: string, type: 'svg' | 'png'): string => `/beeld/banner-${size}.${type}`;
export const logoPath = '/beeld/logo.svg';

/** The banners in every size, and our logo, for the sites of others: drawn once, when the program starts. */
export function bannerRoutes(bureau: Bureau): Router {
  const router = Router();
  const serve = (path: string, type: 'svg' | 'png', picture: string | Buffer): void => {
    router.get(path, (_req, res: Response) => {
      localsOf(res).route = '/beeld';
      res.set({ 'Cache-Control': keptFor, 'Cross-Origin-Resource-Policy': 'cross-origin' });
      res.type(type).send(picture);
    });
  };
  const drawn = (node: VNode): string => `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(node)}`;
  for (const size of bannerNames) {
    serve(bannerPath(size, 'svg'), 'svg', drawn(<Banner size={size} bureauName={bureau.name} />));
    serve(
      bannerPath(size, 'png'),
      'png',
      readFileSync(new URL(`../../templates/banners/${size}.png`, import.meta.url)),
    );
  }
  serve(logoPath, 'svg', drawn(<Logo bureauName={bureau.name} />));
  return router;
}
