import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Router } from 'express';

/** The two stylesheets of the pages. */
export function assetRoutes(): Router {
  const pico = readFileSync(createRequire(import.meta.url).resolve('@picocss/pico/css/pico.min.css'), 'utf8');
  const own = readFileSync(new URL('./mail-box.css', import.meta.url), 'utf8');
  const router = Router();
  router.get('/assets/pico.css', (_req, res) => void res.type('css').send(pico));
  router.get('/assets/mail-box.css', (_req, res) => void res.type('css').send(own));
  return router;
}
