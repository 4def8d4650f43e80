import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Router } from 'express';

/** The two stylesheets of the pages; the second begins with the look they share with the customers' pages. */
export function assetRoutes(): Router {
  const pico = readFileSync(createRequire(import.meta.url).resolve('@picocss/pico/css/pico.min.css'), 'utf8');
  const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
  const own = read('../../api/pages/look.css') + read('./mail-box.css');
  const router = Router();
  router.get('/assets/pico.css', (_req, res) => void res.type('css').send(pico));
  router.get('/assets/mail-box.css', (_req, res) => void res.type('css').send(own));
  return router;
}
