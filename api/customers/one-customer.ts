import type { ApiDeps } from '../deps.ts';

/** The ids of a customer and of all who were found to be the same. */
export async function oneCustomer({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<string[]> {
  const current = (await store.customers.current(id))?._id ?? id;
  return [...new Set([id, current, ...(await store.facts.load(current)).map(({ subject }) => subject)])];
}
