import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as calendar from '../../domain/calendar.ts';

const { addOpenMinutes, addWorkingDays, dayOf, instantAt, isOpen, isoDate, isWorkingDay, minuteOf } = calendar;
const { nextOpening, nthWorkingDay, onOrAfter, parseDay, sendWindow, slotAt, slotOf, spread } = calendar;
const none = new Set<number>();
const first = parseDay('2024-01-01');
const last = parseDay('2040-12-31');
const everyDay = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const aDay = fc.integer({ min: first, max: last });
const anInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2041, 0, 1) - 1 })
  .map((ms) => new Date(ms).toISOString());
const closingDays = fc.uniqueArray(aDay, { maxLength: 40 }).map((days) => new Set(days));
const minutesBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 60_000;

describe('working days', () => {
  test('on or after every day from 2024 to 2040 is the nearest working day, and its window is open', () => {
    for (const day of everyDay) {
      const found = onOrAfter(day, none);
      expect(isWorkingDay(found, none)).toBe(true);
      expect(found - day).toBeLessThanOrEqual(4); // Good Friday is open, so Easter and Christmas close four days at most
      for (let skipped = day; skipped < found; skipped++) expect(isWorkingDay(skipped, none)).toBe(false);
      expect(isOpen(instantAt(day, sendWindow.opensAt), none)).toBe(found === day);
    }
  });

  test.each([
    ['over Easter', '2026-04-03', 1, '2026-04-07'],
    ['over Christmas 2026, when Boxing Day is a Saturday', '2026-12-24', 1, '2026-12-28'],
    ['none from a Saturday is the Monday', '2026-11-21', 0, '2026-11-23'],
    ['one from a Saturday is the Tuesday', '2026-11-21', 1, '2026-11-24'],
    ['none from a working day is the day', '2026-11-24', 0, '2026-11-24'],
    ['three from a Wednesday', '2026-11-25', 3, '2026-11-30'],
    ['over King’s Day', '2026-04-24', 1, '2026-04-28'],
  ])('%s', (_, from, count, until) => {
    expect(isoDate(addWorkingDays(parseDay(from), count, none))).toBe(until);
  });

  test('so many working days on has exactly so many working days before it', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 30 }), closingDays, (day, count, closing) => {
        const reached = addWorkingDays(day, count, closing);
        const passed = Array.from({ length: reached - day }, (_, index) => day + index);
        expect(isWorkingDay(reached, closing)).toBe(true);
        expect(passed.filter((each) => isWorkingDay(each, closing))).toHaveLength(count);
      }),
    );
  });

  test('the first working days of a month, with a closing day among them', () => {
    const closing = new Set([parseDay('2026-03-03')]);
    expect(isoDate(nthWorkingDay(2026, 3, 0, none))).toBe('2026-03-02');
    expect(isoDate(nthWorkingDay(2026, 3, 9, none))).toBe('2026-03-13');
    expect(isoDate(nthWorkingDay(2026, 3, 1, closing))).toBe('2026-03-04');
    expect(isoDate(nthWorkingDay(2026, 9, 0, none))).toBe('2026-09-01');
  });

  test.each([-1, 0.5, Number.NaN])('%p working days is refused', (count) => {
    expect(() => addWorkingDays(first, count, none)).toThrow(/counted forward/);
  });

  test('closing days that leave no working day in a year are named as the cause, not searched for ever', () => {
    const shut = new Set(Array.from({ length: 367 }, (_, index) => first + index));
    expect(() => onOrAfter(first, shut)).toThrow(/closing days leave none/);
    expect(isoDate(onOrAfter(first + 1, shut))).toBe('2025-01-02');
  });
});

