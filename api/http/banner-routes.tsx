import { type Response, Router } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Banner } from '../../documents/banners/banner.tsx';
import { bannerNames } from '../../documents/banners/banner-sizes.ts';
import { Logo } from '../../documents/banners/logo.tsx';
import { renderPng } from '../../documents/render-png.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { localsOf } from './locals.ts';

/** A banner stands on somebody's site for years under the same address; a better one may take a day to be seen. */
const keptFor = 'public, max-age=86400';

type PictureType = 'svg' | 'png';

/** Where a banner stands: part of what affiliates paste, so it never changes. */
export const bannerPath = (size: string, type: PictureType): string => `/beeld/banner-${size}.${type}`;
export const logoPath = (type: PictureType): string => `/beeld/logo.${type}`;

/** A logo stands in print too: so many pixels for each of its own. */
const logoScale = 4;

/** The banners in every size, and our logo, for the sites of others: the same picture as SVG and as PNG. */
export function bannerRoutes(bureau: Bureau): Router {
  const router = Router();
  const give = (res: Response, type: PictureType, picture: string | Buffer): void => {
    localsOf(res).route = '/beeld';
    res.set({ 'Cache-Control': keptFor, 'Cross-Origin-Resource-Policy': 'cross-origin' });
    res.type(type).send(picture);
  };
  const serve = (pathOf: (type: PictureType) => string, node: VNode, scale = 1): void => {
    const drawing = `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(node)}`;
    router.get(pathOf('svg'), (_req, res) => give(res, 'svg', drawing));
    router.get(pathOf('png'), async (_req, res) => give(res, 'png', await renderPng(drawing, scale)));
  };
  for (const size of bannerNames)
    serve((type) => bannerPath(size, type), <Banner size={size} bureauName={bureau.name} />);
  serve(logoPath, <Logo bureauName={bureau.name} />, logoScale);
  return router;
}
