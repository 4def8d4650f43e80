import type { FactOf } from './facts.ts';
import type { History } from './history.ts';
import { rewardsOf } from './rewards.ts';

type Reached = FactOf<'referralReached'>;

/**
 * The friends who count (rules, sections 3 and 4): one fact for each of whom a delivered project stands, in the order in
 * which they came to count. The club's levels and the reward bands both count these.
 */
export function deliveredReferrals(history: Pick<History, 'referrals' | 'absorbed' | 'deliveries'>): Reached[] {
  const { referrals, deliveries } = history;
  if (referrals.length === 0) return [];
  // After a merge a friend may turn out to be the customer himself: then his deliveries are among these.
  const own = new Set(deliveries.map(({ subject }) => subject));
  return rewardsOf(history, '').earnings.flatMap(({ friendId, projectId, reversed }) => {
    if (reversed || own.has(friendId)) return [];
    const fact = referrals.find(
      (one) => one.stage === 'delivered' && one.friendId === friendId && (one.projectId ?? '') === projectId,
    );
    return fact ? [fact] : [];
  });
}
