/** Between instants and the wall clock of Amsterdam. temporal-polyfill knows the zone's rules; a table remembers its answers. */
import { Temporal } from 'temporal-polyfill';
import { isoDate, lastMemoDay, msPerDay, type Day } from './civil.ts';

/** ISO 8601 in UTC with milliseconds: '2026-11-22T08:40:00.000Z'. */
export type Instant = string;

export const zone = 'Europe/Amsterdam';

export const msPerMinute = 60_000;
const msPerHour = 3_600_000;

const askOffset = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;

/** Offsets in ms at each UTC midnight, and at each hour of the few days on which the clocks change. */
const midnightOffsets = new Array<number | undefined>(lastMemoDay + 2);
const hourOffsets = new Map<number, number>();

const midnightOffset = (utcDay: number) => (midnightOffsets[utcDay] ??= askOffset(utcDay * msPerDay));

/** Since 1970 the clocks of Amsterdam change at most once a day, and on a whole UTC hour. */
function offsetAt(ms: number): number {
  const utcDay = Math.floor(ms / msPerDay);
  if (utcDay < 0 || utcDay > lastMemoDay) return askOffset(ms);
  const offset = midnightOffset(utcDay);
  if (offset === midnightOffset(utcDay + 1)) return offset;
  const hour = Math.floor(ms / msPerHour);
  const known = hourOffsets.get(hour) ?? askOffset(hour * msPerHour);
  hourOffsets.set(hour, known);
  return known;
}

/** Wall clock, written as if it were UTC. A time that happens twice is its first, a skipped one moves forward. */
function fromWallClock(local: number): number {
  const before = offsetAt(local - msPerDay);
  const guess = local - before;
  if (offsetAt(guess) === before) return guess;
  const after = offsetAt(local + msPerDay);
  return offsetAt(local - after) === after ? local - after : guess;
}

const toWallClock = (ms: number) => ms + offsetAt(ms);

/** Milliseconds since 1970. Throws a RangeError for anything but an instant; a local time must never pass for one. */
export function epochMs(instant: Instant): number {
  const ms = instant.length === 24 && instant.endsWith('Z') ? Date.parse(instant) : NaN;
  if (Number.isNaN(ms)) throw new RangeError('not an instant of the form YYYY-MM-DDTHH:mm:ss.sssZ');
  return ms;
}

/** 'T08:40:00.000Z' by minute of the day. */
const timesOfDay: string[] = [];

/** The instant so many milliseconds since 1970. */
export function instantOf(ms: number): Instant {
  const utcDay = Math.floor(ms / msPerDay);
  const minute = (ms - utcDay * msPerDay) / msPerMinute;
  if (!Number.isInteger(minute)) return new Date(ms).toISOString();
  return isoDate(utcDay) + (timesOfDay[minute] ??= new Date(minute * msPerMinute).toISOString().slice(10));
}

/** The local date of an instant. */
export function dayOf(instant: Instant): Day {
  return Math.floor(toWallClock(epochMs(instant)) / msPerDay);
}

/** The wall clock of an instant in minutes since midnight, seconds dropped. */
export function minuteOf(instant: Instant): number {
  const local = toWallClock(epochMs(instant));
  return Math.floor((local - Math.floor(local / msPerDay) * msPerDay) / msPerMinute);
}

/** The instant at which the wall clock shows that minute of that day; a minute past 1439 belongs to a following day. */
export function instantAt(day: Day, minute: number): Instant {
  return instantOf(fromWallClock(day * msPerDay + minute * msPerMinute));
}

/** The same wall clock, so many civil days later. */
export function addDays(instant: Instant, days: number): Instant {
  if (days === 0) return instant; // an hour that happens twice would fall back to its first
  return instantOf(fromWallClock(toWallClock(epochMs(instant)) + days * msPerDay));
}

/** Elapsed minutes, whatever the wall clock does. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(epochMs(instant) + minutes * msPerMinute);
}
