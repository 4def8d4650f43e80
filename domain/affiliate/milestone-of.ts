import type { PartnerHistory } from '../partner/history.ts';
import { soldByMonth } from './best-months.ts';
import { careTable } from './care-table.ts';
import type { MilestoneKind } from './milestones.ts';
import { monthOfDay, type Month } from './months.ts';
import { salesOf } from './sales.ts';

/** A milestone with its figures: how many sales there are, and the euros it is about, in cents. */
export interface ReachedMilestone {
  kind: MilestoneKind;
  sales: number;
  cents: number;
  month?: Month;
}

/** Reads what a step of a milestone is about: 'best-month:2027-03'. */
export function milestoneOf(history: PartnerHistory, about: string): ReachedMilestone {
  const [kind, month] = about.split(':') as [MilestoneKind, Month | undefined];
  const sales = salesOf(history);
  if (month === undefined)
    return { kind, sales: careTable.milestones.sales, cents: careTable.milestones.commissionCents };
  const half = kind === 'on-course' ? sales.filter(({ on }) => beforeTheDay(on, month)) : sales;
  return { kind, sales: sales.length, cents: soldByMonth(half).get(month) ?? 0, month };
}

const beforeTheDay = (on: number, month: Month): boolean =>
  monthOfDay(on) !== month || monthOfDay(on - careTable.onCourse.onDay + 1) !== month;
