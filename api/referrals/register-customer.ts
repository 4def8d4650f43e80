import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact, ProjectType } from '../../domain/customer/facts.ts';
import type { IntroducedBy } from '../../domain/customer/growth-facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { Claim } from '../../domain/customer/introductions.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import { type Registration as Kept, registrationId } from '../../store/registrations.ts';
import { claimCustomer, findCustomer, type Person } from '../customers/who-is.ts';
import type { ApiDeps } from '../deps.ts';
import { tellJourney } from '../tell-journey.ts';
import { claimOf } from './claim-introduction.ts';

export interface NewCustomer {
  person: Person & { phone?: string | undefined };
  address?: Kept['address'];
  projectType?: ProjectType | undefined;
  words?: string | undefined;
  showName: boolean;
  /** With which text he agreed to commercial mail. */
  noticeVersion?: string | undefined;
}

export interface Introduced {
  /** The codes that brought him, each with its moment, oldest first. */
  codes: readonly { code: string; at: Instant }[];
  via: IntroducedBy;
  happenedAt: Instant;
  /** Who heard it; absent: he filled in the form himself. */
  by?: string | undefined;
}

type Registrar = Pick<ApiDeps, 'store' | 'ids' | 'journeys'>;
export interface Registered {
  customerId: string;
  /** `known`: a customer already, of whom nothing was changed but that another claims to have brought him. */
  status: 'registered' | 'known';
}

/**
 * Registers a new customer whom another brought. Everything is written first, each by its own id, and the fact that makes
 * it so comes last: interrupted anywhere, the same request completes it. Of who is known already only the claim is kept.
 */
export async function registerCustomer(
  deps: Registrar,
  customer: NewCustomer,
  introduced: Introduced & { now: Instant; log: Logger },
): Promise<Registered> {
  const { store, ids, journeys } = deps;
  const { now, log } = introduced;
  const found = await findCustomer(store.customers, ids, customer.person);
  const known = found === undefined ? undefined : await store.customers.current(found);
  const before = known ? await store.facts.load(known._id) : [];
  const { registered, orders } = readHistory(before);
  // Who fills in the form may not learn from it whether somebody is a customer: of one who is, nothing happens.
  if (known && orders.size > 0 && introduced.by === undefined) return { customerId: known._id, status: 'known' };
  const customerId = known?._id ?? (await insertCustomer(deps, customer, introduced));
  const isNew = registered === undefined && orders.size === 0;
  const said = isNew ? await whatHeSaid(deps, customerId, customer, introduced) : [];
  const facts = [...(await claimsOf(deps, { customerId, before }, introduced)), ...said];
  let last: string | undefined;
  for (const fact of facts) if (await store.facts.insertFromOutside(fact)) last = fact._id;
  if (last !== undefined) await tellJourney(journeys, customerId, last, log);
  log.info({ customerId, known: !isNew, at: now }, 'somebody came by a customer’s code');
  return { customerId, status: isNew ? 'registered' : 'known' };
}

async function insertCustomer(
  deps: Registrar,
  { person: { externalId, name, email, phone } }: NewCustomer,
  { happenedAt, now, log }: Introduced & { now: Instant; log: Logger },
): Promise<string> {
  const { customers } = deps.store;
  const customerId = await claimCustomer(customers, deps.ids, { externalId, name, email });
  const contact = { name, email, ...(phone !== undefined && { phone }) };
  const extra = externalId === undefined ? {} : { externalId };
  if (await customers.insert({ _id: customerId, ...extra, ...contact, contactAsOf: happenedAt }))
    await settleReach({ ...deps, log }, { _id: customerId, email }, now);
  return customerId;
}

/** One claim for each introducer: pressed twice, the second says nothing new. */
async function claimsOf(
  deps: Registrar,
  { customerId, before }: { customerId: string; before: readonly CustomerFact[] },
  { codes, via, now }: Introduced & { now: Instant },
): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const { code, at } of codes) {
    const claim = await claimOf(deps, { customerId, code, via, happenedAt: at, now });
    const same = (fact: CustomerFact): boolean =>
      fact.type === 'introductionClaimed' && fact.introducerId === claim?.introducerId;
    if (claim && ![...before, ...claims].some(same)) claims.push(claim);
  }
  return claims;
}

/** Place and words go to collections of their own; the facts hold neither. */
async function whatHeSaid(
  { store, ids }: Registrar,
  subject: string,
  { address, projectType, words, showName, noticeVersion }: NewCustomer,
  { happenedAt, by, now }: Introduced & { now: Instant },
): Promise<CustomerFact[]> {
  const _id = registrationId(subject);
  const wordsId = `${_id}|words`;
  if (words !== undefined) await store.texts.insert({ _id: wordsId, subject, at: happenedAt, words });
  await store.registrations.insert({
    ...{ _id, customerId: subject, at: happenedAt },
    ...(address && { address, propertyId: ids.propertyId(address) }),
    ...(words !== undefined && { wordsId }),
  });
  const head = { subject, happenedAt, recordedAt: now, ...(by !== undefined && { by }) };
  const consent: CustomerFact[] =
    noticeVersion === undefined
      ? []
      : [{ ...head, _id: `${subject}|consentGiven|all|registered`, type: 'consentGiven', topic: 'all', noticeVersion }];
  return [...consent, { ...head, _id, type: 'registered', showName, ...(projectType && { projectType }) }];
}
