import type { Instant } from '../../domain/calendar.ts';
import { type Discount, discountsOf } from '../../domain/customer/discounts.ts';
import type { History } from '../../domain/customer/history.ts';
import { introductionOf } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';

export interface HeldDiscounts {
  history: History;
  discounts: Discount[];
}

/** Everything a customer has or had of discounts, with the history it follows from. */
export async function discountsOfCustomer(
  { store }: Pick<ApiDeps, 'store'>,
  customer: Customer,
): Promise<HeldDiscounts> {
  const history = readHistory(await store.facts.load(customer._id));
  const own = await clientCodeOf(store, customer._id, customer.name);
  const claim = introductionOf(history, customer._id).winner?.claim;
  const introducer = claim?.programme === 'referral' && (await store.clientCodes.of(claim.introducerId));
  return { history, discounts: discountsOf(history, { own, introducer: introducer || undefined }) };
}

/** What an order is by our facts: whether it is the customer's first, and when it was ordered. */
export function orderFacts(
  { orders }: History,
  projectId: string | undefined,
): { first: boolean; orderedAt?: Instant } {
  const delivered = [...orders.values()].filter(
    (one) => one.deliveredAt !== undefined && one.cancelledAt === undefined,
  );
  const order = projectId === undefined ? undefined : orders.get(projectId);
  const orderedAt = order?.orderedAt ?? order?.deliveredAt;
  return {
    first: delivered.every((one) => one.projectId === projectId),
    ...(orderedAt !== undefined && { orderedAt }),
  };
}
