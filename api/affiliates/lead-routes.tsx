import express, { type Request, type Response, Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { limitRegistrations } from '../http/limits.ts';
import { localsOf } from '../http/locals.ts';
import { LeadPage } from '../pages/lead-page.tsx';
import { RegisteredPage } from '../pages/registered-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { filledIn } from '../referrals/register-by-form.ts';
import { registerCustomer } from '../referrals/register-customer.ts';
import { nothingTyped, type ReadRegistration, readRegistration } from '../referrals/typed-registration.ts';
import { readClicks } from './click-cookie.ts';
import { codeOfPartner } from './code-of.ts';
import { introducersOf } from './introducers-of.ts';

/** `/aanvraag`: where anybody asks for a quote. Who came by a partner's link, or names a coupon, is that partner's. */
export function leadRoutes(deps: ApiDeps): Router {
  const { bureau } = deps;
  const router = Router();
  const route = router.route('/aanvraag').all((_req, res, next) => {
    localsOf(res).route = '/aanvraag';
    next();
  });
  route.get((_req, res) => sendPage(res, 200, <LeadPage bureau={bureau} filledIn={nothingTyped} coupon="" />));
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  route.post(limitRegistrations(deps), form, async (req: Request, res: Response) => {
    const given = (req.body ?? {}) as Readonly<Record<string, unknown>>;
    const coupon = typeof given.coupon === 'string' ? given.coupon.trim().slice(0, 64) : '';
    const read = readRegistration(given);
    const wrongCoupon =
      coupon !== '' && !(await codeOfPartner(deps, coupon))
        ? 'Deze couponcode kennen wij niet. Neem hem precies over, of laat het veld leeg.'
        : undefined;
    if (!read.ok || wrongCoupon !== undefined) {
      const typed = read.ok ? asTyped(given, read) : read.refused;
      sendPage(res, 422, <LeadPage bureau={bureau} filledIn={typed} coupon={coupon} wrongCoupon={wrongCoupon} />);
      return;
    }
    // People do not see this field; who fills it in is a program, and learns nothing.
    if (given.website === '' || given.website === undefined) await register(deps, { req, res, read, coupon });
    sendPage(res, 200, <RegisteredPage bureau={bureau} />);
  });
  return router;
}

type Read = Extract<ReadRegistration, { ok: true }>;

/** All was right but the coupon: nothing typed is lost. */
const asTyped = (given: Readonly<Record<string, unknown>>, { ticks }: Read) => ({
  typed: Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string')),
  ticks,
  wrong: {},
});

async function register(
  deps: ApiDeps,
  { req, res, read: { form, ticks }, coupon }: { req: Request; res: Response; read: Read; coupon: string },
): Promise<void> {
  const now = deps.now();
  const named = coupon === '' ? undefined : coupon;
  const introducers = await introducersOf(deps, { clicks: readClicks(req), coupon: named, at: now });
  const { log } = localsOf(res);
  await registerCustomer(deps, filledIn(form, ticks), { introducers, happenedAt: now, now, log });
}
