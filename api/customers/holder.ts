import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** A customer with everything that happened, read at once. */
export interface Holder {
  customer: Customer;
  facts: CustomerFact[];
}

/** Of an id merged into another, that other. Undefined: there is none. */
export async function findHolder({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<Holder | undefined> {
  const [customer, facts] = await Promise.all([store.customers.current(id), store.facts.load(id)]);
  if (!customer) return undefined;
  return { customer, facts: customer._id === id ? facts : await store.facts.load(customer._id) };
}

/** The same; throws the problem `unknown-customer`. */
export async function holderOf(deps: Pick<ApiDeps, 'store'>, id: string): Promise<Holder> {
  const holder = await findHolder(deps, id);
  if (!holder) throw new Problem('unknown-customer');
  return holder;
}
