import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { ClaimRefusal, IntroducedBy, Programme } from '../../domain/customer/growth-facts.ts';
import type { Claim } from '../../domain/customer/introductions.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';
import { programmeOf } from '../../domain/partner/programmes.ts';
import type { Partner } from '../../store/partners.ts';
import { refusalOf, type Traces, tracesOf, tracesOfPartner } from './refusal-of.ts';

/** When and how a code was named: of an order's event, the moment is that of the event. */
interface Naming {
  via: IntroducedBy;
  happenedAt: Instant;
  now: Instant;
}

/** Who says to have brought a new customer: another customer, or a partner by his own programme. */
export type Claimant = Traces & { programme: Programme };

/** A customer or a partner, as the one who says so. */
export const claimantOf = async (deps: Pick<ApiDeps, 'store'>, introducer: Introducer): Promise<Claimant> =>
  'partner' in introducer
    ? { ...tracesOfPartner(introducer.partner), programme: programmeOf[introducer.partner.kind] }
    : { ...(await tracesOf(deps, introducer.customer)), programme: 'referral' };

/** Who brought somebody, with the moment the code was named, the link opened or clicked. */
export type Introducer = { at: Instant; via: IntroducedBy } & ({ customer: Customer } | { partner: Partner });

export interface CodeClaim extends Naming {
  /** The new customer. */
  customerId: string;
  /** As it was named. */
  code: string;
}

export type Claimed =
  | { claimed: true; introducerId: string; refused?: ClaimRefusal }
  /** The code is no customer's, or the customer is gone; it may still be a discount code. */
  | { claimed: false };

/** Whose code it is, merges followed; undefined where nobody has it, or has it any more. */
export async function introducerOf({ store }: Pick<ApiDeps, 'store'>, code: string): Promise<Customer | undefined> {
  const owner = await store.clientCodes.customerOf(code.trim().toLowerCase());
  return owner === undefined ? undefined : store.customers.current(owner);
}

/** The claim of a customer or a partner on a new one, with the door's verdict; its id is that of the moment, so the same is once. */
export function claimOf(friend: Traces, introducer: Claimant, { via, happenedAt, now }: Naming): Claim {
  const refused = refusalOf(friend, introducer, happenedAt);
  return {
    _id: `${friend.customerId}|introductionClaimed|${introducer.customerId}|${via}|${happenedAt}`,
    ...{ subject: friend.customerId, happenedAt, recordedAt: now },
    ...{ type: 'introductionClaimed', programme: introducer.programme, introducerId: introducer.customerId, via },
    ...(refused !== undefined && { refused }),
  };
}

/** Records that a customer's code was named by, or for, a new customer, and tells that one's journey. */
export async function claimByCode(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { log, customerId, code, ...naming }: CodeClaim & { log: Logger },
): Promise<Claimed> {
  const introducer = await introducerOf(deps, code);
  const friend = introducer && (await deps.store.customers.current(customerId));
  if (!friend) return { claimed: false };
  const [his, hers] = await Promise.all([tracesOf(deps, friend), tracesOf(deps, introducer)]);
  const claim = claimOf(his, { ...hers, programme: 'referral' }, naming);
  await recordFact(deps, claim, log);
  const { introducerId, refused } = claim;
  return { claimed: true, introducerId, ...(refused !== undefined && { refused }) };
}

/** Records that a partner brought, or says to have brought, this customer, and tells that one's journey. */
export async function claimForPartner(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { customerId, introducer, now, log }: { customerId: string; introducer: Introducer; now: Instant; log: Logger },
): Promise<Claim | undefined> {
  const customer = await deps.store.customers.current(customerId);
  if (!customer) return undefined;
  const [his, claimant] = await Promise.all([tracesOf(deps, customer), claimantOf(deps, introducer)]);
  const claim = claimOf(his, claimant, { via: introducer.via, happenedAt: introducer.at, now });
  await recordFact(deps, claim, log);
  return claim;
}
