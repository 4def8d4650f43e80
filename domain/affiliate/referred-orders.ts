import type { Instant } from '../calendar.ts';
import type { PartnerFactOf } from '../partner/facts.ts';
import { refusedCustomers } from '../partner/refused-customers.ts';
import { readOnce } from '../read-once.ts';

type Reached = PartnerFactOf<'customerReached'>;

/** An order of a customer whom a partner brought, as that customer's journey told of it. */
export interface ReferredOrder {
  customerId: string;
  projectId: string;
  orderedAt: Instant;
  /** When we came to know that he ordered. */
  orderHeardAt: Instant;
  deliveredAt?: Instant;
  paidAt?: Instant;
  cancelledAt?: Instant;
  /** Integer euro cents, ex VAT, after discount; absent: not told yet. */
  valueCents?: number;
  /** Since when it is worth that. */
  worthSince?: Instant;
}

/** Of one customer: his orders, the first one first, and whether another turned out to have brought him. */
export interface ReferredCustomer {
  orders: readonly ReferredOrder[];
  refused: boolean;
}

/** From these on an order is one, whichever was told. */
const ordering: readonly Reached['stage'][] = ['ordered', 'delivered', 'invoiced', 'paid'];

/**
 * What customers' journeys told, by customer, whatever was told first. Of two customers found to be one the orders go
 * together: an order both told of makes them one.
 */
export const referredOf = readOnce((reached: readonly Reached[]): ReadonlyMap<string, ReferredCustomer> => {
  const own = reached.filter(({ as }) => as === 'introduced');
  const same = sameCustomers(own);
  const customerOf = (customerId: string): string => same.get(customerId) ?? customerId;
  const refused = refusedCustomers(own, customerOf);
  const all = new Map<string, Map<string, ReferredOrder>>();
  for (const fact of own) {
    const customerId = customerOf(fact.customerId);
    const byProject = all.get(customerId) ?? new Map<string, ReferredOrder>();
    all.set(customerId, byProject);
    const { projectId } = fact;
    if (projectId !== undefined) readInto(byProject, customerId, { ...fact, projectId });
  }
  return new Map(
    [...all].map(([id, byProject]) => [
      id,
      {
        refused: refused.has(id),
        orders: [...byProject.values()].filter(({ orderedAt }) => orderedAt !== '').sort(byOrdering),
      },
    ]),
  );
});

/** Facts come in order of happening. */
function readInto(byProject: Map<string, ReferredOrder>, customerId: string, fact: Reached & { projectId: string }) {
  const { projectId, stage, happenedAt: at, recordedAt, valueCents } = fact;
  const order = byProject.get(projectId) ?? { customerId, projectId, orderedAt: '', orderHeardAt: '' };
  byProject.set(projectId, order);
  if (order.orderedAt === '' && ordering.includes(stage))
    Object.assign(order, { orderedAt: at, orderHeardAt: recordedAt });
  if (stage === 'delivered') order.deliveredAt = at;
  if (stage === 'paid') order.paidAt = at;
  if (stage === 'cancelled') order.cancelledAt = at;
  if (valueCents === undefined || valueCents === order.valueCents) return;
  order.valueCents = valueCents;
  order.worthSince = at;
}

/** Of each customer that was found to be another, who he is: the one whose journey told first of an order of both. */
function sameCustomers(reached: readonly Reached[]): Map<string, string> {
  const firstOf = new Map<string, string>();
  const same = new Map<string, string>();
  for (const { projectId, customerId } of reached) {
    if (projectId === undefined) continue;
    const first = firstOf.get(projectId) ?? customerId;
    firstOf.set(projectId, first);
    const [one, other] = [same.get(first) ?? first, same.get(customerId) ?? customerId];
    if (one !== other)
      for (const id of [other, ...[...same].flatMap(([of, is]) => (is === other ? [of] : []))]) same.set(id, one);
  }
  return same;
}

const byOrdering = (a: ReferredOrder, b: ReferredOrder): number =>
  a.orderedAt === b.orderedAt ? (a.projectId < b.projectId ? -1 : 1) : a.orderedAt < b.orderedAt ? -1 : 1;
