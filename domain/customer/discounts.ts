import { type Day, dayOf, type Instant } from '../calendar.ts';
import { clubLevel, rankOf } from './club-levels.ts';
import { type Level, levels } from './growth-facts.ts';
import type { Done, History } from './history.ts';
import { type ClubStanding, mayBeMember, standingOf } from './loyalty.ts';
import { introductionOf } from './introductions.ts';
import { type OfferKind, offerKinds, offerOn, offers } from './offers.ts';

export const discountKinds = [...offerKinds, 'level', 'friend', 'partner'] as const;
export type DiscountKind = (typeof discountKinds)[number];

/** What a discount takes off: whole per cents of every line, or integer euro cents of the whole. */
export type DiscountValue = { percent: number } | { cents: number };

/** One discount of one customer: what gave it, what it is worth, for what and until when. */
export interface Discount {
  kind: DiscountKind;
  /** As it is named, in capitals. */
  code: string;
  /** The step or claim that gave it: of one code a customer may have had several, each by a mail of its own. */
  key: string;
  value: DiscountValue;
  scope: 'first project' | 'next project' | 'every project' | 'first projects of a partner';
  uses: 'once' | 'many';
  from: Instant;
  /** The last day it can be used; absent: no day is set. */
  until?: Day;
  /** When a discount for one use was used, and for which project. */
  used?: { at: Instant; projectId: string };
  /** Why a discount without a day has ended, or never began. */
  ended?: 'replaced by a higher level' | 'withdrawn' | PartnerLost;
}

/** Why a partner’s order gets nothing off: no tier yet, his first projects are used up, or working together is over. */
export const partnerLost = ['no tier', 'used up', 'partnership ended'] as const;
export type PartnerLost = (typeof partnerLost)[number];

/** The codes the store knows: the customer's own, and that of who introduced him. */
export interface ClientCodes {
  own?: string | undefined;
  introducer?: string | undefined;
}

/** Every discount a customer has or had, oldest first: derived from what was sent, reached and redeemed. */
export function discountsOf(history: History, codes: ClientCodes): Discount[] {
  const all = [...fromMails(history), ...fromLevels(history, codes.own), ...fromFriend(history, codes.introducer)];
  return withUses(all.sort(byStart), history);
}

const byStart = (a: Discount, b: Discount): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

/** Each mail that may have arrived gave its offer, from its true moment of sending: the mail states the same days. */
function fromMails({ done }: History): Discount[] {
  return [...done.values()].flatMap((sent): Discount[] => {
    const kind = offerOf(sent);
    if (kind === undefined) return [];
    const { percent, code, validUntil: until } = offerOn(kind, dayOf(sent.carriedOutAt));
    const period = { from: sent.carriedOutAt, until };
    return [{ kind, code, key: sent.key, value: { percent }, scope: 'next project', uses: 'once', ...period }];
  });
}

const offerOf = ({ kind, channel, category, outcome }: Done): OfferKind | undefined =>
  channel === 'mail' && category === 'commercial' && outcome !== 'not-sent'
    ? offerKinds.find((one) => offers[one].mail === kind)
    : undefined;

/** `ZILVER-JDEVRIES123`, for every project while the level lasts. */
export const levelCode = (level: Level, clientCode: string): string => `${level}-${clientCode}`.toUpperCase();

function fromLevels(history: History, clientCode: string | undefined): Discount[] {
  if (clientCode === undefined || !mayBeMember(history)) return [];
  const standing = standingOf(history);
  return levels.flatMap((level): Discount[] => {
    const from = standing.level === level ? standing.since : heldSince(history, standing, level);
    if (from === undefined) return [];
    const { percent } = clubLevel(level);
    const ended = endOf(standing, level);
    const nature = { kind: 'level', key: `level:${level}`, value: { percent }, scope: 'every project' } as const;
    return [{ ...nature, code: levelCode(level, clientCode), uses: 'many', from, ...(ended && { ended }) }];
  });
}

const heldSince = (history: History, { announced }: ClubStanding, level: Level): Instant | undefined =>
  announced.get(level) ??
  (history.levelsWithdrawn.some((fact) => fact.level === level)
    ? history.done.get(`level:${level}`)?.happenedAt
    : undefined);

function endOf({ level: now, announced }: ClubStanding, level: Level): Discount['ended'] | undefined {
  if (now === level) return undefined;
  return announced.has(level) && rankOf(now) > rankOf(level) ? 'replaced by a higher level' : 'withdrawn';
}

/** The friend's gift: of who was introduced by a customer (rules, section 4). */
function fromFriend(history: History, code: string | undefined): Discount[] {
  const claim = introductionOf(history).winner?.claim;
  if (claim?.programme !== 'referral' || code === undefined) return [];
  const value = { cents: offers.referral.friendCents };
  const nature = { kind: 'friend', key: 'friend', value, scope: 'first project', uses: 'once' } as const;
  return [{ ...nature, code: code.toUpperCase(), from: claim.happenedAt }];
}

/**
 * Gives each use of a code to the discount it was redeemed with; one that names none, to the first that was open then.
 * A use for an order that was cancelled is none: the code can be used again while it is valid.
 */
function withUses(discounts: Discount[], history: History): Discount[] {
  for (const { code, key, projectId, at } of usesOf(history)) {
    const open = discounts.filter((one) => one.code === code && one.uses === 'once' && one.used === undefined);
    const used = open.find((one) => one.key === key) ?? (key === undefined ? open.find(isOpenAt(at)) : undefined);
    if (used) used.used = { at, projectId };
  }
  return discounts;
}

/** Redeemed, or named with an order that was delivered without a word of it. */
function usesOf({ redeemed, deliveries, orders }: History): Use[] {
  const told = new Set(redeemed.map(({ projectId }) => projectId));
  const named = deliveries.flatMap(({ code, projectId, happenedAt }): Use[] => {
    if (code === undefined || told.has(projectId)) return [];
    return [{ code: code.toUpperCase(), projectId, at: orders.get(projectId)?.orderedAt ?? happenedAt }];
  });
  const uses: Use[] = redeemed.map(({ code, key, projectId, happenedAt: at }) => ({ code, key, projectId, at }));
  return [...uses, ...named].filter(({ projectId }) => orders.get(projectId)?.cancelledAt === undefined);
}

interface Use {
  code: string;
  key?: string | undefined;
  projectId: string;
  at: Instant;
}

const isOpenAt =
  (at: Instant) =>
  ({ from, until }: Discount): boolean =>
    from <= at && (until === undefined || dayOf(at) <= until);
