import type { FactOf } from './facts.ts';
import type { History } from './history.ts';

type Reached = FactOf<'referralReached'>;

/**
 * The friends who count (rules, sections 3 and 4): one fact for each whose first project was delivered and not cancelled
 * since, in order of delivery. The club's levels and the reward bands both count these.
 */
export function deliveredReferrals({ referrals }: Pick<History, 'referrals'>): Reached[] {
  const standing = new Map<string, Reached>();
  for (const fact of referrals) {
    if (fact.stage === 'cancelled') standing.delete(fact.friendId);
    else if (fact.stage === 'delivered' && !standing.has(fact.friendId)) standing.set(fact.friendId, fact);
  }
  return [...standing.values()];
}
