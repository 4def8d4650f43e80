import express, { type Request, type Response, Router } from 'express';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import { initialsOf } from '../../domain/customer/initials-of.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { limitRegistrations } from '../http/limits.ts';
import { localsOf } from '../http/locals.ts';
import { isPersonsVisit } from '../members/record-visit.ts';
import { ReferralPage } from '../pages/referral-page.tsx';
import { RegisteredPage } from '../pages/registered-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { UnknownCodePage } from '../pages/unknown-code-page.tsx';
import { introducerOf } from './claim-introduction.ts';
import { readIntroduction, rememberIntroduction } from './introduction-cookie.ts';
import { qrCode } from './qr-code.ts';
import { registerByForm } from './register-by-form.ts';
import { referralUrl } from './referral-url.ts';
import { nothingTyped, readRegistration } from './typed-registration.ts';

/**
 * `/ref/<code>`: the link a customer shares. It is public. A person's first visit sets a cookie with the code and the day,
 * so that the first link counts where several are opened, and is counted; of the visitor nothing is kept before he registers.
 */
export function referralRoutes(deps: ApiDeps): Router {
  const router = Router();
  const { bureau, quoteUrl } = deps;
  const forKnown =
    (act: (visit: Visit, req: Request<{ code: string }>, res: Response) => void | Promise<void>) =>
    async (req: Request<{ code: string }>, res: Response): Promise<void> => {
      const code = req.params.code.trim().toLowerCase();
      const introducer = await introducerOf(deps, code);
      if (introducer) await act({ code, introducer }, req, res);
      else sendPage(res, 404, <UnknownCodePage bureau={bureau} quoteUrl={quoteUrl} />);
    };
  const route = router.route('/ref/:code').all((_req, res, next) => {
    localsOf(res).route = '/ref/:code';
    next();
  });
  route.get(
    forKnown(async ({ code, introducer }, req, res) => {
      await receive(deps, { code, introducer }, req, res);
      sendPage(
        res,
        200,
        <ReferralPage bureau={bureau} initials={initialsOf(introducer.name)} filledIn={nothingTyped} />,
      );
    }),
  );
  route.post(
    limitRegistrations(deps),
    express.urlencoded({ extended: false, limit: '16kb' }),
    forKnown(async ({ code, introducer }, req, res) => {
      const given = (req.body ?? {}) as Readonly<Record<string, unknown>>;
      const read = readRegistration(given);
      if (!read.ok) {
        const initials = initialsOf(introducer.name);
        sendPage(res, 422, <ReferralPage bureau={bureau} initials={initials} filledIn={read.refused} />);
        return;
      }
      const earlier = readIntroduction(req, deps.now());
      // People do not see this field; who fills it in is a program, and learns nothing.
      if (given.website === '' || given.website === undefined)
        await registerByForm(deps, read, { code, introducer, earlier, log: localsOf(res).log });
      sendPage(res, 200, <RegisteredPage bureau={bureau} />);
    }),
  );
  router.get('/ref/:code/qr.svg', (req, res, next) => {
    localsOf(res).route = '/ref/:code/qr.svg';
    const draw = forKnown(({ code }) => {
      res.set('Cache-Control', 'private, max-age=86400').type('svg');
      res.send(qrCode(referralUrl(deps, code), 'QR-code naar de aanmeldpagina'));
    });
    draw(req, res).catch(next);
  });
  return router;
}

interface Visit {
  code: string;
  introducer: Customer;
}

/** The first link a person opens is remembered, and counted; opened again by the same browser it is not. */
async function receive({ store, now, baseUrl }: ApiDeps, { code, introducer }: Visit, req: Request, res: Response) {
  const at = now();
  if (!isPersonsVisit(req) || readIntroduction(req, at)) return;
  rememberIntroduction(res, code, { now: at, secure: baseUrl.startsWith('https:') });
  await store.linkOpens.count(introducer._id, isoDate(dayOf(at)));
}
