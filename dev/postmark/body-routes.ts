import { Router } from 'express';
import { bodyHtml } from './body-html.ts';
import type { MailStore } from './mail-store.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline' http: https:; img-src data: http: https:; font-src data: http: https:; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The mail itself, for the frame. Without scripts and without an origin, also when it is opened by itself. */
export function bodyRoutes(store: MailStore): Router {
  const router = Router();
  router.get('/mail/:messageId/body', (req, res, next) => {
    const mail = store.find(req.params.messageId);
    if (!mail) {
      next();
      return;
    }
    res.set({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    res.type('html').send(bodyHtml(mail.htmlBody));
  });
  return router;
}
