import { type Day, dayOf, type Instant } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { readOnce } from '../read-once.ts';
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
export const salesOf = ({ reached }: Pick<PartnerHistory, 'reached'>): readonly Sale[] => readSales(reached);

const readSales = readOnce((reached: PartnerHistory['reached']): readonly Sale[] => {
  const sales = [...referredOf(reached).values()].flatMap(({ orders, refused }): Sale[] => {
    const first = refused ? undefined : orders.find(({ cancelledAt }) => cancelledAt === undefined);
    if (!first) return [];
    const { customerId, orderedAt: at, orderHeardAt: knownAt, valueCents = 0 } = first;
    return [{ customerId, at, knownAt, on: dayOf(at), valueCents }];
  });
  return sales.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.customerId < b.customerId ? -1 : 1));
});
