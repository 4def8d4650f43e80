import { addMinutes, type ClosingDays, type Day, dayOf, type Instant, instantAt, isWorkingDay } from './calendar.ts';
import { minuteOf, sendWindow } from './calendar.ts';

/** How much of the bureau's working time lies between two instants, in minutes. */
export function openMinutesBetween(from: Instant, to: Instant, closing: ClosingDays): number {
  let minutes = 0;
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    if (!isWorkingDay(day, closing)) continue;
    const opens = day === dayOf(from) ? inWindow(minuteOf(from)) : sendWindow.opensAt;
    const closes = day === dayOf(to) ? inWindow(minuteOf(to)) : sendWindow.closesAt;
    minutes += Math.max(0, closes - opens);
  }
  return minutes;
}

/** The instant so many minutes of working time before another. */
export function openMinutesBefore(instant: Instant, minutes: number, closing: ClosingDays): Instant {
  let left = minutes;
  for (let day: Day = dayOf(instant); ; day--) {
    if (!isWorkingDay(day, closing)) continue;
    const until = day === dayOf(instant) ? inWindow(minuteOf(instant)) : sendWindow.closesAt;
    if (until - sendWindow.opensAt >= left) return addMinutes(instantAt(day, until), -left);
    left -= until - sendWindow.opensAt;
  }
}

const inWindow = (minute: number): number => Math.min(Math.max(minute, sendWindow.opensAt), sendWindow.closesAt);