describe('the send window', () => {
  test.each([
    ['a minute before opening', '2026-11-24T07:59:59.999Z', '2026-11-24T08:00:00.000Z'],
    ['at opening', '2026-11-24T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['the last moment', '2026-11-24T15:59:59.999Z', '2026-11-24T15:59:59.999Z'],
    ['at closing', '2026-11-24T16:00:00.000Z', '2026-11-25T08:00:00.000Z'],
    ['Friday evening', '2026-11-20T20:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['Thursday evening before Easter', '2026-04-02T18:00:00.000Z', '2026-04-03T07:00:00.000Z'],
    ['Friday evening before the clocks change', '2026-03-27T18:00:00.000Z', '2026-03-30T07:00:00.000Z'],
    ['just after local midnight, still yesterday in UTC', '2026-06-30T22:30:00.000Z', '2026-07-01T07:00:00.000Z'],
  ])('%s', (_, instant, opening) => {
    expect(nextOpening(instant, none)).toBe(opening);
    expect(isOpen(instant, none)).toBe(instant === opening);
  });

  test('the next opening is open, never earlier, and its own next opening', () => {
    fc.assert(
      fc.property(anInstant, closingDays, (instant, closing) => {
        const opening = nextOpening(instant, closing);
        expect(isOpen(opening, closing)).toBe(true);
        expect(opening >= instant).toBe(true);
        expect(nextOpening(opening, closing)).toBe(opening);
      }),
    );
  });

  test('a later instant never has an earlier opening', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 10 * 1440 }), closingDays, (instant, later, closing) => {
        const next = calendar.addMinutes(instant, later);
        expect(nextOpening(next, closing) >= nextOpening(instant, closing)).toBe(true);
      }),
    );
  });

  test.each([
    ['in the morning', '2026-11-24T08:15:00.000Z', 240, '2026-11-24T12:15:00.000Z'],
    ['up to closing time exactly', '2026-11-24T12:00:00.000Z', 240, '2026-11-24T16:00:00.000Z'],
    ['a second more goes on the next morning', '2026-11-24T12:00:01.000Z', 240, '2026-11-25T08:00:01.000Z'],
    ['over the weekend', '2026-11-20T15:00:00.000Z', 240, '2026-11-23T11:00:00.000Z'],
    ['from Saturday', '2026-11-21T12:00:00.000Z', 240, '2026-11-23T12:00:00.000Z'],
    ['over the change of the clocks', '2026-03-27T15:00:00.000Z', 240, '2026-03-30T10:00:00.000Z'],
    ['more than one window', '2026-11-24T09:00:00.000Z', 1000, '2026-11-26T09:40:00.000Z'],
    ['none in the window', '2026-11-24T09:00:00.000Z', 0, '2026-11-24T09:00:00.000Z'],
    ['none at night', '2026-11-24T22:00:00.000Z', 0, '2026-11-25T08:00:00.000Z'],
  ])('open minutes %s', (_, from, minutes, until) => {
    expect(addOpenMinutes(from, minutes, none)).toBe(until);
  });

  test('open minutes are the minutes of the window between the two moments', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 1, max: 2000 }), closingDays, (instant, minutes, closing) => {
        const until = addOpenMinutes(instant, minutes, closing);
        let open = 0;
        for (let day = dayOf(instant); day <= dayOf(until); day++) {
          if (!isWorkingDay(day, closing)) continue;
          const [opens, closes] = [instantAt(day, sendWindow.opensAt), instantAt(day, sendWindow.closesAt)];
          open += Math.max(0, minutesBetween(instant > opens ? instant : opens, until < closes ? until : closes));
        }
        expect(open).toBeCloseTo(minutes, 6);
      }),
    );
  });

  test('open minutes are not counted backward', () => {
    expect(() => addOpenMinutes('2026-11-24T09:00:00.000Z', -1, none)).toThrow(/counted forward/);
  });
});

describe('the spread', () => {
  const chiSquare = (size: number, salt: string, idOf: (index: number) => string) => {
    const counts = new Array<number>(size).fill(0);
    for (let index = 0; index < 10_000; index++) {
      const at = spread(idOf(index), salt, size);
      counts[at] = (counts[at] ?? NaN) + 1;
    }
    const expected = 10_000 / size;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  };
  /** Mean size-1, standard deviation √(2(size-1)): within five of them, both too uneven and too even would show. */
  const deviations = (chi: number, size: number) => Math.abs(chi - (size - 1)) / Math.sqrt(2 * (size - 1));

  test.each([
    ['running numbers', 'slot', (index: number) => `customer-${index}`],
    ['padded numbers', 'slot', (index: number) => `P${String(index).padStart(8, '0')}`],
    ['hexadecimal ids', 'slot', (index: number) => (index * 2654435761).toString(16)],
    ['another salt', 'seasonal:2027-03', (index: number) => `customer-${index}`],
  ])('10,000 %s fall evenly', (_, salt, idOf) => {
    for (const size of [480, 31, 10]) expect(deviations(chiSquare(size, salt, idOf), size)).toBeLessThan(5);
  });

  /** Computed apart, in another language, from the published FNV-1a and murmur3 constants. */
  test('is the same for ever: a change here moves the slot of everybody', () => {
    expect([spread('customer-1', 'slot', 480), spread('customer-2', 'slot', 480), spread('', '', 1000)]).toEqual([
      183, 137, 429,
    ]);
  });

  test('two salts give one id two independent numbers', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `customer-${index}`);
    const same = ids.filter((id) => spread(id, 'a', 10) === spread(id, 'b', 10)).length;
    expect(Math.abs(same - 1000)).toBeLessThan(150); // five standard deviations of 30
    expect(spread('b', 'a', 2 ** 31)).not.toBe(spread('', 'ab', 2 ** 31));
  });

  test.each([0, -1, 1.5, Number.NaN])('a size of %p is refused', (size) => {
    expect(() => spread('customer-1', 'slot', size)).toThrow(RangeError);
  });

  test('a slot is a minute of the window, the same on every working day', () => {
    fc.assert(
      fc.property(fc.string(), aDay, (subject, day) => {
        const workingDay = onOrAfter(day, none);
        const slot = slotAt(workingDay, subject);
        expect([dayOf(slot), minuteOf(slot), isOpen(slot, none)]).toEqual([workingDay, slotOf(subject), true]);
      }),
    );
  });
});
