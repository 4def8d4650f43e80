import { after, type Interval } from '../interval.ts';
import { type Day, dayOf, isoDate } from '../calendar.ts';
import type { CustomerKind } from './facts.ts';
import type { History } from './history.ts';
import { standingOrders } from './orders.ts';

export const segments = ['professionals', 'investeerders', 'verbouwers', 'starters', 'particulier'] as const;
export type Segment = (typeof segments)[number];

/** Rules, section 7. */
const segmentRules = {
  professionalKinds: ['aannemer', 'architect'],
  investorProperties: 2,
  renovatorProjects: 2,
  starterHomeYoungerThanYears: 5,
} as const satisfies { professionalKinds: readonly CustomerKind[] } & Record<string, unknown>;

/** The first segment whose criterion holds, in the order of precedence. Who has no delivery yet goes by what is asked for. */
export function segmentOf(history: History): Segment {
  const { deliveries } = history;
  const newest = deliveries.at(-1);
  const professional: readonly CustomerKind[] = segmentRules.professionalKinds;
  if (!newest) {
    const kind = standingOrders(history).findLast((order) => order.customerKind !== undefined)?.customerKind;
    if (kind !== undefined && professional.includes(kind)) return 'professionals';
    return kind === 'investeerder' ? 'investeerders' : 'particulier';
  }
  if (professional.includes(newest.customerKind)) return 'professionals';
  const properties = new Set(deliveries.flatMap((d) => d.propertyId ?? []));
  if (newest.customerKind === 'investeerder' || properties.size >= segmentRules.investorProperties)
    return 'investeerders';
  if (deliveries.length >= segmentRules.renovatorProjects) return 'verbouwers';
  const homeAge = newest.builtYear === undefined ? undefined : yearOf(dayOf(newest.happenedAt)) - newest.builtYear;
  return homeAge !== undefined && homeAge < segmentRules.starterHomeYoungerThanYears ? 'starters' : 'particulier';
}

export const phases = ['acquisition', 'activation', 'retention', 'advocacy'] as const;
export type Phase = (typeof phases)[number];

/** Without an answer, activation becomes retention this long after the first delivery. */
const retentionAfter: Interval = { months: 3 };

/** The lifecycle phase on a day, and the day it changes by itself (rules, section 1). */
export function phaseOf(history: History, today: Day): { phase: Phase; changesOn?: Day } {
  const first = history.deliveries[0];
  if (!first) return { phase: 'acquisition' };
  if (history.reviewLeftAt !== undefined || hasReferred(history)) return { phase: 'advocacy' };
  if (history.answers.size > 0 || history.replies.length > 0) return { phase: 'retention' };
  const changesOn = after(dayOf(first.happenedAt), retentionAfter);
  return today >= changesOn ? { phase: 'retention' } : { phase: 'activation', changesOn };
}

/** Somebody registered through this customer. */
const hasReferred = ({ referrals }: History): boolean => referrals.some(({ stage }) => stage !== 'refused');

const yearOf = (day: Day): number => Number(isoDate(day).slice(0, 4));
