import type { OrderEventRequest } from '../../door/order-event.ts';
import type { Project } from '../../store/projects.ts';
import { type Arrival, recordCustomer } from '../customers/record-customer.ts';
import { findCustomer } from '../customers/who-is.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

type Recorder = Pick<ApiDeps, 'store' | 'ids' | 'journeys'>;
type Customer = NonNullable<OrderEventRequest['customer']>;

/** Whose it is since any merge. */
export const ownerOf = async ({ store }: Pick<ApiDeps, 'store'>, customerId: string): Promise<string> =>
  (await store.customers.current(customerId))?._id ?? customerId;

/** Which of our customers a request names; undefined: somebody new. */
export async function givenCustomer(
  { store, ids }: Pick<ApiDeps, 'store' | 'ids'>,
  customer: Customer,
): Promise<string | undefined> {
  const found = await findCustomer(store.customers, ids, customer);
  return found === undefined ? undefined : (await store.customers.current(found))?._id;
}

/** The customer of an event: of an order we know its own, named again or not; of a new order whoever is named. */
export async function customerOfEvent(deps: Recorder, event: OrderEventRequest, arrival: Arrival): Promise<string> {
  const { customer, happenedAt: asOf } = event;
  const known = await deps.store.projects.find(deps.ids.projectId(event.orderId));
  const owner = known && (await ownerOf(deps, known.customerId));
  if (!customer) {
    if (owner !== undefined) return owner;
    throw new Problem('unknown-order', {
      detail: 'Nothing was recorded: nobody knows whose order this is. Name the `customer` and it is accepted.',
    });
  }
  if (owner !== undefined && (await givenCustomer(deps, customer)) !== owner) throw anothersOrder();
  return recordCustomer(deps, { ...customer, asOf }, arrival);
}

/** Ties the order to its customer for good, and keeps the address that was named last. */
export async function keepOrder(
  { store }: Pick<ApiDeps, 'store'>,
  event: OrderEventRequest,
  { projectId, customerId }: { projectId: string; customerId: string },
): Promise<void> {
  const { orderId, happenedAt } = event;
  const address = addressOf(event);
  const place = address && { address, addressAsOf: happenedAt };
  if (await store.projects.insert({ _id: projectId, orderId, customerId, ...place })) return;
  const known = await store.projects.find(projectId);
  if (!known) throw new Error('an order that is known cannot be found');
  if ((await ownerOf({ store }, known.customerId)) !== customerId) throw anothersOrder();
  if (place && (known.addressAsOf ?? '') <= happenedAt) await store.projects.replace({ ...known, ...place });
}

const anothersOrder = (): Problem =>
  new Problem('order-differs', {
    detail: 'Nothing was changed. The order is known as another customer’s.',
    errors: [{ pointer: '/customer', detail: 'is another customer than the order’s' }],
  });

function addressOf(event: OrderEventRequest): Project['address'] {
  const given = 'project' in event ? event.project?.address : undefined;
  if (!given) return undefined;
  const { street, houseNumber, postcode, city } = given;
  return { street, houseNumber, postcode, city };
}
