import type { Instant } from '../calendar.ts';
import { clubLevel } from './club-levels.ts';
import type { Level } from './growth-facts.ts';
import type { History } from './history.ts';
import { deliveredReferrals } from './referral-count.ts';

/** What a customer has done for a level so far: projects delivered, friends brought, euros spent. */
export interface Merit {
  projects: number;
  referrals: number;
  spendCents: number;
}

/** One thing that counts: when it happened, and when we came to know it. */
interface Earned extends Merit {
  at: Instant;
  recordedAt: Instant;
}

/** The moment facts made a level so. */
export interface Reached {
  at: Instant;
  recordedAt: Instant;
}

/** All that counts, in order: a project from its delivery, or its last correction; what was cancelled counts for nothing. */
export function earnedBy(history: History): Earned[] {
  const earned: Earned[] = [];
  for (const { projectId, happenedAt: at, recordedAt, valueCents: spendCents } of history.deliveries) {
    const { correctedAt = '' } = history.orders.get(projectId) ?? {};
    const corrected = correctedAt > at;
    earned.push({ at, recordedAt, projects: 1, referrals: 0, spendCents: corrected ? 0 : spendCents });
    if (corrected)
      earned.push({
        ...{ at: correctedAt, recordedAt: correctedAt > recordedAt ? correctedAt : recordedAt },
        ...{ projects: 0, referrals: 0, spendCents },
      });
  }
  for (const { happenedAt: at, recordedAt } of deliveredReferrals(history))
    earned.push({ at, recordedAt, projects: 0, referrals: 1, spendCents: 0 });
  return earned.length < 2 ? earned : earned.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export const total = (earned: readonly Merit[]): Merit =>
  earned.reduce(
    (sum, one): Merit => ({
      projects: sum.projects + one.projects,
      referrals: sum.referrals + one.referrals,
      spendCents: sum.spendCents + one.spendCents,
    }),
    { projects: 0, referrals: 0, spendCents: 0 },
  );

/** When what was earned first met a level's criterion; undefined where it does not. */
export function reachedBy(level: Level, earned: readonly Earned[]): Reached | undefined {
  const { projects = Infinity, referrals = Infinity, spendCents = Infinity } = clubLevel(level).criterion;
  let sum = total([]);
  let recordedAt: Instant = '';
  for (const one of earned) {
    sum = total([sum, one]);
    if (one.recordedAt > recordedAt) recordedAt = one.recordedAt;
    if (sum.projects >= projects || sum.referrals >= referrals || sum.spendCents >= spendCents)
      return { at: one.at, recordedAt };
  }
  return undefined;
}
