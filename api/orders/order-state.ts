import type { Order } from '../../domain/customer/orders.ts';

/** How an order stands, in one word. */
export const orderStates = ['requested', 'quoted', 'rejected', 'ordered', 'delivered', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];

/** A cancellation rules; else how far it came, a rejected quote only where no order followed. */
export function orderState(order: Order): OrderState {
  if (order.cancelledAt !== undefined) return 'cancelled';
  if (order.deliveredAt !== undefined) return 'delivered';
  if (order.orderedAt !== undefined || order.invoicedAt !== undefined || order.paidAt !== undefined) return 'ordered';
  if (order.rejectedAt !== undefined) return 'rejected';
  return order.quotedAt !== undefined ? 'quoted' : 'requested';
}
