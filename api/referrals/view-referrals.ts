import { type Day, dayOf, type Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { shownName } from '../../domain/customer/initials-of.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type FriendStage, type ReferralOverview, referralOverview } from '../../domain/customer/referral-overview.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import type { Customer } from '../../store/customers.ts';
import { oneCustomerOf } from '../customers/one-customer.ts';
import type { ApiDeps } from '../deps.ts';
import { referralUrl } from './referral-url.ts';

/** As many friends as the page shows. */
const shownFriends = 25;

export type ReferralsView = Omit<ReferralOverview, 'friends'> & {
  url: string;
  /** On the page's own server, so that it may be loaded. */
  qrUrl: string;
  opened: number;
  as: 'payout' | 'credit';
  friends: { name: string; stage: FriendStage; why?: string; on: Day; cents: number }[];
};

/** What the customer's own page shows; names are looked up now, and of who is gone there is none. */
export async function viewReferrals(
  deps: ApiDeps,
  { customer, facts, now }: { customer: Customer; facts: readonly CustomerFact[]; now: Instant },
): Promise<ReferralsView> {
  const { store } = deps;
  const history = readHistory(facts);
  const { friends, ...overview } = referralOverview(history, customer._id, now);
  const code = await clientCodeOf(store, customer._id, customer.name);
  const named = friends.slice(0, shownFriends).map(async ({ friendId, shown, stage, why, at, cents }) => ({
    name: shownName((await store.customers.current(friendId))?.name ?? '', shown),
    ...{ stage, on: dayOf(at), cents, ...(why !== undefined && { why }) },
  }));
  return {
    ...overview,
    url: referralUrl(deps, code),
    qrUrl: `/ref/${encodeURIComponent(code)}/qr.svg`,
    opened: await store.linkOpens.ofCustomers(oneCustomerOf(customer._id, facts)),
    as: history.rewardAs,
    friends: await Promise.all(named),
  };
}
