import { dayOf, type Instant, instantAt } from '../calendar.ts';
import { after, type Interval } from '../interval.ts';
import type { FactOf } from './facts.ts';
import type { ClaimRefusal, IntroducedBy } from './growth-facts.ts';
import type { History } from './history.ts';

export type Claim = FactOf<'introductionClaimed'>;

/** By which rule a claim won (rules, section 4), the strongest first. */
export const wonBy = ['named', 'last-click', 'first-link'] as const;
export type WonBy = (typeof wonBy)[number];

/**
 * Why a claim lost: the door refused it; another was there when it was fixed; a stronger rule decided; the click or link was
 * too old; or it came when the customer had come by himself.
 */
export const lostBecause = ['self', 'household', 'known', 'second-claim', 'outranked', 'expired', 'too-late'] as const;
export type LostBecause = (typeof lostBecause)[number];

/** Who brought a new customer: one introducer over all programmes, and why the others did not. */
export interface Introduction {
  /** When it was decided; absent: the customer did nothing yet that decides. */
  fixedAt?: Instant;
  winner?: { claim: Claim; rule: WonBy };
  losers: { claim: Claim; why: LostBecause }[];
}

/** A click or a shared link is remembered so long. */
export const rememberedFor = { days: 90 } as const satisfies Interval;

const ruleOf = {
  code: 'named',
  coupon: 'named',
  click: 'last-click',
  link: 'first-link',
} as const satisfies Record<IntroducedBy, WonBy>;

type Known = Pick<History, 'introductions' | 'orders' | 'registered' | 'absorbed'>;

/**
 * Decides by what happened when, whatever arrived first. It is fixed at the first registration, quote request or order: the
 * code or coupon named there or before, else the last click within 90 days, else the first link within 90 days.
 */
export function introductionOf(history: Known, subject = ''): Introduction {
  const fixed = firstOf([history.registered?.happenedAt, ...deciding(history)]);
  if (!fixed) return { losers: [] };
  const whyNot = (claim: Claim): LostBecause | undefined =>
    refusalOf(history, claim, subject) ?? (isRemembered(claim, fixed.at) ? undefined : 'expired');
  const winner = strongest(
    history.introductions.filter((claim) => claim.happenedAt <= fixed.until && whyNot(claim) === undefined),
  );
  const others = history.introductions.filter(({ introducerId }) => introducerId !== winner?.introducerId);
  return {
    fixedAt: fixed.at,
    ...(winner && { winner: { claim: winner, rule: ruleOf[winner.via] } }),
    losers: others.map((claim) => ({ claim, why: whyNot(claim) ?? whyLost(claim, winner, fixed.until) })),
  };
}

/** A quote or an order before the claim: who is known already is no new customer. */
export const isKnownBefore = (history: Pick<History, 'orders'>, at: Instant): boolean =>
  (firstOf(ordering(history))?.until ?? at) < at;

function refusalOf(history: Known, claim: Claim, subject: string): ClaimRefusal | undefined {
  if (claim.introducerId === subject || history.absorbed.has(claim.introducerId)) return 'self';
  return claim.refused ?? (isKnownBefore(history, claim.happenedAt) ? 'known' : undefined);
}

const isRemembered = ({ via, happenedAt }: Claim, fixedAt: Instant): boolean =>
  ruleOf[via] === 'named' || dayOf(fixedAt) <= after(dayOf(happenedAt), rememberedFor);

/** Claims come in order of happening. */
function strongest(claims: readonly Claim[]): Claim | undefined {
  const by = (rule: WonBy): Claim[] => claims.filter(({ via }) => ruleOf[via] === rule);
  return by('named')[0] ?? by('last-click').at(-1) ?? by('first-link')[0];
}

function whyLost(claim: Claim, winner: Claim | undefined, until: Instant): LostBecause {
  if (claim.happenedAt > until) return winner ? 'second-claim' : 'too-late';
  return winner && wonBy.indexOf(ruleOf[winner.via]) < wonBy.indexOf(ruleOf[claim.via]) ? 'outranked' : 'second-claim';
}

const deciding = ({ orders }: Pick<History, 'orders'>): (Instant | undefined)[] =>
  [...orders.values()].flatMap(({ requestedAt, orderedAt, deliveredAt }) => [requestedAt, orderedAt, deliveredAt]);

const ordering = (history: Pick<History, 'orders'>): (Instant | undefined)[] => [
  ...deciding(history),
  ...[...history.orders.values()].map(({ quotedAt }) => quotedAt),
];

/**
 * The first of these moments, and until when something counts as there by then: a date without a time is kept as its
 * midnight, and what else is known of that day counts as before it.
 */
function firstOf(moments: readonly (Instant | undefined)[]): { at: Instant; until: Instant } | undefined {
  const known = moments.flatMap((at) => {
    if (at === undefined) return [];
    const day = dayOf(at);
    return [{ at, until: at === instantAt(day, 0) ? instantAt(day, lastMinute) : at }];
  });
  return known.sort((a, b) => (a.until < b.until ? -1 : 1))[0];
}

const lastMinute = 24 * 60 - 1;
