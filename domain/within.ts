import {
  addMinutes,
  addOpenMinutes,
  addWorkingDays,
  type ClosingDays,
  dayOf,
  type Instant,
  instantAt,
  minuteOf,
} from './calendar.ts';
import { after } from './interval.ts';

/**
 * Time for a person to act. By the bureau's working hours (rules, section 1): working days keep the time of day, and
 * open hours are those of the send window. By the clock: hours, whatever day it is. By the calendar: months.
 */
export type Within = { workingDays: number } | { openHours: number } | { hours: number } | { months: number };

/** When work given to a person at an instant must be done: what comes in on a Saturday is due on the Monday, same time. */
export function dueWithin(given: Instant, within: Within, closing: ClosingDays): Instant {
  if ('openHours' in within) return addOpenMinutes(given, within.openHours * 60, closing);
  if ('hours' in within) return addMinutes(given, within.hours * 60);
  if ('months' in within) return instantAt(after(dayOf(given), within), minuteOf(given));
  return instantAt(addWorkingDays(dayOf(given) + 1, within.workingDays - 1, closing), minuteOf(given));
}
