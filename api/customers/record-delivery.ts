import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { FactOf } from '../../domain/customer/facts.ts';
import { deliveryProblems, type DeliveryRequest } from '../../door/delivery.ts';
import { orderDifferences } from '../../door/order-differences.ts';
import { toFact } from '../../door/to-fact.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { tellJourney, type Told } from '../tell-journey.ts';
import { claimCustomer, findCustomer } from './who-is.ts';

type Delivered = FactOf<'projectDelivered'>;
type Recorder = Pick<ApiDeps, 'store' | 'ids' | 'journeys'>;

/** Where and when a delivery came in. */
export interface Arrival {
  now: Instant;
  /** The API key or the file it came by. */
  by: string;
  log: Logger;
}

export type RecordedDelivery = { customerId: string; projectId: string } & (
  | { status: 'accepted'; journey: Told }
  /** The same order, with the same content, was recorded before. */
  | { status: 'known' }
);

/**
 * Records a delivery and starts its journey. Everything a journey needs is written first, each write once and by its
 * own id; the fact comes last and makes it so. Interrupted anywhere, the same request completes it.
 * Throws the problem `order-differs` when the order is known with other content, before anything is written.
 */
export async function recordDelivery(
  deps: Recorder,
  request: DeliveryRequest,
  arrival: Arrival,
): Promise<RecordedDelivery> {
  const problems = deliveryProblems(request, arrival.now);
  if (problems.length > 0) throw new Problem('invalid-fields', { errors: problems });
  const known = await alreadyKnown(deps, request, arrival.now);
  if (known) return known;

  const customerId = await recordCustomer(deps, request, arrival);
  const fact = toFact(request, { ids: deps.ids, customerId, now: arrival.now });
  const { projectId, engineerId } = fact;
  await deps.store.staff.saveEngineer({ _id: engineerId, ...request.engineer });
  const address = addressOf(request);
  await deps.store.projects.insert({
    _id: projectId,
    orderId: request.orderId,
    customerId,
    ...(address && { address }),
  });
  if (!(await deps.store.facts.insertFromOutside(fact))) {
    const overtaken = await alreadyKnown(deps, request, arrival.now);
    if (overtaken) return overtaken;
    throw new Error('a fact that is known cannot be found');
  }
  const journey = await tellJourney(deps.journeys, customerId, fact._id, arrival.log);
  return { customerId, projectId, status: 'accepted', journey };
}

/** Whether the order was recorded before, by the same customer (whoever that is since a merge) with the same content. */
async function alreadyKnown(
  { store, ids }: Recorder,
  request: DeliveryRequest,
  now: Instant,
): Promise<RecordedDelivery | undefined> {
  const projectId = ids.projectId(request.orderId);
  const known = (await store.facts.find(toFact(request, { ids, customerId: '', now })._id)) as Delivered | undefined;
  if (!known) return undefined;
  const found = await findCustomer(store.customers, ids, request.customer);
  const given = found === undefined ? undefined : await store.customers.current(found);
  const owner = (await store.customers.current(known.subject))?._id ?? known.subject;
  const fresh = toFact(request, { ids, customerId: given?._id ?? '', now });
  const differences = orderDifferences({ ...known, subject: owner }, fresh);
  if (differences.length === 0) return { customerId: owner, projectId, status: 'known' };
  throw new Problem('order-differs', {
    detail: 'Nothing was changed. An order is delivered once; these fields differ from what is known.',
    errors: differences.map((pointer) => ({ pointer, detail: 'differs from the order as it is known' })),
  });
}

/** The customer of a delivery: known, or new. Newer contact data replace older ones, never the other way round. */
async function recordCustomer(deps: Recorder, request: DeliveryRequest, arrival: Arrival): Promise<string> {
  const { ids } = deps;
  const { customers } = deps.store;
  const reachIs = (_id: string): Promise<void> =>
    settleReach({ ...deps, log: arrival.log }, { _id, email }, arrival.now);
  const { externalId, name, email, phone } = request.customer;
  const { deliveredAt } = request;
  const contact = { name, email, ...(phone !== undefined && { phone }) };
  const claimed = await claimCustomer(customers, ids, request.customer);
  const fresh = { _id: claimed, ...(externalId !== undefined && { externalId }), ...contact, contactAsOf: deliveredAt };
  if (await customers.insert(fresh)) {
    await reachIs(claimed);
    return claimed;
  }
  const customer = await customers.current(claimed);
  if (!customer) throw new Error('a customer merged into nobody');
  if (externalId !== undefined && customer.externalId === undefined)
    await customers.adoptExternalId(customer._id, externalId);
  if (deliveredAt >= customer.contactAsOf && differs(customer, contact)) {
    if (customer.email !== email) await reachIs(customer._id);
    await customers.updateContact(
      customer._id,
      { ...phoneOf(customer), ...contact },
      { at: deliveredAt, by: arrival.by },
    );
    await customers.claimIdentity(ids.contactHash(email, name), customer._id);
    arrival.log.info({ customerId: customer._id }, 'contact data replaced by a later delivery');
  }
  return customer._id;
}

type Contact = Pick<DeliveryRequest['customer'], 'name' | 'email' | 'phone'>;

/** An order without a phone number does not say that there is none. */
const differs = (known: Contact, given: Contact): boolean =>
  known.name !== given.name || known.email !== given.email || (given.phone ?? known.phone) !== known.phone;

const phoneOf = ({ phone }: Contact): { phone?: string } => (phone === undefined ? {} : { phone });

function addressOf({ project: { address } }: DeliveryRequest) {
  if (!address) return undefined;
  const { street, houseNumber, postcode, city } = address;
  return { street, houseNumber, postcode, city };
}
