import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { Claim } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import type { Person } from '../customers/who-is.ts';
import type { ApiDeps } from '../deps.ts';
import { tellJourney } from '../tell-journey.ts';
import { type Claimant, claimantOf, claimOf, type Introducer } from './claim-introduction.ts';
import { type Traces, tracesOf, tracesOfNew } from './refusal-of.ts';
import { settleCustomer } from './settle-customer.ts';
import { keepWhatHeSaid, type SaidByCustomer } from './what-he-said.ts';

export interface NewCustomer extends SaidByCustomer {
  person: Person & { phone?: string | undefined };
}

export interface Introduced {
  /** Who brought him, oldest first. */
  introducers: readonly Introducer[];
  happenedAt: Instant;
  /** Who heard it; absent: he filled in the form himself. */
  by?: string | undefined;
  now: Instant;
  log: Logger;
}

type Registrar = Pick<ApiDeps, 'store' | 'ids' | 'journeys'>;
export interface Registered {
  customerId: string;
  /** `known`: a customer already, of whom nothing was changed but that another claims to have brought him. */
  status: 'registered' | 'known';
  /** Everything that happened, where this request alone made it; absent: others may have had their say. */
  facts?: readonly CustomerFact[];
}

/**
 * Registers a new customer whom another brought. Everything is written first, each by its own id, and the fact that makes
 * it so comes last: interrupted anywhere, the same request completes it. Of who is known already only the claim is kept.
 */
export async function registerCustomer(
  deps: Registrar,
  { person, ...said }: NewCustomer,
  introduced: Introduced,
): Promise<Registered> {
  const { introducers, by, happenedAt, now, log } = introduced;
  const { customer, facts: before, fresh } = await settleCustomer(deps, person, happenedAt);
  const { _id: customerId, email } = customer;
  const { registered, orders } = readHistory(before);
  // Who fills in the form may not learn from it whether somebody is a customer: of one who is, nothing happens.
  if (orders.size > 0 && by === undefined) return { customerId, status: 'known' };
  const isNew = registered === undefined && orders.size === 0;
  const [told, hers] = await Promise.all([
    isNew ? keepWhatHeSaid(deps, customerId, { said, introduced }) : undefined,
    Promise.all(introducers.map((one) => claimantOf(deps, one))),
    isNew && settleReach({ ...deps, log }, { _id: customerId, email, facts: before }, now),
  ]);
  const his = fresh ? tracesOfNew(customer, told?.propertyId) : await tracesOf(deps, customer, before);
  const first = [...claimsOf({ his, hers }, introduced), ...(told?.consent ?? [])];
  await record(deps, { customerId, first, last: told?.registered, log });
  log.info({ customerId, known: !isNew, at: now }, 'somebody came by a customer’s code');
  return {
    ...{ customerId, status: isNew ? 'registered' : 'known' },
    ...(fresh && told && { facts: [...first, told.registered] }),
  };
}

/** One claim for each introducer: pressed twice, the second says nothing new. */
function claimsOf({ his, hers }: { his: Traces; hers: readonly Claimant[] }, introduced: Introduced): Claim[] {
  const { introducers, now } = introduced;
  const claimed = new Set(
    his.facts.flatMap((fact) => (fact.type === 'introductionClaimed' && !isDated(fact) ? fact.introducerId : [])),
  );
  return hers.flatMap((introducer, n) => {
    const named = introducers[n];
    if (!named || claimed.has(introducer.customerId)) return [];
    // Of clicks and coupons each has a moment of its own, which is in its id.
    if (!isDated(named)) claimed.add(introducer.customerId);
    return [claimOf(his, introducer, { via: named.via, happenedAt: named.at, now })];
  });
}

const isDated = ({ via }: Pick<Claim, 'via'>): boolean => via === 'click' || via === 'coupon';

/** The journey is told of the last that was not known yet. */
async function record(
  { store, journeys }: Registrar,
  facts: { customerId: string; first: readonly CustomerFact[]; last: CustomerFact | undefined; log: Logger },
): Promise<void> {
  const { customerId, first, last, log } = facts;
  const insert = async (fact: CustomerFact): Promise<string[]> =>
    (await store.facts.insertFromOutside(fact)) ? [fact._id] : [];
  const inserted = (await Promise.all(first.map(insert))).flat();
  if (last) inserted.push(...(await insert(last)));
  const latest = inserted.at(-1);
  if (latest !== undefined) await tellJourney(journeys, customerId, latest, log);
}
