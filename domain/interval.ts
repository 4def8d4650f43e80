import { addMonths, type Day } from './calendar.ts';

/** A stretch of the calendar: weeks and days are counted, months and years are calendar arithmetic on the local date. */
export type Interval = { days: number } | { weeks: number } | { months: number } | { years: number };

/** The civil date that lies one interval after another. */
export function after(day: Day, interval: Interval): Day {
  if ('days' in interval) return day + interval.days;
  if ('weeks' in interval) return day + 7 * interval.weeks;
  if ('months' in interval) return addMonths(day, interval.months);
  return addMonths(day, 12 * interval.years);
}
