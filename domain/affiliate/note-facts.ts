import { runningOn } from '../bureau/announcement.ts';
import { type Day, dayOf } from '../calendar.ts';
import type { PartnerScope } from '../partner/scope.ts';
import { soldByMonth } from './best-months.ts';
import { careLevelOf } from './care-level.ts';
import { careTable } from './care-table.ts';
import type { CareLevel } from './facts.ts';
import { type Month, monthOfDay } from './months.ts';
import { promotionsJoined } from './promotions-joined.ts';
import { salesOf } from './sales.ts';

/** What a personal note can be about: only what the facts hold. */
export interface NoteFacts {
  level: CareLevel;
  /** Of this month so far. */
  month: Month;
  soldThisMonth: number;
  lastSaleOn?: Day;
  sales: number;
  /** How many sales are left to the milestone, where it is near. */
  toMilestone?: number;
  /** The best of the months before this one. */
  best?: { month: Month; cents: number };
  /** The promotion that runs, and whether he takes part. */
  promotion?: { until: Day; joined: boolean };
}

/** So many sales before a milestone it is near enough to speak of. */
const nearSales = 3;

export function noteFactsOf({ history, context, now }: Pick<PartnerScope, 'history' | 'context' | 'now'>): NoteFacts {
  const sales = salesOf(history);
  const [today, last] = [dayOf(now), sales.at(-1)];
  const month = monthOfDay(today);
  const left = careTable.milestones.sales - sales.length;
  const before = [...soldByMonth(sales)].filter(([one]) => one < month);
  const best = before.sort(([, a], [, b]) => b - a)[0];
  const [running] = runningOn(context.announcements, today);
  return {
    ...{ level: careLevelOf(history), month, sales: sales.length },
    soldThisMonth: sales.filter(({ on }) => monthOfDay(on) === month).length,
    ...(last && { lastSaleOn: last.on }),
    ...(left > 0 && left <= nearSales && { toMilestone: left }),
    ...(best && { best: { month: best[0], cents: best[1] } }),
    ...(running && {
      promotion: { until: running.until, joined: promotionsJoined(history.facts).has(running.id) },
    }),
  };
}
