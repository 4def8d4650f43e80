import { addMonths, type Day, dayOf, type Instant, instantAt } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import type { PartnerScope, PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { bestBefore, recordMonths, soldByMonth } from './best-months.ts';
import { careTable } from './care-table.ts';
import { commissionReached } from './commission-so-far.ts';
import { firstDayOf, type Month, monthsOn } from './months.ts';
import { type Sale, salesOf } from './sales.ts';

/** What is celebrated; those of a month carry it: 'best-month:2027-03'. */
export type MilestoneKind = 'first-sale' | 'ten-sales' | 'thousand-euro' | 'best-month' | 'top-month' | 'on-course';

/** A milestone that was reached, and from which day it can be celebrated. */
interface Milestone {
  kind: MilestoneKind;
  month?: Month;
  day: Day;
  knownAt: Instant;
}

/**
 * Milestones, by mail, once each (rules, section 10): the first sale, ten sales and a thousand euro once in a life; the best
 * month at each new record, when the month is over; the best affiliate of a month, and on the 15th who is on course.
 */
export const milestoneSteps: PartnerSteps = (scope) =>
  milestonesOf(scope.history).map(({ kind, month, day, knownAt }) => {
    const about = month === undefined ? kind : `${kind}:${month}`;
    return wantOf(scope, {
      ...{ key: `milestone:${about}`, kind: 'milestone', channel: 'mail', when: { day }, wantedSince: knownAt },
      ...{ lastSensible: kind === 'on-course' ? { days: 5 } : { weeks: 3 }, more: { about } },
    });
  });

function milestonesOf(history: PartnerScope['history']): Milestone[] {
  const sales = salesOf(history);
  return [...onceInALife(history, sales), ...ofMonths(history, sales)];
}

function onceInALife(history: PartnerHistory, sales: readonly Sale[]): Milestone[] {
  const [first, nth] = [sales[0], sales[careTable.milestones.sales - 1]];
  const thousandAt = commissionReached(history, careTable.milestones.commissionCents);
  return [
    ...(first ? [{ kind: 'first-sale', day: first.on, knownAt: first.knownAt } as const] : []),
    ...(nth ? [{ kind: 'ten-sales', day: nth.on, knownAt: nth.knownAt } as const] : []),
    ...(thousandAt ? [{ kind: 'thousand-euro', day: dayOf(thousandAt), knownAt: thousandAt } as const] : []),
  ];
}

function ofMonths({ facts }: PartnerHistory, sales: readonly Sale[]): Milestone[] {
  const best = recordMonths(sales).map((month): Milestone => {
    const day = addMonths(firstDayOf(month), 1);
    return { kind: 'best-month', month, day, knownAt: instantAt(day, 0) };
  });
  const top = facts.flatMap((fact): Milestone[] => {
    if (fact.type !== 'ranked' || !fact.best) return [];
    const month = monthsOn(fact.month, -1);
    return [{ kind: 'top-month', month, day: dayOf(fact.happenedAt), knownAt: fact.recordedAt }];
  });
  return [...best, ...top, ...onCourse(sales)];
}

/** The first half of a month, carried on to its end, would beat every month before it. */
function onCourse(sales: readonly Sale[]): Milestone[] {
  const { onDay, fromSales } = careTable.onCourse;
  return [...soldByMonth(sales).keys()].flatMap((month): Milestone[] => {
    const [first, best] = [firstDayOf(month), bestBefore(sales, month)];
    const soFar = sales.filter(({ on }) => on >= first && on < first + onDay - 1);
    const cents = soFar.reduce((sum, { valueCents }) => sum + valueCents, 0);
    const days = addMonths(first, 1) - first;
    if (best === undefined || soFar.length < fromSales || cents * days <= best * (onDay - 1)) return [];
    const day = first + onDay - 1;
    return [{ kind: 'on-course', month, day, knownAt: instantAt(day, 0) }];
  });
}
