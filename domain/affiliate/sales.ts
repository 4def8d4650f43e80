import { type Day, dayOf, type Instant } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { referredOf } from './referred-orders.ts';

/** The first order of a customer he brought, as long as it stands. */
export interface Sale {
  customerId: string;
  at: Instant;
  /** When we came to know it. */
  knownAt: Instant;
  on: Day;
  /** Integer cents, ex VAT, as it is worth now; not told yet: 0. */
  valueCents: number;
}

/**
 * An affiliate's sales, the oldest first: of each customer he brought the first order that stands, the same that earns him
 * commission. It counts when it is placed; an order that is cancelled was none.
 */
export function salesOf({ reached }: Pick<PartnerHistory, 'reached'>): Sale[] {
  const sales = [...referredOf(reached).values()].flatMap(({ orders, refused }): Sale[] => {
    const first = refused ? undefined : orders.find(({ cancelledAt }) => cancelledAt === undefined);
    if (!first) return [];
    const { customerId, projectId, orderedAt: at, valueCents = 0 } = first;
    const told = reached.find((fact) => fact.projectId === projectId && fact.happenedAt === at);
    return [{ customerId, at, knownAt: told?.recordedAt ?? at, on: dayOf(at), valueCents }];
  });
  return sales.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.customerId < b.customerId ? -1 : 1));
}
