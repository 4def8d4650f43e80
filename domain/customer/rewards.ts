import { dayOf, type Instant, instantAt } from '../calendar.ts';
import { after } from '../interval.ts';
import type { History } from './history.ts';
import { earn, type Earning, type RewardFold, takeBack, type Worth } from './reward-fold.ts';
import { payableAfter, vipFrom } from './reward-table.ts';

export interface Rewards {
  items: ReadonlyMap<string, Worth>;
  /** In order of happening. */
  earnings: readonly Earning[];
  /** Friends delivered and not cancelled. */
  count: number;
  vip: boolean;
}

type Known = Pick<History, 'referrals' | 'absorbed'>;

/**
 * What every referral is worth, told by what happened when, whatever arrived first (rules, section 4): a friend's first
 * delivered project earns, its cancellation takes back, and each bonus stands at most once. A refused friend earns nothing,
 * nor does who turned out to be the introducer himself.
 */
export function rewardsOf({ referrals, absorbed }: Known, subject: string): Rewards {
  const refused = new Set(referrals.flatMap(({ stage, friendId }) => (stage === 'refused' ? [friendId] : [])));
  const fold: RewardFold = { items: new Map(), earnings: [], valid: new Map() };
  const cancelled = new Set<string>();
  for (const { friendId, stage, projectId = '', happenedAt: at } of referrals) {
    const project = { friendId, projectId, at };
    const key = `${friendId}|${projectId}`;
    if (stage === 'delivered') {
      earn(fold, { ...project, payableAt: payableFrom(referrals, project) });
      const nothing = cancelled.has(key) || refused.has(friendId) || friendId === subject || absorbed.has(friendId);
      if (nothing) takeBack(fold, project);
    } else if (stage === 'cancelled') {
      cancelled.add(key);
      takeBack(fold, project);
    }
  }
  const { items, earnings, valid } = fold;
  return { items, earnings, count: valid.size, vip: valid.size >= vipFrom };
}

/** Paid, or long enough delivered, whichever came first. */
function payableFrom(
  referrals: History['referrals'],
  { friendId, projectId, at }: { friendId: string; projectId: string; at: Instant },
): Instant {
  const paid = referrals.find(
    (fact) => fact.stage === 'paid' && fact.friendId === friendId && fact.projectId === projectId,
  );
  const atLast = instantAt(after(dayOf(at), payableAfter), 0);
  return paid && paid.happenedAt < atLast ? paid.happenedAt : atLast;
}
