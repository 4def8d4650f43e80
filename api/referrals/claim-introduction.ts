import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { ClaimRefusal, IntroducedBy } from '../../domain/customer/growth-facts.ts';
import type { Claim } from '../../domain/customer/introductions.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';
import { refusalOf, type Traces, tracesOf } from './refusal-of.ts';

/** When and how a code was named: of an order's event, the moment is that of the event. */
interface Naming {
  via: IntroducedBy;
  happenedAt: Instant;
  now: Instant;
}

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

/** The claim of one customer on a new one, with the door's verdict; its id is that of the moment, so the same is once. */
export function claimOf(friend: Traces, introducer: Traces, { via, happenedAt, now }: Naming): Claim {
  const refused = refusalOf(friend, introducer, happenedAt);
  return {
    _id: `${friend.customerId}|introductionClaimed|${introducer.customerId}|${via}|${happenedAt}`,
    ...{ subject: friend.customerId, happenedAt, recordedAt: now },
    ...{ type: 'introductionClaimed', programme: 'referral', introducerId: introducer.customerId, via },
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
  const claim = claimOf(his, hers, naming);
  await recordFact(deps, claim, log);
  const { introducerId, refused } = claim;
  return { claimed: true, introducerId, ...(refused !== undefined && { refused }) };
}
