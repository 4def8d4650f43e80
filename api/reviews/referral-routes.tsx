import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { initialsOf } from './initials-of.ts';
import { localsOf } from '../http/locals.ts';
import { ReferralPage } from '../pages/referral-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { UnknownCodePage } from '../pages/unknown-code-page.tsx';

/** `/ref/<code>`: the link a customer shares. It is public, sets no cookie and keeps nothing of who comes. */
export function referralRoutes({ bureau, quoteUrl, store }: ApiDeps): Router {
  const router = Router();
  router.get('/ref/:code', async (req, res) => {
    localsOf(res).route = '/ref/:code';
    const code = req.params.code.trim().toLowerCase();
    const owner = await store.clientCodes.customerOf(code);
    const customer = owner === undefined ? undefined : await store.customers.current(owner);
    if (!customer) {
      sendPage(res, 404, <UnknownCodePage bureau={bureau} quoteUrl={quoteUrl} />);
      return;
    }
    const withCode = new URL(quoteUrl);
    withCode.searchParams.set('code', code);
    const initials = initialsOf(customer.name);
    sendPage(res, 200, <ReferralPage bureau={bureau} initials={initials} quoteUrl={withCode.href} />);
  });
  return router;
}
