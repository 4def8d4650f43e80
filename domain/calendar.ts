/** When the bureau works: working days, the send window, and each subject's own minute in it. */
import { firstOfMonth, parseDay, weekdayOf, type Day } from './civil.ts';
import { holidays } from './holidays.ts';
import { spread } from './spread.ts';
import { instantAt, localTime, type Instant } from './zone.ts';

export { addMonths, firstOfMonth, isoDate, monthOf, parseDay, weekdayOf, type Day } from './civil.ts';
export { spread } from './spread.ts';
export { addDays, addMinutes, dayOf, instantAt, minuteOf, zone, type Instant } from './zone.ts';

/** The bureau's own closing days: configuration, handed in. */
export type ClosingDays = ReadonlySet<Day>;

/** Minutes from local midnight: from 09:00 up to, not including, 17:00. The clocks never change inside it. */
export const sendWindow = { opensAt: 9 * 60, closesAt: 17 * 60 } as const;

const windowMinutes = sendWindow.closesAt - sendWindow.opensAt;
const msPerMinute = 60_000;
const opensAtMs = sendWindow.opensAt * msPerMinute;
const closesAtMs = sendWindow.closesAt * msPerMinute;
const windowMs = closesAtMs - opensAtMs;
const saturday = 6;
const holidayDays: ReadonlySet<Day> = new Set(holidays.map(([date]) => parseDay(date)));

/**
 * A public holiday by the checked-in table. Outside its years there are none and only weekends are closed:
 * an error would end journeys that sleep past the table, and what is older than it need only be long past.
 */
export function isHoliday(day: Day): boolean {
  return holidayDays.has(day);
}

/** Not a Saturday, Sunday, public holiday or closing day. */
export function isWorkingDay(day: Day, closing: ClosingDays): boolean {
  return weekdayOf(day) < saturday && !holidayDays.has(day) && !closing.has(day);
}

/** The day itself when it is a working day, else the next one. Throws a RangeError when there is none in 366 days. */
export function onOrAfter(day: Day, closing: ClosingDays): Day {
  for (let candidate = day; candidate <= day + 366; candidate++) {
    if (isWorkingDay(candidate, closing)) return candidate;
  }
  throw new RangeError('no working day within 366 days: the closing days leave none');
}

/** The day itself when it is a working day, else the last one before it. Throws a RangeError when there is none in 366 days. */
export function onOrBefore(day: Day, closing: ClosingDays): Day {
  for (let candidate = day; candidate >= day - 366; candidate--) {
    if (isWorkingDay(candidate, closing)) return candidate;
  }
  throw new RangeError('no working day within 366 days: the closing days leave none');
}

/** So many working days on, counted from the first working day on or after the day; 0 is that day itself. */
export function addWorkingDays(day: Day, count: number, closing: ClosingDays): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('working days are counted forward, in whole days');
  let reached = onOrAfter(day, closing);
  for (let left = count; left > 0; left--) reached = onOrAfter(reached + 1, closing);
  return reached;
}

/** The n-th working day of a month, 0 the first. Past the month's last one it goes on in the next month. */
export function nthWorkingDay(year: number, month: number, n: number, closing: ClosingDays): Day {
  const known = nthDays.get(closing) ?? new Map<number, Day>();
  nthDays.set(closing, known);
  const key = (year * 12 + month) * 32 + n;
  const found = known.get(key);
  if (found !== undefined) return found;
  const day = addWorkingDays(firstOfMonth(year, month), n, closing);
  known.set(key, day);
  return day;
}

/** Everybody's seasons ask for the same few days; closing days never change, they are replaced. */
const nthDays = new WeakMap<ClosingDays, Map<number, Day>>();

/** Inside the send window of a working day. */
export function isOpen(instant: Instant, closing: ClosingDays): boolean {
  const { day, ms } = localTime(instant);
  return ms >= opensAtMs && ms < closesAtMs && isWorkingDay(day, closing);
}

/** The instant itself when the window is open, else the next opening. */
export function nextOpening(instant: Instant, closing: ClosingDays): Instant {
  const { day, ms } = localTime(instant);
  const openDay = onOrAfter(ms < closesAtMs ? day : day + 1, closing);
  return openDay === day && ms >= opensAtMs ? instant : instantAt(openDay, sendWindow.opensAt);
}

/**
 * The end of so many minutes of open window ("4 h means four hours of the send window"), as a deadline:
 * what is used up exactly at closing time ends at 17:00, not at 09:00 of the next working day.
 */
export function addOpenMinutes(instant: Instant, minutes: number, closing: ClosingDays): Instant {
  if (!(minutes >= 0)) throw new RangeError('open minutes are counted forward');
  const start = localTime(nextOpening(instant, closing));
  const used = start.ms - opensAtMs + Math.round(minutes * msPerMinute);
  const fullWindows = Math.max(0, Math.ceil(used / windowMs) - 1);
  const lastDay = addWorkingDays(start.day, fullWindows, closing);
  return instantAt(lastDay, sendWindow.opensAt + (used - fullWindows * windowMs) / msPerMinute);
}

/** The subject's own minute of the day inside the send window, so that ten thousand mails are no storm at 09:00. */
export function slotOf(subject: string): number {
  return sendWindow.opensAt + spread(subject, 'slot', windowMinutes);
}

/** The subject's own slot on a day. */
export function slotAt(day: Day, subject: string): Instant {
  return instantAt(day, slotOf(subject));
}
