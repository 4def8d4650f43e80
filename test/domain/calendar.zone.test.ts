import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import * as calendar from '../../domain/calendar.ts';

const { addDays, addMinutes, addMonths, dayOf, firstOfMonth, instantAt, isoDate, minuteOf, monthOf, parseDay } =
  calendar;
const first = parseDay('2024-01-01');
const last = parseDay('2040-12-31');
const everyDay = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const aDay = fc.integer({ min: first, max: last });
const anInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2041, 0, 1) - 1 })
  .map((ms) => new Date(ms).toISOString());

/** The wall clock by ICU, which knows nothing of temporal-polyfill or of our table. */
const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});
const wallClock = (instant: string) => amsterdam.format(new Date(instant));
const ourWallClock = (instant: string) => {
  const minute = minuteOf(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${isoDate(dayOf(instant))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** The last Sundays of March and October: when the clocks change by European law, at 01:00 UTC. */
const lastSunday = (year: number, month: number) => {
  const end = new Date(Date.UTC(year, month, 0));
  return end.getTime() / 86_400_000 - end.getUTCDay();
};
const years = Array.from({ length: 17 }, (_, index) => 2024 + index);

describe('civil dates', () => {
  test('every day from 2024 to 2040 reads back, follows the one before, and has its weekday', () => {
    expect(isoDate(0)).toBe('1970-01-01');
    expect(everyDay).toHaveLength(6210);
    for (const day of everyDay) {
      const date = new Date(day * 86_400_000);
      expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
      expect(parseDay(isoDate(day))).toBe(day);
      expect(calendar.weekdayOf(day)).toBe(date.getUTCDay() || 7);
      expect(monthOf(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 });
    }
  });

  test('days before 1970 and after 2100 are only slower', () => {
    expect([isoDate(-1), parseDay('1969-12-31'), calendar.weekdayOf(-1)]).toEqual(['1969-12-31', -1, 3]);
    expect(calendar.weekdayOf(parseDay('1969-12-28'))).toBe(7);
    expect(isoDate(parseDay('2101-03-01'))).toBe('2101-03-01');
    expect(dayOf('2105-07-01T22:30:00.000Z')).toBe(parseDay('2105-07-02'));
    expect(instantAt(parseDay('1965-06-01'), 540)).toBe('1965-06-01T08:00:00.000Z');
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '',
    'x',
  ])('%p is no date', (date) => expect(() => parseDay(date)).toThrow(RangeError));

  test.each([
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-08-30', 0, '2026-08-30'],
  ])('%s and %i months is %s', (from, months, until) => {
    expect(isoDate(addMonths(parseDay(from), months))).toBe(until);
  });

  test('every month end plus 0 to 24 months is what Temporal says', () => {
    for (const year of years) {
      for (let month = 1; month <= 12; month++) {
        const end = firstOfMonth(year, month + 1) - 1;
        const date = Temporal.PlainDate.from(isoDate(end));
        for (let months = 0; months <= 24; months++) {
          expect(isoDate(addMonths(end, months))).toBe(date.add({ months }).toString());
        }
      }
    }
  });

  test('any day plus or minus any months is what Temporal says', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const expected = Temporal.PlainDate.from(isoDate(day)).add({ months }).toString();
        expect(isoDate(addMonths(day, months))).toBe(expected);
      }),
    );
  });
});

describe('the wall clock of Amsterdam', () => {
  test('every day from 2024 to 2040 begins, opens and ends on its own date', () => {
    for (const day of everyDay) {
      for (const minute of [0, 9 * 60, 17 * 60, 24 * 60 - 1]) {
        const instant = instantAt(day, minute);
        expect([dayOf(instant), minuteOf(instant)]).toEqual([day, minute]);
      }
    }
  });

  test('any instant shows the date and time that ICU shows', () => {
    fc.assert(
      fc.property(anInstant, (instant) => expect(ourWallClock(instant)).toBe(wallClock(instant))),
      { numRuns: 2000 },
    );
  });

  test.each(years)('%i: every quarter of an hour around both changes of the clocks agrees with ICU', (year) => {
    for (const day of [lastSunday(year, 3), lastSunday(year, 10)]) {
      for (let minute = -24 * 60; minute <= 48 * 60; minute += 15) {
        const instant = new Date((day * 1440 + minute) * 60_000).toISOString();
        expect(ourWallClock(instant)).toBe(wallClock(instant));
        const { year: y, month } = monthOf(day);
        const local = Temporal.PlainDateTime.from({ year: y, month, day: Number(isoDate(day).slice(8)) }).add({
          minutes: minute,
        });
        const expected = local.toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
        expect(instantAt(day, minute)).toBe(new Date(expected).toISOString());
      }
    }
  });

  test('a skipped time moves forward, a time that happens twice is its first', () => {
    expect(instantAt(parseDay('2026-03-29'), 2 * 60 + 30)).toBe('2026-03-29T01:30:00.000Z');
    expect(minuteOf('2026-03-29T01:30:00.000Z')).toBe(3 * 60 + 30);
    expect(instantAt(parseDay('2026-10-25'), 2 * 60 + 30)).toBe('2026-10-25T00:30:00.000Z');
    expect(minuteOf('2026-10-25T01:30:59.999Z')).toBe(2 * 60 + 30);
  });

  test.each([
    '2026-11-22',
    '2026-11-22T09:40:00.000',
    '2026-11-22T08:40:00Z',
    '2026-11-22T09:40:00+01:00',
    '2026-13-22T08:40:00.000Z',
  ])('%s is no instant', (text) => expect(() => dayOf(text)).toThrow(RangeError));
});

describe('adding time', () => {
  test.each(years)('%i: three days on is the same wall clock, over both changes of the clocks', (year) => {
    for (const day of [lastSunday(year, 3), lastSunday(year, 10)]) {
      for (const minute of [0, 9 * 60 + 40, 24 * 60 - 1]) {
        expect(addDays(instantAt(day - 2, minute), 3)).toBe(instantAt(day + 1, minute));
        expect(addDays(instantAt(day + 1, minute), -3)).toBe(instantAt(day - 2, minute));
      }
      expect(addDays(instantAt(day - 1, 540), 1)).not.toBe(addMinutes(instantAt(day - 1, 540), 24 * 60));
    }
  });

  test('seconds and milliseconds are kept', () => {
    expect(addDays('2026-10-24T10:00:07.123Z', 1)).toBe('2026-10-25T11:00:07.123Z');
    expect(addMinutes('2026-10-24T10:00:07.123Z', 24 * 60)).toBe('2026-10-25T10:00:07.123Z');
    expect(addMinutes('2026-10-24T10:00:07.123Z', -0.5)).toBe('2026-10-24T09:59:37.123Z');
  });

  test('no days on is the instant itself, also in the hour that happens twice', () => {
    fc.assert(fc.property(anInstant, (instant) => expect(addDays(instant, 0)).toBe(instant)));
    expect(addDays('2026-10-25T01:30:00.000Z', 0)).toBe('2026-10-25T01:30:00.000Z');
  });

  test('any days on is what Temporal says', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: -400, max: 400 }), (instant, days) => {
        const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam').add({ days });
        expect(addDays(instant, days)).toBe(new Date(zoned.epochMilliseconds).toISOString());
      }),
      { numRuns: 500 },
    );
  });
});
