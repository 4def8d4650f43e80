import { describe, expect, test } from '@jest/globals';
import { dayOf, isoDate } from '../../../domain/calendar.ts';
import { readPartner } from '../../../domain/partner/read-partner.ts';
import { fellIn, recordWeeks } from '../../../domain/affiliate/proactive.ts';
import { salesOf } from '../../../domain/affiliate/sales.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { happened, joinedOn, sale, salesIn, stepsOf } from '../../support/affiliate-facts.ts';

const joined = joinedOn('2026-01-01');
const historyOf = (facts: readonly PartnerFact[]) => {
  const history = readPartner([joined, ...facts]);
  if (!history) throw new Error('he is registered');
  return history;
};
const clicks = (month: string, count: number) => happened(`${month}-20`, 'clicksCounted', { on: `${month}-19`, count });
const months = ['2026-01', '2026-02', '2026-03'];
const sold = (...counts: number[]) => counts.flatMap((count, n) => salesIn(months[n] ?? '2026-04', count));

describe('a month far below the three before it', () => {
  test.each<[string, number[], string[]]>([
    ['seven of an average of ten', [10, 10, 10, 7], ['sales']],
    ['eight of an average of ten', [10, 10, 10, 8], []],
    ['none after five in all', [2, 2, 1, 0], ['sales']],
    ['none after four in all says nothing', [2, 1, 1, 0], []],
    ['no data at all', [0, 0, 0, 0], []],
    ['five in one month alone', [5, 0, 0, 1], ['sales']],
    ['five in one month, and two', [5, 0, 0, 2], []],
    ['more than before', [2, 2, 2, 9], []],
  ])('%s', (_, counts, fell) => {
    expect(fellIn(historyOf(sold(...counts)), '2026-04')).toEqual(fell);
  });

  test.each<[string, [number, number], string[]]>([
    ['the same sales of twice the clicks', [300, 200], ['conversion']],
    ['30 % less exactly', [210, 100], ['conversion']],
    ['a little less than 30 %', [210, 99], []],
    ['too few clicks to tell', [300, 19], []],
    ['clicks that were never counted before', [0, 500], []],
  ])('conversion: %s', (_, [before, now], fell) => {
    const facts = [...sold(3, 3, 3, 3), ...months.map((month) => clicks(month, before / 3)), clicks('2026-04', now)];
    expect(fellIn(historyOf(facts), '2026-04')).toEqual(fell);
  });

  test('is work on the first working day after it, once, and goes where he sells again', () => {
    const dropped = (facts: PartnerFact[], now = '2026-04-20') =>
      stepsOf([joined, ...facts], now, { of: 'drop:2026-04' }).map(
        ({ about, task, dueAt }) => `${about ?? ''} ${task ?? ''} ${isoDate(dayOf(dueAt))}`,
      );
    expect(dropped(sold(3, 3, 3))).toEqual(['sales:2026-04 affiliate-drop 2026-05-01']);
    expect(dropped(sold(3, 3, 3, 3))).toEqual([]);
  });

  test('comes without a word: the next month stands on the agenda before it begins', () => {
    expect(stepsOf([joined, ...sold(3, 3, 3)], '2026-03-31', { of: 'drop:' }).map(({ key }) => key)).toEqual([
      'drop:2026-04',
    ]);
  });
});

describe('a record week', () => {
  const week = (monday: string, count: number) =>
    Array.from({ length: count }, (_, n) => sale(`${monday} ${String(9 + n)}:00`, `${monday}-${n}`));
  const records = (...facts: PartnerFact[][]) =>
    recordWeeks(salesOf(historyOf(facts.flat()))).map(({ monday }) => isoDate(monday));

  test.each<[string, PartnerFact[][], string[]]>([
    ['the first week beats none', [week('2026-03-02', 5)], []],
    ['three after one', [week('2026-03-02', 1), week('2026-03-09', 3)], ['2026-03-09']],
    ['two after one is too few', [week('2026-03-02', 1), week('2026-03-09', 2)], []],
    ['as many as before', [week('2026-03-02', 3), week('2026-03-09', 3)], []],
    [
      'each one better',
      [week('2026-03-02', 2), week('2026-03-09', 3), week('2026-03-16', 4)],
      ['2026-03-09', '2026-03-16'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(records(...facts)).toEqual(expected);
  });

  test('is work once in that week, from the sale that made it one', () => {
    const facts = [joined, ...week('2026-03-02', 1), ...week('2026-03-09', 5)];
    const steps = stepsOf(facts, '2026-03-09 11:00', { of: 'record-week:' });
    expect(steps.map(({ key, task }) => [key, task])).toEqual([['record-week:2026-03-09', 'affiliate-record']]);
  });
});

describe('who falls behind', () => {
  const help = (facts: PartnerFact[], now: string) =>
    stepsOf([joined, ...facts], now, { of: 'help' }).map(({ key, dueAt }) => `${key} ${isoDate(dayOf(dueAt))}`);

  test.each<[string, PartnerFact[], string[]]>([
    ['never sold anything', [clicks('2026-01', 5)], []],
    ['three months after the last sale', [sale('2026-02-10', 'c1')], ['2026-02-10', '2026-05-11']],
    ['a click counts', [sale('2026-02-10', 'c1'), clicks('2026-02', 1)], ['2026-02-19', '2026-05-19']],
    [
      'joining a promotion counts',
      [sale('2026-02-10', 'c1'), happened('2026-03-02', 'promotionJoined', { promotionId: 'x' })],
      ['2026-03-02', '2026-06-02'],
    ],
  ])('is offered help: %s', (_, facts, expected) => {
    const [key, on] = expected;
    const wanted = key === undefined ? [] : [`help-offer:${key} ${on ?? ''}`, `help:${key} ${on ?? ''}`];
    expect(help(facts, '2026-03-05').sort()).toEqual(wanted.sort());
  });
});
