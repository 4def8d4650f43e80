import type { Instant } from '../calendar.ts';
import type { PartnerFactOf } from './facts.ts';

/**
 * Whom the partner was told last, by when we heard it, that another brought, or nobody. `customerOf`: of two customers found
 * to be one, which of them it is.
 */
export function refusedCustomers(
  reached: readonly PartnerFactOf<'customerReached'>[],
  customerOf = (customerId: string): string => customerId,
): ReadonlySet<string> {
  const heardAt = new Map<string, Instant>();
  const refused = new Set<string>();
  for (const { stage, customerId: told, recordedAt } of reached) {
    if (stage !== 'refused' && stage !== 'registered') continue;
    const customerId = customerOf(told);
    if (recordedAt < (heardAt.get(customerId) ?? '')) continue;
    heardAt.set(customerId, recordedAt);
    if (stage === 'refused') refused.add(customerId);
    else refused.delete(customerId);
  }
  return refused;
}
