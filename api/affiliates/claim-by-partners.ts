import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { OrderEventRequest } from '../../door/order-event.ts';
import type { ApiDeps } from '../deps.ts';
import { claimForPartner } from '../referrals/claim-introduction.ts';
import { introducersOf } from './introducers-of.ts';

type Deps = Pick<ApiDeps, 'store' | 'journeys'> & Partial<Pick<ApiDeps, 'clickBuffer'>>;

/**
 * The claims of partners whose coupon an event names, or whose links its customer clicked; the same again is one. False where
 * nobody has that coupon.
 */
export async function claimByPartners(
  deps: Deps,
  event: OrderEventRequest,
  { customerId, now, log }: { customerId: string; now: Instant; log: Logger },
): Promise<boolean> {
  const coupon = 'coupon' in event ? event.coupon : undefined;
  const clicks = ('clicks' in event ? event.clicks : undefined) ?? [];
  if (coupon === undefined && clicks.length === 0) return true;
  const introducers = await introducersOf(deps, { clicks, coupon, at: event.happenedAt });
  for (const introducer of introducers) await claimForPartner(deps, { customerId, introducer, now, log });
  log.info({ customerId, clicks: clicks.length, introducers: introducers.length }, 'an order came by partners');
  return coupon === undefined || introducers.some(({ via }) => via === 'coupon');
}
