import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { ClaimRefusal } from '../../domain/customer/growth-facts.ts';
import { isKnownBefore } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { Customer } from '../../store/customers.ts';
import type { Partner } from '../../store/partners.ts';
import { oneCustomerOf } from '../customers/one-customer.ts';
import type { ApiDeps } from '../deps.ts';

/** By what two customers can be found to be one, or one household. */
export interface Traces {
  /** Of the customer, or the partner. */
  customerId: string;
  facts: readonly CustomerFact[];
  /** E-mail addresses and phone numbers, also those from before. */
  reach: ReadonlySet<string>;
  /** Opaque ids of the houses. */
  places: ReadonlySet<string>;
  /** Of a partner with a website, its domain: who writes from there is he himself, or works with him. */
  domain?: string;
}

/**
 * Why a customer cannot have been brought by that other one (rules, section 4): it is the same person by e-mail, phone or
 * the domain of his website, the same household by address, or was known before. Only at the door can personal data be compared; the fact keeps the
 * verdict.
 */
export function refusalOf(friend: Traces, introducer: Traces, at: Instant): ClaimRefusal | undefined {
  if (friend.customerId === introducer.customerId || isReachOf(introducer, friend.reach)) return 'self';
  if (meet(friend.places, introducer.places)) return 'household';
  return isKnownBefore(readHistory(friend.facts), at) ? 'known' : undefined;
}

/** Where somebody can be reached, or could before, and which houses are his: of all who were found to be the same. */
export async function tracesOf(
  { store }: Pick<ApiDeps, 'store'>,
  customer: Customer,
  known?: readonly CustomerFact[],
): Promise<Traces> {
  const facts = known ?? (await store.facts.load(customer._id));
  const ids = oneCustomerOf(customer._id, facts);
  const [registrations, ...logs] = await Promise.all([
    store.registrations.ofCustomers(ids),
    ...ids.map((id) => store.customers.contactLog(id)),
  ]);
  const before = logs.flat().map(({ before: contact }) => contact);
  return {
    ...{ customerId: customer._id, facts },
    reach: reachOf([customer, ...before]),
    places: new Set([...facts.flatMap(houseOf), ...registrations.flatMap(({ propertyId }) => propertyId ?? [])]),
  };
}

/** Of who was made this moment: nothing is known of him but what he says himself. */
export const tracesOfNew = (customer: Customer, propertyId: string | undefined): Traces => ({
  ...{ customerId: customer._id, facts: [] },
  reach: reachOf([customer]),
  places: new Set(propertyId === undefined ? [] : [propertyId]),
});

/** Whether one of these addresses and numbers is that person's own. */
export const isReachOf = ({ reach, domain }: Pick<Traces, 'reach' | 'domain'>, given: Iterable<string>): boolean =>
  [...given].some((word) => reach.has(word) || (domain !== undefined && word.toLowerCase().endsWith(`@${domain}`)));

/** Of a partner, who is known by his addresses, his numbers and his website alone. */
export const tracesOfPartner = ({ _id, email, phone, website, contacts }: Partner): Traces => ({
  ...{ customerId: _id, facts: [], places: new Set() },
  ...(website !== undefined && { domain: new URL(website).hostname.replace(/^www\./, '') }),
  reach: new Set([email, phone, ...contacts.flatMap((one) => [one.email, one.phone])].flatMap((word) => word ?? [])),
});

const reachOf = (contacts: readonly Pick<Customer, 'email' | 'phone'>[]): ReadonlySet<string> =>
  new Set(contacts.flatMap(({ email, phone }) => [email, ...(phone === undefined ? [] : [phone])]));

const houseOf = (fact: CustomerFact): string[] => ('propertyId' in fact ? [fact.propertyId] : []);

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((word) => other.has(word));
