import type { Instant } from '../../domain/calendar.ts';
import { firstProjectsOf } from '../../domain/partner/architects.ts';
import { partnerDiscount } from '../../domain/partner/discount.ts';
import { tierAt } from '../../domain/partner/tiers.ts';
import { findPartner, type KnownPartner } from '../partners/partner-of.ts';
import type { ApiDeps } from '../deps.ts';

/** The partner an order names, by our own id or the order system's; undefined where nobody has it. */
export async function partnerNamed(
  deps: Pick<ApiDeps, 'store'>,
  reference: string | undefined,
): Promise<KnownPartner | undefined> {
  const partner = reference === undefined ? undefined : await deps.store.partners.byReference(reference);
  return partner && findPartner(deps, partner._id);
}

/** What the partner of an order has off it, of one kind of partner or another. */
export function discountsOfPartner(
  known: KnownPartner | undefined,
  order: { projectId?: string | undefined; at: Instant },
) {
  const discount = known && partnerDiscount(known.history, { ...order, partnerId: known.partner._id });
  return discount ? [discount] : [];
}

/** Where he stands, as whoever makes the quote is told. */
export function partnerStanding({ partner, history }: KnownPartner, at: Instant) {
  const { _id: partnerId, kind } = partner;
  if (kind === 'contractor') {
    const { tier = 'none', projects } = tierAt(history, at);
    return { partnerId, kind, tier, projects };
  }
  return { partnerId, kind, ...(kind === 'architect' && { projectsLeft: firstProjectsOf(history).left }) };
}
