import type { Instant } from '../calendar.ts';
import type { History } from './history.ts';
import { standsAt } from '../booking-steps.ts';
import { rewardsOf } from './rewards.ts';

/** How far a referred customer came, as his introducer sees it: `rewarded` is delivered, and payable. */
export type FriendStage = 'registered' | 'quoted' | 'delivered' | 'rewarded' | 'cancelled' | 'refused';

export interface ReferredFriend {
  friendId: string;
  stage: FriendStage;
  /** Of the latest news. */
  at: Instant;
  /** The reward with the bonus that came with it, where it stands; integer euro cents. */
  cents: number;
  /** The friend agreed to be named. */
  shown: boolean;
  /** Of a refusal. */
  why?: string;
}

export interface ReferralOverview {
  /** Newest news first. */
  friends: ReferredFriend[];
  /** Who came, the refused not among them. */
  registered: number;
  /** Whose project was delivered, the cancelled not among them. */
  completed: number;
  /** What can be paid, or was; and what waits for that. Integer euro cents. */
  earnedCents: number;
  pendingCents: number;
  vip: boolean;
}

/** What the introducer's page shows (rules, section 4). */
export function referralOverview(history: History, subject: string, now: Instant): ReferralOverview {
  const { items, count, vip } = rewardsOf(history, subject);
  const standing = [...items.values()].filter(({ cents }) => cents > 0);
  const friendIds = [...new Set(history.referrals.map(({ friendId }) => friendId))];
  const friends = friendIds.map((friendId): ReferredFriend => {
    const told = history.referrals.filter((fact) => fact.friendId === friendId);
    const mine = standing.filter((worth) => worth.friendId === friendId);
    const why = told.find(({ stage }) => stage === 'refused')?.why;
    const reached = mine.find(({ item }) => item === `reward:${friendId}`);
    return {
      friendId,
      stage: reached ? (reached.payableAt <= now ? 'rewarded' : 'delivered') : stageWithoutReward(told),
      at: told.at(-1)?.happenedAt ?? now,
      cents: mine.reduce((sum, { cents }) => sum + cents, 0),
      shown: told.some(({ shown }) => shown === true),
      ...(why !== undefined && { why }),
    };
  });
  const sums = standing.map((worth) => standsAt(worth, now));
  return {
    friends: friends.sort((a, b) => (a.at === b.at ? (a.friendId < b.friendId ? -1 : 1) : a.at > b.at ? -1 : 1)),
    registered: friends.filter(({ stage }) => stage !== 'refused').length,
    completed: count,
    earnedCents: sums.reduce((sum, { payableCents }) => sum + payableCents, 0),
    pendingCents: sums.reduce((sum, { heldCents }) => sum + heldCents, 0),
    vip,
  };
}

/** The latest that still holds: of several orders one may have been cancelled before another was quoted. */
function stageWithoutReward(told: History['referrals']): FriendStage {
  if (told.some(({ stage }) => stage === 'refused')) return 'refused';
  const last = told.findLast(({ stage }) => stage === 'cancelled' || stage === 'quoted');
  return last?.stage === 'cancelled' || last?.stage === 'quoted' ? last.stage : 'registered';
}
