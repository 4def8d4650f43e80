import type { Instant } from '../calendar.ts';
import { bandOf, rewardBands } from './reward-table.ts';

/** What one thing is worth to the introducer: the reward for a friend, or a bonus. */
export interface Worth {
  /** 'reward:<friend>' or 'bonus:3'. */
  item: string;
  /** Integer euro cents; 0 where it was taken back. */
  cents: number;
  /** When it became so. */
  changedAt: Instant;
  /** From when it can be paid: the friend's order is paid, or was delivered long enough ago. */
  payableAt: Instant;
  /** Through whom. */
  friendId: string;
}

/** A reward came, and perhaps went, with the bonuses that came or went with it. */
export interface Earning {
  friendId: string;
  projectId: string;
  at: Instant;
  cents: number;
  bonusCents: number;
  /** The number of this referral among those that count. */
  count: number;
  reversed?: { at: Instant; bonusCents: number; count: number };
}

/** Where the fold stands: friends count in the order in which they came to count. */
export interface RewardFold {
  items: Map<string, Worth>;
  earnings: Earning[];
  valid: Map<string, { earning: Earning; live: Map<string, Instant> }>;
}

export interface Delivered {
  friendId: string;
  projectId: string;
  at: Instant;
  payableAt: Instant;
}

/** The first project of a friend that stands earns, by its number; another one of the same friend only stands beside it. */
export function earn({ items, earnings, valid }: RewardFold, { friendId, projectId, at, payableAt }: Delivered): void {
  const standing = valid.get(friendId);
  if (standing) {
    standing.live.set(projectId, payableAt);
    for (const worth of items.values())
      if (worth.friendId === friendId && payableAt < worth.payableAt) items.set(worth.item, { ...worth, payableAt });
    return;
  }
  const count = valid.size + 1;
  const { rewardCents: cents } = bandOf(count);
  const reached = rewardBands.filter((band) => band.bonusCents > 0 && band.from <= count && !stands(items, band.from));
  const earning = { friendId, projectId, at, cents, bonusCents: sum(reached), count };
  earnings.push(earning);
  valid.set(friendId, { earning, live: new Map([[projectId, payableAt]]) });
  const earned = { changedAt: at, payableAt, friendId };
  items.set(rewardOf(friendId), { item: rewardOf(friendId), cents, ...earned });
  for (const { from, bonusCents } of reached)
    items.set(bonusOf(from), { item: bonusOf(from), cents: bonusCents, ...earned });
}

/** A project of a friend stands no more: with the last of them goes the reward, and every bonus not reached any more. */
export function takeBack(fold: RewardFold, { friendId, projectId, at }: Omit<Delivered, 'payableAt'>): void {
  const { items, valid } = fold;
  const standing = valid.get(friendId);
  if (!standing?.live.delete(projectId)) return;
  if (standing.live.size === 0) {
    valid.delete(friendId);
    const lost = rewardBands.filter(({ from }) => from > valid.size && stands(items, from));
    standing.earning.reversed = { at, bonusCents: sum(lost), count: valid.size };
    for (const item of [rewardOf(friendId), ...lost.map(({ from }) => bonusOf(from))])
      items.set(item, { ...(items.get(item) as Worth), cents: 0, changedAt: at });
  }
  for (const worth of items.values())
    if (worth.friendId === friendId && worth.cents > 0 && worth.payableAt > at) passOn(fold, worth, at);
}

/** What still stands but waited for a payment that will not come waits for another: of the friend, or of whoever has his number now. */
function passOn({ items, valid }: RewardFold, worth: Worth, at: Instant): void {
  const number = rewardBands.find(({ from }) => bonusOf(from) === worth.item)?.from ?? 1;
  const friendId = valid.has(worth.friendId) ? worth.friendId : ([...valid.keys()][number - 1] ?? worth.friendId);
  const [payableAt = worth.payableAt] = [...(valid.get(friendId)?.live.values() ?? [])].sort();
  items.set(worth.item, { ...worth, friendId, payableAt, changedAt: at });
}

const rewardOf = (friendId: string): string => `reward:${friendId}`;
const bonusOf = (from: number): string => `bonus:${from}`;

const stands = (items: ReadonlyMap<string, Worth>, from: number): boolean => (items.get(bonusOf(from))?.cents ?? 0) > 0;

const sum = (bands: readonly { bonusCents: number }[]): number =>
  bands.reduce((total, { bonusCents }) => total + bonusCents, 0);
