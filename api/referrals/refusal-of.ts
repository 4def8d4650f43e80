import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { ClaimRefusal } from '../../domain/customer/growth-facts.ts';
import { isKnownBefore } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';

/**
 * Why a customer cannot have been brought by that other one (rules, section 4): it is the same person by e-mail or phone,
 * the same household by address, or was known before. Only here can personal data be compared; the fact keeps the verdict.
 */
export async function refusalOf(
  deps: Pick<ApiDeps, 'store'>,
  { friend, introducer, at }: { friend: Customer; introducer: Customer; at: Instant },
): Promise<ClaimRefusal | undefined> {
  if (friend._id === introducer._id) return 'self';
  const [his, hers] = await Promise.all([reachOf(deps, friend), reachOf(deps, introducer)]);
  if (meet(his.reach, hers.reach)) return 'self';
  if (meet(his.places, hers.places)) return 'household';
  return isKnownBefore(readHistory(his.facts), at) ? 'known' : undefined;
}

/** Where somebody can be reached, or could before, and which houses are his. */
async function reachOf({ store }: Pick<ApiDeps, 'store'>, { _id, email, phone }: Customer) {
  const facts = await store.facts.load(_id);
  const ids = [...new Set([_id, ...facts.map(({ subject }) => subject)])];
  const [registrations, ...logs] = await Promise.all([
    store.registrations.ofCustomers(ids),
    ...ids.map((id) => store.customers.contactLog(id)),
  ]);
  const before = logs.flat().map(({ before: contact }) => contact);
  return {
    facts,
    reach: new Set([{ email, phone }, ...before].flatMap((one) => [one.email, one.phone ?? []].flat())),
    places: new Set([...facts.flatMap(houseOf), ...registrations.flatMap(({ propertyId }) => propertyId ?? [])]),
  };
}

const houseOf = (fact: CustomerFact): string[] => ('propertyId' in fact ? [fact.propertyId] : []);

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((word) => other.has(word));
