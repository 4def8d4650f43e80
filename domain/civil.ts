/** Civil dates as plain integers: no zone, no clock, nothing to allocate on the planner's hot path. */

/** A civil date in Amsterdam as the number of days since 1970-01-01. */
export type Day = number;

export const msPerDay = 86_400_000;

/** Memo tables hold the days 1970-2100 and no others, so that they stay bounded; other days are merely slower. */
export const lastMemoDay: Day = Date.UTC(2100, 11, 31) / msPerDay;

/** Of full length from the start: a sparse array would be looked up like a dictionary. */
const isoDates = new Array<string | undefined>(lastMemoDay + 1);

/** 'YYYY-MM-DD'. */
export function isoDate(day: Day): string {
  const known = isoDates[day];
  if (known !== undefined) return known;
  const date = new Date(day * msPerDay).toISOString().slice(0, 10);
  if (day >= 0 && day <= lastMemoDay) isoDates[day] = date;
  return date;
}

/** Reads 'YYYY-MM-DD', strictly. Throws a RangeError for another shape or a date that does not exist. */
export function parseDay(date: string): Day {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const day = Date.UTC(year ?? NaN, (month ?? NaN) - 1, dayOfMonth ?? NaN) / msPerDay;
  if (Number.isNaN(day) || isoDate(day) !== date) throw new RangeError('not a calendar date of the form YYYY-MM-DD');
  return day;
}

/** 1 Monday .. 7 Sunday. */
export function weekdayOf(day: Day): number {
  const sinceMonday = (day + 3) % 7; // 1970-01-01 was a Thursday
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** Months counted from January 1970: the first day of each that is in the memo table, and one more. */
const firstDays: readonly Day[] = Array.from({ length: 131 * 12 + 1 }, (_, n) => Date.UTC(1970, n, 1) / msPerDay);
const monthsByDay = Uint16Array.from({ length: lastMemoDay + 1 }, countingMonths());

function countingMonths(): (_: unknown, day: Day) => number {
  let n = 0;
  return (_, day) => (day >= (firstDays[n + 1] ?? Infinity) ? ++n : n);
}

/** Months since January 1970. */
function monthIndexOf(day: Day): number {
  const known = monthsByDay[day];
  if (known !== undefined) return known;
  const date = new Date(day * msPerDay);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

const firstDayOf = (monthIndex: number): Day => firstDays[monthIndex] ?? Date.UTC(1970, monthIndex, 1) / msPerDay;

/** Year and month (1..12) of a day. */
export function monthOf(day: Day): { year: number; month: number } {
  const index = monthIndexOf(day);
  return { year: 1970 + Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The first day of a month (1..12; 13 is January of the next year, 0 December of the year before). */
export function firstOfMonth(year: number, month: number): Day {
  return firstDayOf((year - 1970) * 12 + month - 1);
}

/** Calendar months on the local date, clamped to the month's end: 31 Oct + 4 = 28 or 29 Feb. Never chain it. */
export function addMonths(day: Day, months: number): Day {
  const index = monthIndexOf(day);
  const sameDate = firstDayOf(index + months) + day - firstDayOf(index);
  return Math.min(sameDate, firstDayOf(index + months + 1) - 1);
}
