import type { Instant } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { commissionsOf } from './commission.ts';
import { referredOf } from './referred-orders.ts';

/** How far an order of a customer he brought has come, for his money. */
export type SaleState = 'ordered' | 'delivered' | 'paid' | 'cancelled' | 'refused';

/** One order, or one customer who turned out to be another's: by a number, so that nobody is named. */
export interface SaleLine {
  /** In the order in which he brought them, from 1. */
  customerNumber: number;
  customerId: string;
  projectId?: string;
  at: Instant;
  state: SaleState;
  /** What the order is worth, and earns: integer cents, ex VAT; absent: not told yet. */
  baseCents?: number;
  commissionCents: number;
}

/** What an affiliate brought, the latest first: each order with its state and commission, and who was not his after all. */
export function saleLinesOf(history: Pick<PartnerHistory, 'reached'>): SaleLine[] {
  const earns = new Map(commissionsOf(history).map((one) => [one.projectId, one]));
  const customers = [...referredOf(history.reached)];
  const refusals = new Map(history.reached.flatMap((one) => (one.stage === 'refused' ? [[one.customerId, one]] : [])));
  return customers
    .flatMap(([customerId, { orders, refused }], n): SaleLine[] => {
      const who = { customerNumber: n + 1, customerId };
      const refusedAt = refusals.get(customerId);
      if (refused && refusedAt) return [{ ...who, at: refusedAt.happenedAt, state: 'refused', commissionCents: 0 }];
      return orders.map(({ projectId, orderedAt, deliveredAt, paidAt, cancelledAt, valueCents }) => ({
        ...{ ...who, projectId, at: orderedAt, commissionCents: earns.get(projectId)?.cents ?? 0 },
        state: cancelledAt ? 'cancelled' : deliveredAt && paidAt ? 'paid' : deliveredAt ? 'delivered' : 'ordered',
        ...(valueCents !== undefined && { baseCents: valueCents }),
      }));
    })
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : b.customerNumber - a.customerNumber));
}
