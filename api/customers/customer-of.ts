import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { isOrderEvent } from '../../domain/customer/orders.ts';
import { planCustomer } from '../../domain/customer/plan.ts';
import type { Agenda } from '../../domain/step.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** The customer an id stands for: of one merged into another, that other. Throws the problem `unknown-customer`. */
export async function customerOf({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<Customer> {
  const customer = await store.customers.current(id);
  if (!customer) throw new Problem('unknown-customer');
  return customer;
}

export interface Planned {
  facts: CustomerFact[];
  agenda: Agenda;
  /** The order system's ids of the projects, by ours. */
  orderIds: ReadonlyMap<string, string>;
}

/** A customer's agenda as it is this moment, by the rules of now: not as the journey last saw it. */
export async function planOf({ store, context }: ApiDeps, customerId: string, now: Instant): Promise<Planned> {
  const facts = await store.facts.load(customerId);
  const projectIds = [...new Set(facts.filter(isOrderEvent).map(({ projectId }) => projectId))];
  const projects = projectIds.length === 0 ? [] : await store.projects.findMany(projectIds);
  const orderIds = new Map(projects.map(({ _id, orderId }) => [_id, orderId]));
  return { facts, agenda: planCustomer(customerId, facts, await context(), now), orderIds };
}
