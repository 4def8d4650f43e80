import { Router } from 'express';
import { faultInput } from './fault-input.ts';
import type { MailBoxDeps } from './mail-box-deps.ts';
import { sendPage } from './send-page.ts';
import { TroublePage } from './trouble-page.tsx';

/** Trouble on purpose, and the empty box. */
export function troubleRoutes({ store, faults, clear }: MailBoxDeps): Router {
  const router = Router();
  router.get('/trouble', (_req, res) => {
    sendPage(res, TroublePage({ fault: faults.active(), mails: store.messages().length }));
  });
  router.post('/trouble', (req, res) => {
    const given = Object.entries((req.body ?? {}) as Record<string, string>).filter(([, value]) => value !== '');
    const form = Object.fromEntries(given);
    faults.set(faultInput.parse({ ...form, accepted: form['accepted'] !== undefined }));
    res.redirect(303, '/trouble');
  });
  router.post('/trouble/off', (_req, res) => {
    faults.clear();
    res.redirect(303, '/trouble');
  });
  router.post('/empty', (_req, res) => {
    clear();
    res.redirect(303, '/');
  });
  return router;
}
