import type { Ids } from '../../door/ids.ts';
import type { Customers } from '../../store/customers.ts';

/** What an order says of who ordered it. */
export interface Person {
  externalId?: string | undefined;
  email: string;
  name: string;
}

/**
 * Who a person is among our customers (rules, section 14): by the order system's customer id, else by e-mail and name
 * together. An id we do not know is new to us, unless e-mail and name are those of a customer who has no id there yet.
 */
export async function findCustomer(customers: Customers, ids: Ids, person: Person): Promise<string | undefined> {
  const byContact = (): Promise<string | undefined> => customers.byIdentity(ids.contactHash(person.email, person.name));
  if (person.externalId === undefined) return byContact();
  const external = ids.customerId(person);
  const known = await customers.byIdentity(external);
  if (known !== undefined) return known;
  const same = await byContact();
  if (same === undefined) return undefined;
  const orderSystemId = await customers.byIdentity(orderSystemOf(same));
  return orderSystemId === undefined || orderSystemId === external ? same : undefined;
}

/**
 * The same, and makes it so: claims who the person is. Two requests at once get one answer, and the claim that is
 * looked up first is made last, so that an interrupted request is completed by the next.
 */
export async function claimCustomer(customers: Customers, ids: Ids, person: Person): Promise<string> {
  const contact = ids.contactHash(person.email, person.name);
  const external = ids.customerId(person);
  if (person.externalId === undefined) return customers.claimIdentity(contact, external);
  const known = await customers.byIdentity(external);
  if (known !== undefined) return known;
  const same = await customers.claimIdentity(contact, external);
  const orderSystemId = await customers.claimIdentity(orderSystemOf(same), external);
  if (orderSystemId === external) return customers.claimIdentity(external, same);
  await customers.claimIdentity(orderSystemOf(external), external);
  return customers.claimIdentity(external, external);
}

/** A customer has one id in the order system: under this identity stands what that id would be with us. */
const orderSystemOf = (customerId: string): string => `${customerId}|order system`;
