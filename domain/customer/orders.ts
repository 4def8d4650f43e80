import type { Instant } from '../calendar.ts';
import type { CustomerFact, CustomerKind, FactOf, ProjectType } from './facts.ts';
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
  monument?: boolean;
  /** The day on which it was promised, 'YYYY-MM-DD'. */
  promisedOn?: string;
  /** Integer euro cents, ex VAT, after discount: by the latest correction, else delivered, else ordered, else quoted. */
  valueCents?: number;
  /** The kind of event that says its worth. */
  worthBy?: (typeof worthBy)[number];
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

/** What a history holds of orders. */
interface Orders {
  orders: Map<string, Order>;
  deliveries: FactOf<'projectDelivered'>[];
  cancelled: FactOf<'projectDelivered'>[];
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

const rankOf = (type: OrderEvent['type'] | undefined): number => worthBy.findIndex((one) => one === type);

export const isOrderEvent = (fact: CustomerFact): fact is OrderEvent => Object.hasOwn(momentOf, fact.type);

/** Reads one event into the orders it belongs to; events come in order of happening. */
export function readOrder(orders: Map<string, Order>, fact: OrderEvent): void {
  const { projectId, type, happenedAt } = fact;
  const order: Order = orders.get(projectId) ?? { projectId, since: happenedAt };
  // What was delivered says best what the project is, also where a quote or an order is dated after it.
  if (order.deliveredAt === undefined || type === 'projectDelivered') describe(order, fact);
  if ('promisedOn' in fact) order.promisedOn = fact.promisedOn;
  order[momentOf[type]] = happenedAt;
  const rank = rankOf(type);
  if (rank >= 0 && 'valueCents' in fact && rank >= rankOf(order.worthBy)) {
    order.valueCents = fact.valueCents;
    order.worthBy = type as (typeof worthBy)[number];
  }
  orders.set(projectId, order);
}

function describe(order: Order, fact: OrderEvent): void {
  if ('projectType' in fact) order.type = fact.projectType;
  if ('customerKind' in fact) order.customerKind = fact.customerKind;
  if ('engineerId' in fact) order.engineerId = fact.engineerId;
  if ('monument' in fact) order.monument = fact.monument;
}

/**
 * What the rules count as delivered: not what was cancelled, and at what it is worth since its corrections. A
 * cancelled order stays cancelled, whatever is dated after it.
 */
export function settleOrders(history: Orders): void {
  const { orders, deliveries } = history;
  if (![...orders.values()].some((one) => one.cancelledAt !== undefined || one.correctedAt !== undefined)) return;
  history.cancelled = deliveries.filter(({ projectId }) => isCancelled(history, projectId));
  history.deliveries = deliveries
    .filter(({ projectId }) => !isCancelled(history, projectId))
    .map((one) => ({ ...one, valueCents: orders.get(one.projectId)?.valueCents ?? one.valueCents }));
}

export const isCancelled = ({ orders }: Pick<Orders, 'orders'>, projectId: string): boolean =>
  orders.get(projectId)?.cancelledAt !== undefined;

/** The orders that still count, the newest last. */
export const standingOrders = ({ orders }: Pick<Orders, 'orders'>): Order[] =>
  [...orders.values()].filter((one) => one.cancelledAt === undefined).sort((a, b) => (a.since < b.since ? -1 : 1));
