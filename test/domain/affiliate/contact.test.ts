import { describe, expect, test } from '@jest/globals';
import { dayOf, isoDate, spread, weekdayOf } from '../../../domain/calendar.ts';
import { affiliateId, happened, joinedOn, promoting, ranked, stepsOf } from '../../support/affiliate-facts.ts';

// The affiliate joined on a Monday: his weeks are counted from there.
const joined = joinedOn('2026-01-05');
const weekday = spread(affiliateId, 'contact', 5);
const days = (now: string, context = promoting('2026-06-01', '2026-06-02')): string[] =>
  stepsOf([joined], now, { of: 'contact:', context }).map(({ key }) => key.slice('contact:'.length));
const plus = (monday: string): string => isoDate(Math.round(Date.parse(`${monday}T00:00:00Z`) / 86_400_000) + weekday);

describe('contact', () => {
  test('is every two weeks, and the week of the welcome has none', () => {
    expect(days('2026-01-06')).toEqual([plus('2026-01-19')]);
    expect(days('2026-01-19')).toEqual([plus('2026-01-19'), plus('2026-02-02')]);
  });

  test.each([
    ['while a promotion runs it is every week', '2026-01-12', '2026-02-06', ['2026-01-12', '2026-01-19', '2026-01-26']],
    ['a promotion that is over leaves two weeks', '2026-01-01', '2026-01-11', ['2026-01-19']],
    ['a promotion that begins later counts from its week on', '2026-01-26', '2026-02-06', ['2026-01-19', '2026-01-26']],
  ])('%s', (_, on, until, mondays) => {
    expect(days('2026-01-12 08:00', promoting(on, until))).toEqual(mondays.map(plus));
  });

  test('a promotion that was stopped runs no more', () => {
    const context = promoting('2026-01-01', '2026-03-01');
    const [one] = context.announcements;
    const stopped = { ...context, announcements: one ? [{ ...one, stoppedAt: '2026-01-08T09:00:00.000Z' }] : [] };
    expect(days('2026-01-12 08:00', stopped)).toEqual([plus('2026-01-19')]);
  });

  test('is work for a person on a working day, with its own day of the week', () => {
    const [step] = stepsOf([joined], '2026-01-19', { of: 'contact:' });
    expect(step).toMatchObject({ channel: 'task', task: 'affiliate-contact', state: 'later' });
    expect(weekdayOf(dayOf(step?.dueAt ?? ''))).toBe(weekday + 1);
  });

  test('a contact that was missed by a week is not caught up with', () => {
    const steps = stepsOf([joined], '2026-01-28 20:00', { of: 'contact:2026-01' });
    expect(steps.map(({ state }) => state)).toEqual(['dropped']);
  });

  test('waits while the partnership is paused', () => {
    const paused = happened('2026-01-10', 'paused', { reasonId: 'r', by: 'm-1' });
    expect(stepsOf([joined, paused], '2026-01-19 08:00', { of: 'contact:' }).map(({ state }) => state)).toEqual([
      'held',
      'held',
    ]);
  });
});

describe('at the top level', () => {
  const planned = happened('2026-02-02', 'sessionPlanned', {
    ...{ sessionId: 's1', startsAt: '2026-03-05T14:00:00.000Z', by: 'm-1' },
  });

  test('a person invites to a session; the others are invited by mail; after it nobody is', () => {
    const session = (level: 'top' | 'active', now = '2026-02-02') =>
      stepsOf([joined, ranked('2026-02-01 03:00', level), planned], now, { of: 'session:' }).map(
        ({ channel, state }) => `${channel} ${state}`,
      );
    expect(session('top', '2026-02-02 08:00')).toEqual(['task later']);
    expect(session('active', '2026-02-02 08:00')).toEqual(['mail later']);
    expect(session('active', '2026-03-06')).toEqual(['mail dropped']);
  });

  test.each([
    ['active', '2026-02-01 03:00', []],
    ['top', '2026-02-01 03:00', ['2026-H1', '2026-H2']],
    ['top', '2026-06-28 03:00', ['2026-H2']],
  ] as const)('a talk in each half year: %s since %s', (level, since, halves) => {
    const talks = stepsOf([joined, ranked(since, level)], `${since.slice(0, 10)} 12:00`, { of: 'talk:' });
    expect(talks.map(({ key }) => key)).toEqual(halves.map((half) => `talk:${half}`));
  });

  test('a talk that nobody could plan before the half year ended is the next one’s', () => {
    const facts = [joined, ranked('2026-02-01 03:00', 'top'), ranked('2026-03-01 03:00', 'active')];
    expect(stepsOf(facts, '2026-03-01 12:00', { of: 'talk:' })).toEqual([]);
  });
});
