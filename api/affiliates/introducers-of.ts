import type { Instant } from '../../domain/calendar.ts';
import type { ApiDeps } from '../deps.ts';
import type { Introducer } from '../referrals/claim-introduction.ts';
import { codeOfPartner } from './code-of.ts';

/** What somebody brings along: the clicks his browser remembers, and the coupon he named. */
export interface Brought {
  clicks: readonly string[];
  coupon?: string | undefined;
  /** When the coupon was named. */
  at: Instant;
}

/** The partners who brought him, oldest first: each click from its own moment, a coupon from when it was named. */
export async function introducersOf(
  deps: Pick<ApiDeps, 'store'> & Partial<Pick<ApiDeps, 'clickBuffer'>>,
  { clicks: ids, coupon, at }: Brought,
): Promise<Introducer[]> {
  if (ids.length > 0) await deps.clickBuffer?.flush();
  const clicks = ids.length > 0 ? await deps.store.clicks.find(ids) : [];
  const partners = await deps.store.partners.findMany([...new Set(clicks.map(({ partnerId }) => partnerId))]);
  const byId = new Map(partners.map((partner) => [partner._id, partner]));
  const clicked = clicks.flatMap((click): Introducer[] => {
    const partner = byId.get(click.partnerId);
    return partner ? [{ partner, via: 'click', at: click.at }] : [];
  });
  const named = coupon === undefined ? undefined : await codeOfPartner(deps, coupon);
  return named ? [...clicked, { partner: named.partner, via: 'coupon', at }] : clicked;
}
