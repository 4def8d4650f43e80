/** Between instants and the wall clock of Amsterdam. temporal-polyfill knows the zone's rules, a table keeps its answers. */
import { Temporal } from 'temporal-polyfill';
import { isoDate, lastMemoDay, msPerDay, type Day } from './civil.ts';

/** ISO 8601 in UTC with milliseconds: '2026-11-22T08:40:00.000Z'. */
export type Instant = string;

export const zone = 'Europe/Amsterdam';

const msPerMinute = 60_000;

/**
 * The offsets (in ms) of a stretch of 64 days. Since 1970 the clocks of Amsterdam change at most twice a year, months
 * apart, so at most once in a stretch: equal offsets at both ends mean none in between.
 */
type Stretch = { before: number; changesAt: number; after: number };

const stretchMs = 64 * msPerDay;
const stretches: Stretch[] = [];
const lastMemoStretch = Math.floor((lastMemoDay * msPerDay) / stretchMs);

function askStretch(index: number): Stretch {
  const start = Temporal.Instant.fromEpochMilliseconds(index * stretchMs).toZonedDateTimeISO(zone);
  const before = start.offsetNanoseconds / 1_000_000;
  const after = start.add({ milliseconds: stretchMs }).offsetNanoseconds / 1_000_000;
  const change = before === after ? null : start.getTimeZoneTransition('next');
  const stretch = { before, changesAt: change?.epochMilliseconds ?? Infinity, after };
  if (index >= 0 && index <= lastMemoStretch) stretches[index] = stretch;
  return stretch;
}

function offsetAt(ms: number): number {
  const index = Math.floor(ms / stretchMs);
  const stretch = stretches[index] ?? askStretch(index);
  return ms < stretch.changesAt ? stretch.before : stretch.after;
}

/** Wall clock, written as if it were UTC. A time that happens twice is its first, a skipped one moves forward. */
function fromWallClock(local: number): number {
  const before = offsetAt(local - msPerDay);
  const guess = local - before;
  if (offsetAt(guess) === before) return guess;
  const after = offsetAt(local + msPerDay);
  return offsetAt(local - after) === after ? local - after : guess;
}

/** Milliseconds since 1970. Throws a RangeError for anything but an instant; a local time must never pass for one. */
function epochMs(instant: Instant): number {
  const known = parsed.get(instant);
  if (known !== undefined) return known;
  const ms = instant.length === 24 && instant.endsWith('Z') ? Date.parse(instant) : NaN;
  if (Number.isNaN(ms)) throw new RangeError('not an instant of the form YYYY-MM-DDTHH:mm:ss.sssZ');
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(instant, ms);
  return ms;
}

/** A plan asks for the same few instants again and again, and parsing them was a quarter of its time. */
const parsed = new Map<Instant, number>();
const mostParsed = 4_096;

/** 'T08:40:00.000Z' by minute of the day. */
const timesOfDay: string[] = [];

function instantOf(ms: number): Instant {
  const utcDay = Math.floor(ms / msPerDay);
  const minute = (ms - utcDay * msPerDay) / msPerMinute;
  if (!Number.isInteger(minute)) return new Date(ms).toISOString();
  return isoDate(utcDay) + (timesOfDay[minute] ??= new Date(minute * msPerMinute).toISOString().slice(10));
}

/** The wall clock of an instant, written as if it were UTC, in ms: the inverse of fromWallClock. */
function wallClockOf(instant: Instant): number {
  const ms = epochMs(instant);
  return ms + offsetAt(ms);
}

/** The local date of an instant, and how many ms its wall clock is past midnight. */
export function localTime(instant: Instant): { day: Day; ms: number } {
  const local = wallClockOf(instant);
  const day = Math.floor(local / msPerDay);
  return { day, ms: local - day * msPerDay };
}

/** The local date of an instant. */
export function dayOf(instant: Instant): Day {
  return localTime(instant).day;
}

/** The wall clock of an instant in minutes since midnight, seconds dropped. */
export function minuteOf(instant: Instant): number {
  return Math.floor(localTime(instant).ms / msPerMinute);
}

/** The instant at which the wall clock shows that minute of that day; a minute past 1439 belongs to a following day. */
export function instantAt(day: Day, minute: number): Instant {
  return instantOf(fromWallClock(day * msPerDay + Math.round(minute * msPerMinute)));
}

/** The same wall clock, so many civil days later. */
export function addDays(instant: Instant, days: number): Instant {
  if (days === 0) return instant; // an hour that happens twice would fall back to its first
  return instantOf(fromWallClock(wallClockOf(instant) + days * msPerDay));
}

/** Elapsed minutes, whatever the wall clock does. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(epochMs(instant) + Math.round(minutes * msPerMinute));
}
