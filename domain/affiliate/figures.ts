import { addMonths, type Day, dayOf, type Instant, instantAt, parseDay } from '../calendar.ts';
import { type IntroducedBy, introducedBy } from '../customer/growth-facts.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { commissionsOf } from './commission.ts';
import { firstDayOf, type Month, monthOfDay, monthsOn } from './months.ts';
import { referredOf } from './referred-orders.ts';

/** What is shown of an affiliate, and from how many on a share says anything. */
export const figuresRules = { months: 12, shareFromClicks: 50, shareFromLeads: 5 } as const;

/** Clicks of one day ('YYYY-MM-DD') on one link. */
export interface ClickCount {
  on: string;
  code: string;
  campaign?: string;
  count: number;
}

/** A part of a whole; without `of` enough it says nothing yet. */
export interface Share {
  count: number;
  of: number;
  enough: boolean;
}

export interface MonthFigures {
  month: Month;
  clicks: number;
  leads: number;
  orders: number;
  /** Commission on the orders of that month, in integer cents. */
  commissionCents: number;
}

export interface AffiliateFigures {
  /** The last twelve months with this one, the oldest first. */
  months: MonthFigures[];
  clicks: number;
  leads: number;
  orders: number;
  leadsOfClicks: Share;
  ordersOfLeads: Share;
  perCampaign: { campaign: string; clicks: number }[];
  perWay: { via: IntroducedBy; leads: number; orders: number }[];
}

/** Since when clicks are shown. */
export const figuresSince = (today: Day): Instant =>
  instantAt(firstDayOf(monthOfDay(addMonths(today, 1 - figuresRules.months))), 0);

interface Lead {
  at: Instant;
  via: IntroducedBy | undefined;
  ordered: boolean;
}

/**
 * What an affiliate's links brought in twelve months: clicks, who registered, whose first order stands. Who turned out to be
 * another's customer, and an order that was cancelled, count in none of them.
 */
export function figuresOf(
  history: Pick<PartnerHistory, 'reached'>,
  clicks: readonly ClickCount[],
  today: Day,
): AffiliateFigures {
  const first = monthsOn(monthOfDay(today), 1 - figuresRules.months);
  const since = instantAt(firstDayOf(first), 0);
  const leads = leadsOf(history).filter(({ at }) => at >= since);
  const earned = commissionsOf(history).filter(({ cents, orderedAt }) => cents > 0 && orderedAt >= since);
  const counted = clicks.filter(({ on }) => parseDay(on) >= firstDayOf(first));
  const months = Array.from({ length: figuresRules.months }, (_, n): MonthFigures => {
    const month = monthsOn(first, n);
    const own = earned.filter(({ orderedAt }) => monthOfDay(dayOf(orderedAt)) === month);
    return {
      month,
      clicks: sum(counted.filter(({ on }) => on.startsWith(month)).map(({ count }) => count)),
      leads: leads.filter(({ at }) => monthOfDay(dayOf(at)) === month).length,
      orders: own.length,
      commissionCents: sum(own.map(({ cents }) => cents)),
    };
  });
  const total = sum(counted.map(({ count }) => count));
  const byClick = leads.filter(({ via }) => via === 'click').length;
  const ordered = leads.filter((lead) => lead.ordered).length;
  return {
    ...{ months, clicks: total, leads: leads.length, orders: earned.length },
    leadsOfClicks: { count: byClick, of: total, enough: total >= figuresRules.shareFromClicks },
    ordersOfLeads: { count: ordered, of: leads.length, enough: leads.length >= figuresRules.shareFromLeads },
    perCampaign: campaignsOf(counted),
    perWay: introducedBy.flatMap((via) => {
      const own = leads.filter((lead) => lead.via === via);
      return own.length === 0 ? [] : [{ via, leads: own.length, orders: own.filter((lead) => lead.ordered).length }];
    }),
  };
}

/** Whoever was introduced, at the first that we know of him. */
function leadsOf(history: Pick<PartnerHistory, 'reached'>): Lead[] {
  const customers = referredOf(history.reached);
  const ordered = new Set(commissionsOf(history).flatMap(({ cents, customerId }) => (cents > 0 ? [customerId] : [])));
  const leads = new Map<string, Lead>();
  for (const { customerId, as, happenedAt: at, via } of history.reached) {
    if (as !== 'introduced' || customers.get(customerId)?.refused !== false) continue;
    const known = leads.get(customerId);
    if (!known) leads.set(customerId, { at, via, ordered: ordered.has(customerId) });
    else known.via ??= via;
  }
  return [...leads.values()];
}

/** By the name of the link, the most clicked first. */
function campaignsOf(clicks: readonly ClickCount[]): AffiliateFigures['perCampaign'] {
  const counts = new Map<string, number>();
  for (const { campaign, code, count } of clicks) {
    const name = campaign ?? code;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts]
    .map(([campaign, count]) => ({ campaign, clicks: count }))
    .sort((a, b) => b.clicks - a.clicks || (a.campaign < b.campaign ? -1 : 1));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
