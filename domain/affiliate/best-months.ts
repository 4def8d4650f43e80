import { monthOfDay, type Month } from './months.ts';
import { readOnce } from '../read-once.ts';
import type { Sale } from './sales.ts';

/** What was sold in each month with sales, in cents, the oldest first. */
export const soldByMonth = readOnce((sales: readonly Sale[]): ReadonlyMap<Month, number> => {
  const months = new Map<Month, number>();
  for (const { on, valueCents } of sales) months.set(monthOfDay(on), (months.get(monthOfDay(on)) ?? 0) + valueCents);
  return months;
});

/** The months that beat every month before them: each new record. The first month with sales beats none. */
export function recordMonths(sales: readonly Sale[]): Month[] {
  let best: number | undefined;
  const records: Month[] = [];
  for (const [month, cents] of soldByMonth(sales)) {
    if (best !== undefined && cents > best) records.push(month);
    best = Math.max(best ?? 0, cents);
  }
  return records;
}

/** The most that was sold in a month before this one; undefined where there was none. */
export function bestBefore(sales: readonly Sale[], month: Month): number | undefined {
  const before = [...soldByMonth(sales)].filter(([one]) => one < month).map(([, cents]) => cents);
  return before.length === 0 ? undefined : Math.max(...before);
}
