import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import type { ApiDeps } from '../deps.ts';
import { claimCustomer, type Person } from './who-is.ts';

/** What an order says of its customer, and as of when. */
export interface Ordering extends Person {
  phone?: string | undefined;
  asOf: Instant;
}

/** Where and when something of an order came in. */
export interface Arrival {
  now: Instant;
  /** The API key it came by. */
  by: string;
  log: Logger;
}

/** The customer of an order: known, or new. Newer contact data replace older ones, never the other way round. */
export async function recordCustomer(
  deps: Pick<ApiDeps, 'store' | 'ids' | 'journeys'>,
  { externalId, name, email, phone, asOf }: Ordering,
  arrival: Arrival,
): Promise<string> {
  const { ids } = deps;
  const { customers } = deps.store;
  const reachIs = (_id: string): Promise<void> =>
    settleReach({ ...deps, log: arrival.log }, { _id, email }, arrival.now);
  const contact = { name, email, ...(phone !== undefined && { phone }) };
  const claimed = await claimCustomer(customers, ids, { externalId, name, email });
  const fresh = { _id: claimed, ...(externalId !== undefined && { externalId }), ...contact, contactAsOf: asOf };
  if (await customers.insert(fresh)) {
    await reachIs(claimed);
    return claimed;
  }
  const customer = await customers.current(claimed);
  if (!customer) throw new Error('a customer merged into nobody');
  if (externalId !== undefined && customer.externalId === undefined)
    await customers.adoptExternalId(customer._id, externalId);
  if (asOf >= customer.contactAsOf && differs(customer, contact)) {
    if (customer.email !== email) await reachIs(customer._id);
    await customers.updateContact(customer._id, { ...phoneOf(customer), ...contact }, { at: asOf, by: arrival.by });
    await customers.claimIdentity(ids.contactHash(email, name), customer._id);
    arrival.log.info({ customerId: customer._id }, 'contact data replaced by a later event of an order');
  }
  return customer._id;
}

interface Contact {
  name: string;
  email: string;
  phone?: string;
}

/** An order without a phone number does not say that there is none. */
const differs = (known: Contact, given: Contact): boolean =>
  known.name !== given.name || known.email !== given.email || (given.phone ?? known.phone) !== known.phone;

const phoneOf = ({ phone }: Contact): { phone?: string } => (phone === undefined ? {} : { phone });
