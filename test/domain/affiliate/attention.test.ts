import { describe, expect, test } from '@jest/globals';
import { dayOf, isoDate } from '../../../domain/calendar.ts';
import { happened, joinedOn, ranked, stepsOf } from '../../support/affiliate-facts.ts';

const joined = joinedOn('2026-01-05');
const on = (now: string, of: string, ...more: Parameters<typeof stepsOf>[0]) =>
  stepsOf([joined, ...more], now, { of }).map(({ key, dueAt }) => `${key} ${isoDate(dayOf(dueAt))}`);

describe('something personal', () => {
  test('before Christmas, and each year on the day he joined', () => {
    expect(on('2026-11-20', 'attention:').sort()).toEqual([
      ...['attention:christmas:2026 2026-12-08', 'attention:christmas:2027 2027-12-08', 'attention:year:1 2027-01-05'],
    ]);
  });

  test('not for who is quiet: help comes first there', () => {
    expect(on('2026-11-20', 'attention:', ranked('2026-11-01 03:00', 'quiet'))).toEqual([]);
  });
});

describe('an introduction to others', () => {
  const may = happened('2026-02-01', 'sharingChosen', { shared: true });
  const mayNot = happened('2026-02-02', 'sharingChosen', { shared: false });
  test.each([
    ['who never said that he may be named', [], []],
    ['who took it back', [may, mayNot], []],
    [
      'who may be named: after three months, then every year',
      [may],
      ['introduce:1 2026-04-07', 'introduce:2 2027-04-05'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(on('2026-03-01', 'introduce:', ...facts)).toEqual(expected);
  });
});

describe('the survey', () => {
  test.each([
    [
      'in March and September',
      '2026-02-10',
      [
        'survey:2026-03 2026-03-10',
        'survey:2026-09 2026-09-10',
        'survey:2027-03 2027-03-10',
        'survey:2027-09 2027-09-10',
      ],
    ],
    ['not again in the past', '2026-10-25', ['survey:2027-03 2027-03-10', 'survey:2027-09 2027-09-10']],
  ])('%s', (_, now, expected) => {
    expect(on(now, 'survey:')).toEqual(expected);
  });

  test('waits for who joined within thirty days', () => {
    const late = stepsOf([joinedOn('2026-02-09')], '2026-02-10', { of: 'survey:' });
    expect(late[0]?.key).toBe('survey:2026-09');
  });
});
