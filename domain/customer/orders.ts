import type { Instant } from '../calendar.ts';
import type { CustomerKind, FactOf, ProjectType } from './facts.ts';
import type { OrderFactType } from './order-facts.ts';

export type OrderEvent = FactOf<OrderFactType | 'projectDelivered'>;

/** An order as its events tell it, whichever came first. Instants are those of happening. */
export interface Order {
  projectId: string;
  /** The first we heard of it. */
  since: Instant;
  type?: ProjectType;
  customerKind?: CustomerKind;
  engineerId?: string;
  /** Integer euro cents, ex VAT, after discount: by the latest correction, else delivered, else ordered, else quoted. */
  valueCents?: number;
  requestedAt?: Instant;
  quotedAt?: Instant;
  rejectedAt?: Instant;
  orderedAt?: Instant;
  deliveredAt?: Instant;
  invoicedAt?: Instant;
  paidAt?: Instant;
  correctedAt?: Instant;
  cancelledAt?: Instant;
}

/** Of the moments of an order, the one each kind of event sets. */
const momentOf = {
  quoteRequested: 'requestedAt',
  quoted: 'quotedAt',
  quoteRejected: 'rejectedAt',
  ordered: 'orderedAt',
  projectDelivered: 'deliveredAt',
  invoiced: 'invoicedAt',
  paid: 'paidAt',
  orderCorrected: 'correctedAt',
  orderCancelled: 'cancelledAt',
} as const satisfies Record<OrderEvent['type'], keyof Order>;

/** What an order is worth goes by the later of these, whenever each happened. */
const worthBy = ['quoted', 'ordered', 'projectDelivered', 'orderCorrected'] as const;

/** Reads one event into the orders it belongs to; events come in order of happening. */
export function readOrder(orders: Map<string, Order>, fact: OrderEvent): void {
  const { projectId, type, happenedAt } = fact;
  const order: Order = orders.get(projectId) ?? { projectId, since: happenedAt };
  order[momentOf[type]] = happenedAt;
  if ('projectType' in fact) order.type = fact.projectType;
  if ('customerKind' in fact) order.customerKind = fact.customerKind;
  if ('engineerId' in fact) order.engineerId = fact.engineerId;
  const rank = worthBy.findIndex((one) => one === type);
  if (rank >= 0 && 'valueCents' in fact && rank >= worthRank(order, type)) order.valueCents = fact.valueCents;
  orders.set(projectId, order);
}

/** The highest word on its worth so far, this event not counted. */
function worthRank(order: Order, now: OrderEvent['type']): number {
  return worthBy.reduce((high, type, rank) => (type !== now && order[momentOf[type]] !== undefined ? rank : high), -1);
}
