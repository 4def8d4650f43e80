import type { Worth } from '../booking-steps.ts';
import type { Instant } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { commissionCents } from './commission-table.ts';
import { referredOf, type ReferredCustomer, type ReferredOrder } from './referred-orders.ts';

/** What one order earns its introducer; `cents` is 0 where it was cancelled. */
export interface Commission extends Worth {
  customerId: string;
  projectId: string;
  /** What the order is worth: integer euro cents, ex VAT. */
  baseCents: number;
  orderedAt: Instant;
  cancelledAt?: Instant;
}

export const commissionItem = (projectId: string): string => `commission:${projectId}`;

/**
 * The commissions of a partner (rules, section 10): of each customer he brought, on the first order that stands, from the
 * moment it is ordered and its value known; payable from the moment it is both delivered and paid; nothing once it is
 * cancelled, also after it was paid out. Who turned out to be another's customer earns nothing.
 */
export const commissionsOf = ({ reached }: Pick<PartnerHistory, 'reached'>): Commission[] =>
  [...referredOf(reached).values()].flatMap(ofCustomer);

function ofCustomer({ orders, refused }: ReferredCustomer): Commission[] {
  if (refused) return [];
  const first = orders.find(({ cancelledAt }) => cancelledAt === undefined);
  const before = first ? orders.slice(0, orders.indexOf(first)) : orders;
  const passed = before.map(({ cancelledAt = '' }) => cancelledAt);
  return [
    ...before.flatMap((order) => commission(order, 0, [order.cancelledAt])),
    ...(first ? commission(first, commissionCents(first.valueCents ?? 0), [first.orderedAt, ...passed]) : []),
  ];
}

function commission(order: ReferredOrder, cents: number, since: readonly (Instant | undefined)[]): Commission[] {
  const {
    customerId,
    projectId,
    orderedAt,
    valueCents: baseCents,
    worthSince,
    deliveredAt,
    paidAt,
    cancelledAt,
  } = order;
  if (baseCents === undefined) return [];
  return [
    {
      ...{ item: commissionItem(projectId), customerId, projectId, baseCents, orderedAt, cents },
      changedAt: [...since, cancelledAt === undefined ? worthSince : undefined].flatMap((at) => at ?? []).reduce(later),
      ...(deliveredAt !== undefined && paidAt !== undefined && { payableAt: later(deliveredAt, paidAt) }),
      ...(cancelledAt !== undefined && { cancelledAt }),
    },
  ];
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
