import { dayOf, type Instant, instantAt } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerHistory } from './history.ts';
import { countedDuring, projectsOf } from './projects.ts';
import { notice, rankOf, type Tier, tierFor, tiers } from './tier-table.ts';

/** A tier was reached, perhaps again. */
export interface TierReached {
  tier: Tier;
  at: Instant;
  /** When we heard of the project that reached it. */
  heardAt: Instant;
  /** How often by then. */
  nth: number;
  /** A higher one was reached by the same project. */
  passed: boolean;
}

/** At a quarter's review a lower tier was announced. */
export interface TierNotice {
  quarter: string;
  to: Tier | undefined;
  at: Instant;
  /** From when the lower tier would hold. */
  from: Instant;
  /** Absent: still to come. `kept`: the volume was back by then. */
  outcome?: 'lowered' | 'kept';
}

/** Where a contractor's tier stands at an instant. */
export interface Tiering {
  tier: Tier | undefined;
  /** Since when. */
  since: Instant;
  /** Projects of the last 12 months. */
  projects: number;
  reached: TierReached[];
  notices: TierNotice[];
}

type Known = Pick<PartnerHistory, 'reached' | 'done' | 'registeredAt' | 'recordedAt'>;

/**
 * The tier by the projects of the last 12 months (rules, section 9): up at once; down only where a quarter's review said so,
 * one step, 30 days after that, and not where the volume is back by then. It begins with the registration. With `knownBy`,
 * as it was known at that instant.
 */
export function tierAt(history: Known, now: Instant, knownBy?: Instant): Tiering {
  const { registeredAt, recordedAt } = history;
  const counted = projectsOf(history, knownBy).flatMap((one) => {
    const during = countedDuring(one);
    return during ? [{ ...during, heardAt: one.heardAt ?? during.from }] : [];
  });
  const count = counter(counted);
  const notices = noticesOf(history);
  const ups = counted.filter(({ from }) => from > registeredAt).map(({ from, heardAt }) => ({ at: from, heardAt }));
  const downs = notices.map(({ from }) => ({ at: from, heardAt: from }));
  const tiering: Tiering = { ...{ tier: undefined, since: registeredAt, projects: 0 }, reached: [], notices };
  for (const { at, heardAt } of [{ at: registeredAt, heardAt: recordedAt }, ...[...ups, ...downs].sort(byMoment)]) {
    if (at > now) break;
    const earned = tierFor(count(at));
    for (const one of notices.filter(({ from }) => from === at)) lower(tiering, one, earned);
    if (rankOf(earned) > rankOf(tiering.tier)) climb(tiering, earned, { at, heardAt });
  }
  return { ...tiering, projects: count(now) };
}

const byMoment = (a: { at: Instant }, b: { at: Instant }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** How many count at an instant. */
function counter(counted: readonly { from: Instant; until: Instant }[]): (at: Instant) => number {
  const [froms, untils] = [counted.map(({ from }) => from).sort(), counted.map(({ until }) => until).sort()];
  return (at) => upTo(froms, at) - upTo(untils, at);
}

/** Of sorted instants, how many are not after one. */
function upTo(instants: readonly Instant[], at: Instant): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? '') <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function climb(tiering: Tiering, to: Tier | undefined, { at, heardAt }: { at: Instant; heardAt: Instant }): void {
  for (const tier of tiers.slice(rankOf(tiering.tier), rankOf(to))) {
    const nth = tiering.reached.filter((one) => one.tier === tier).length + 1;
    tiering.reached.push({ tier, at, heardAt, nth, passed: tier !== to });
  }
  Object.assign(tiering, { tier: to, since: at });
}

function lower(tiering: Tiering, one: TierNotice, earned: Tier | undefined): void {
  const back = rankOf(earned) >= rankOf(tiering.tier) || rankOf(one.to) >= rankOf(tiering.tier);
  one.outcome = back ? 'kept' : 'lowered';
  if (!back) Object.assign(tiering, { tier: one.to, since: one.from });
}

/** The last day of the old tier is the thirtieth after the review. */
const lowerFrom = (reviewedAt: Instant): Instant => instantAt(after(dayOf(reviewedAt), notice) + 1, 0);

const noticesOf = ({ done }: Known): TierNotice[] =>
  [...done.values()].flatMap(({ kind, about, happenedAt, key }) => {
    if (kind !== 'tier-down') return [];
    const to = tiers.find((tier) => tier === about);
    return [{ quarter: key.slice(key.indexOf(':') + 1), to, at: happenedAt, from: lowerFrom(happenedAt) }];
  });
