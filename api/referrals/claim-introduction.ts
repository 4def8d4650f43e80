import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { ClaimRefusal, IntroducedBy } from '../../domain/customer/growth-facts.ts';
import type { Claim } from '../../domain/customer/introductions.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';
import { refusalOf } from './refusal-of.ts';

export interface CodeClaim {
  /** The new customer. */
  customerId: string;
  /** As it was named. */
  code: string;
  via: IntroducedBy;
  /** When it was named: of an order's event, that of the event. */
  happenedAt: Instant;
  now: Instant;
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

/** The claim of a code on a new customer, with the door's verdict; its id is that of the moment, so the same is once. */
export async function claimOf(deps: Pick<ApiDeps, 'store'>, named: CodeClaim): Promise<Claim | undefined> {
  const { code, via, happenedAt, now } = named;
  const introducer = await introducerOf(deps, code);
  const friend = introducer && (await deps.store.customers.current(named.customerId));
  if (!introducer || !friend) return undefined;
  const refused = await refusalOf(deps, { friend, introducer, at: happenedAt });
  return {
    _id: `${friend._id}|introductionClaimed|${introducer._id}|${via}|${happenedAt}`,
    ...{ subject: friend._id, happenedAt, recordedAt: now },
    ...{ type: 'introductionClaimed', programme: 'referral', introducerId: introducer._id, via },
    ...(refused !== undefined && { refused }),
  };
}

/** Records that a customer's code was named by, or for, a new customer, and tells that one's journey. */
export async function claimByCode(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { log, ...named }: CodeClaim & { log: Logger },
): Promise<Claimed> {
  const claim = await claimOf(deps, named);
  if (!claim) return { claimed: false };
  await recordFact(deps, claim, log);
  const { introducerId, refused } = claim;
  return { claimed: true, introducerId, ...(refused !== undefined && { refused }) };
}
