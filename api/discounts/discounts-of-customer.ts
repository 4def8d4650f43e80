import type { Instant } from '../../domain/calendar.ts';
import { type Discount, discountsOf } from '../../domain/customer/discounts.ts';
import type { History } from '../../domain/customer/history.ts';
import { introductionOf } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type CodeOf, foreseenCodeOf } from '../../store/client-code-of.ts';
import type { Holder } from '../customers/holder.ts';
import type { ApiDeps } from '../deps.ts';

export interface HeldDiscounts {
  history: History;
  discounts: Discount[];
}

/**
 * Everything a customer has or had of discounts, with the history it follows from. Nothing is written: who shows a code to
 * the customer, or takes it for an order, gives the `codeOf` that keeps it.
 */
export async function discountsOfCustomer(
  { store }: Pick<ApiDeps, 'store'>,
  { customer, facts }: Holder,
  codeOf: CodeOf = foreseenCodeOf,
): Promise<HeldDiscounts> {
  const history = readHistory(facts);
  const claim = introductionOf(history, customer._id).winner?.claim;
  const [own, introducer] = await Promise.all([
    codeOf(store, customer._id, customer.name),
    claim?.programme === 'referral' ? store.clientCodes.of(claim.introducerId) : undefined,
  ]);
  return { history, discounts: discountsOf(history, { own, introducer }) };
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
