import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addMonths, isHoliday, isoDate, isWorkingDay, parseDay, weekdayOf } from '../../domain/calendar.ts';
import { holidaysSource } from '../../domain/holidays.generate.ts';
import { holidays } from '../../domain/holidays.ts';

const noClosingDays = new Set<number>();
const years = Array.from({ length: 17 }, (_, index) => 2024 + index);

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1) / 86_400_000;
}

/** The rule of the bureau, written down a second time. */
function expectedHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const kingsDayIsSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0;
  return [
    `${year}-01-01`,
    ...[0, 1, 39, 49, 50].map((after) => isoDate(easter + after)),
    kingsDayIsSunday ? `${year}-04-26` : `${year}-04-27`,
    ...(year % 5 === 0 ? [`${year}-05-05`] : []),
    `${year}-12-25`,
    `${year}-12-26`,
  ].sort();
}

describe('the checked-in table', () => {
  test('is what date-holidays gives today', () => {
    expect(readFileSync('domain/holidays.ts', 'utf8')).toBe(holidaysSource());
  });

  test('covers 2024 to 2040, no year more or less, in order and without doubles', () => {
    const dates = holidays.map(([date]) => date);
    expect([...new Set(dates.map((date) => Number(date.slice(0, 4))))]).toEqual(years);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  test.each(years)('%i has the holidays of the rule and no others', (year) => {
    const first = parseDay(`${year}-01-01`);
    const days = Array.from({ length: addMonths(first, 12) - first }, (_, index) => first + index);
    expect(days.filter(isHoliday).map(isoDate)).toEqual(expectedHolidays(year));
  });
});

describe('is the bureau open?', () => {
  test.each([
    ['an ordinary Tuesday', '2026-11-24', true],
    ['a Saturday', '2026-11-21', false],
    ['a Sunday', '2026-11-22', false],
    ["New Year's Day", '2026-01-01', false],
    ['Good Friday is a working day', '2026-04-03', true],
    ['Good Friday is a working day, also in 2038 near King’s Day', '2038-04-23', true],
    ['Easter Monday', '2026-04-06', false],
    ["King's Day", '2026-04-27', false],
    ["the Monday after a King's Day kept on Saturday 26 April 2025", '2025-04-28', true],
    ['5 May 2025, a lustrum', '2025-05-05', false],
    ['5 May 2026', '2026-05-05', true],
    ['5 May 2027', '2027-05-05', true],
    ['5 May 2028', '2028-05-05', true],
    ['5 May 2030 (and a Sunday)', '2030-05-05', false],
    ['Ascension Day', '2026-05-14', false],
    ['the Friday after Ascension Day', '2026-05-15', true],
    ['Whit Monday', '2026-05-25', false],
    ['Christmas Eve', '2026-12-24', true],
    ['Christmas Day', '2026-12-25', false],
    ['Boxing Day on a working weekday', '2028-12-26', false],
    ["New Year's Eve", '2026-12-31', true],
  ])('%s', (_, date, open) => {
    expect(isWorkingDay(parseDay(date), noClosingDays)).toBe(open);
  });

  test.each([
    ['2025-04-26', '2025-04-27'],
    ['2031-04-26', '2031-04-27'],
    ['2036-04-26', '2036-04-27'],
  ])("King's Day is kept on %s because %s is a Sunday", (kept, sunday) => {
    expect(weekdayOf(parseDay(sunday))).toBe(7);
    expect([isHoliday(parseDay(kept)), isHoliday(parseDay(sunday))]).toEqual([true, false]);
  });

  test("the bureau's own closing days are closed, and only for who hands them in", () => {
    const bridge = parseDay('2026-05-15');
    expect(isWorkingDay(bridge, new Set([bridge]))).toBe(false);
    expect(isWorkingDay(bridge, noClosingDays)).toBe(true);
  });

  test.each(['2023-12-25', '2041-12-25', '2019-01-01'])('outside the table %s is only its weekday', (date) => {
    expect(isHoliday(parseDay(date))).toBe(false);
    expect(isWorkingDay(parseDay(date), noClosingDays)).toBe(true);
  });
});
