import { type Day, dayOf, instantAt, isoDate, weekdayOf } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import type { PartnerScope, PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { careTable } from './care-table.ts';
import { firstDayOf, type Month, monthOfDay, monthsOn } from './months.ts';
import { type Sale, salesOf } from './sales.ts';

/** What fell in a month, against the months before it. */
export type Fell = 'sales' | 'conversion';

/**
 * We come to an affiliate when his sales or his conversion fell by 30 % or more below the three months before, and when a
 * week was better than every week before it (rules, section 10): once for a month, once for a week.
 */
export const proactiveSteps: PartnerSteps = (scope) => [...dropSteps(scope), ...recordWeekSteps(scope)];

/** The month before this one, this one and the next: a month without a word still comes to its end on the agenda. */
const dropSteps: PartnerSteps = (scope) => {
  const thisMonth = monthOfDay(dayOf(scope.now));
  return [-1, 0, 1].flatMap((count) => {
    const month = monthsOn(thisMonth, count);
    const [fell] = fellIn(scope.history, month);
    if (fell === undefined) return [];
    const day = firstDayOf(monthsOn(month, 1));
    return [
      wantOf(scope, {
        ...{ key: `drop:${month}`, kind: 'affiliate-drop', channel: 'task', when: { day } },
        ...{ lastSensible: { weeks: 2 }, wantedSince: instantAt(day, 0) },
        more: { task: 'affiliate-drop', about: `${fell}:${month}` },
      }),
    ];
  });
};

/** What was 30 % or more below the average of the three months before, where those have five sales or more. */
export function fellIn({ facts, reached }: Pick<PartnerHistory, 'facts' | 'reached'>, month: Month): Fell[] {
  const { percent, months, fromSales, fromClicks } = careTable.drop;
  const sales = salesOf({ reached });
  const before = Array.from({ length: months }, (_, n) => monthsOn(month, n - months));
  const [soldBefore, sold] = [soldIn(sales, before), soldIn(sales, [month])];
  const [clicksBefore, clicks] = [clicksIn(facts, before), clicksIn(facts, [month])];
  if (soldBefore < fromSales) return [];
  const left = 100 - percent;
  const conversionKnown = clicks >= fromClicks && clicksBefore >= fromClicks;
  return [
    ...(100 * sold * months <= left * soldBefore ? (['sales'] as const) : []),
    ...(conversionKnown && 100 * sold * clicksBefore <= left * soldBefore * clicks ? (['conversion'] as const) : []),
  ];
}

const soldIn = (sales: readonly Sale[], months: readonly Month[]): number =>
  sales.filter(({ on }) => months.some((month) => month === monthOfDay(on))).length;

const clicksIn = (facts: PartnerHistory['facts'], months: readonly Month[]): number =>
  facts.reduce(
    (sum, fact) => (fact.type === 'clicksCounted' && months.includes(fact.on.slice(0, 7)) ? sum + fact.count : sum),
    0,
  );

const recordWeekSteps = (scope: PartnerScope) =>
  recordWeeks(salesOf(scope.history)).map(({ monday, sale }) =>
    wantOf(scope, {
      ...{ key: `record-week:${isoDate(monday)}`, kind: 'affiliate-record', channel: 'task', when: { day: sale.on } },
      ...{ lastSensible: { weeks: 1 }, wantedSince: sale.knownAt, more: { task: 'affiliate-record' } },
    }),
  );

/** The weeks with more sales than every week before them, each with the sale that made it so. The first beats none. */
export function recordWeeks(sales: readonly Sale[]): { monday: Day; sale: Sale }[] {
  const weeks = new Map<Day, Sale[]>();
  for (const sale of sales) {
    const monday = sale.on - weekdayOf(sale.on) + 1;
    const ofWeek = weeks.get(monday);
    if (ofWeek) ofWeek.push(sale);
    else weeks.set(monday, [sale]);
  }
  let most = 0;
  return [...weeks].flatMap(([monday, ofWeek]) => {
    const needed = Math.max(most + 1, careTable.recordWeek.fromSales);
    const sale = most === 0 ? undefined : ofWeek[needed - 1];
    most = Math.max(most, ofWeek.length);
    return sale ? [{ monday, sale }] : [];
  });
}
