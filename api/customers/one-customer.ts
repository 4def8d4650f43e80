import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { ApiDeps } from '../deps.ts';

/** The ids of a customer and of all who were found to be the same. */
export async function oneCustomer({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<string[]> {
  const current = (await store.customers.current(id))?._id ?? id;
  return [...new Set([id, ...oneCustomerOf(current, await store.facts.load(current))])];
}

/** The same where the facts of who remains are at hand. */
export const oneCustomerOf = (current: string, facts: readonly CustomerFact[]): string[] => [
  ...new Set([current, ...facts.map(({ subject }) => subject)]),
];
