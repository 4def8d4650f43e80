import { describe, expect, test } from '@jest/globals';
import type { BureauFact } from '../../domain/bureau/facts.ts';
import { bounceKind, bounceKinds } from '../../domain/bounce-kinds.ts';
import { ailments, countedSince, healthFacts, healthLevel, mailHealth } from '../../domain/mail-health.ts';

describe('a level', () => {
  test.each([
    ['no mail at all', 'bounces', 0, 0, 'good'],
    ['nine bounces of nine', 'bounces', 9, 9, 'good'],
    ['ten of ten', 'bounces', 10, 10, 'stop'],
    ['ten bounces and none sent', 'bounces', 10, 0, 'stop'],
    ['just under 2 %', 'bounces', 10, 501, 'good'],
    ['2 %', 'bounces', 10, 500, 'alarm'],
    ['just under 4 %', 'bounces', 10, 251, 'alarm'],
    ['4 %', 'bounces', 10, 250, 'stop'],
    ['2 % of many', 'bounces', 2_000, 100_000, 'alarm'],
    ['two complaints of two', 'complaints', 2, 2, 'good'],
    ['three of three', 'complaints', 3, 3, 'stop'],
    ['just under 0.04 %', 'complaints', 3, 7_501, 'good'],
    ['0.04 %', 'complaints', 3, 7_500, 'alarm'],
    ['just under 0.08 %', 'complaints', 3, 3_751, 'alarm'],
    ['0.08 %', 'complaints', 3, 3_750, 'stop'],
  ] as const)('%s', (_what, of, count, sent, level) => {
    expect(healthLevel(of, count, sent)).toBe(level);
  });

  test('of a stop is twice that of an alarm, as the rules have it', () => {
    for (const of of ailments) expect(mailHealth[of].stopPer10000).toBe(2 * mailHealth[of].alarmPer10000);
  });
});

describe('what the figures make happen', () => {
  const now = '2026-11-23T10:00:00.000Z';
  const head = { subject: 'bureau', happenedAt: now, recordedAt: now };
  const stopped = (nth: number, happenedAt = now): BureauFact => ({
    ...{ ...head, happenedAt, _id: `bureau|commercialStopped|${nth}`, type: 'commercialStopped' },
    ...{ of: 'bounces', count: 20, sent: 100 },
  });
  const resumed = (nth: number, happenedAt = now): BureauFact => ({
    ...{ ...head, happenedAt, _id: `bureau|commercialResumed|${nth}`, type: 'commercialResumed' },
    ...{ by: 'd-1', reasonId: 'r' },
  });
  const good = { bounces: 0, complaints: 0, sent: 10_000 };
  const idsOf = (facts: readonly BureauFact[], figures: typeof good): string[] =>
    healthFacts('bureau', facts, figures, now).map(({ _id }) => _id);
  const alarm = (of: string): string => `bureau|mailAlarmed|${of}|2026-11-23`;

  test('nothing while all is well', () => {
    expect(idsOf([], good)).toEqual([]);
  });

  test('an alarm once a day and kind', () => {
    const figures = { bounces: 250, complaints: 5, sent: 10_000 };
    const facts = healthFacts('bureau', [], figures, now);
    expect(facts.map(({ _id }) => _id)).toEqual([alarm('bounces'), alarm('complaints')]);
    expect(facts[0]).toMatchObject({ type: 'mailAlarmed', of: 'bounces', count: 250, sent: 10_000 });
    expect(idsOf(facts, figures)).toEqual([]);
    expect(healthFacts('bureau', facts, figures, '2026-11-24T00:00:00.000Z')).toHaveLength(2);
  });

  test('a stop besides, once until it is lifted, whichever of them made it', () => {
    const figures = { bounces: 500, complaints: 10, sent: 10_000 };
    expect(idsOf([], figures)).toEqual([alarm('bounces'), alarm('complaints'), 'bureau|commercialStopped|1']);
    expect(idsOf([stopped(1)], figures)).toEqual([alarm('bounces'), alarm('complaints')]);
    const lifted = [stopped(1, '2026-11-22T10:00:00.000Z'), resumed(1, '2026-11-23T09:00:00.000Z')];
    expect(idsOf(lifted, figures)).toContain('bureau|commercialStopped|2');
  });

  test('counted are seven days, or less where a stop was lifted in them', () => {
    expect(countedSince([], now)).toBe('2026-11-16T10:00:00.000Z');
    expect(countedSince([resumed(1, '2026-11-10T10:00:00.000Z')], now)).toBe('2026-11-16T10:00:00.000Z');
    expect(countedSince([resumed(1, '2026-11-20T10:00:00.000Z')], now)).toBe('2026-11-20T10:00:00.000Z');
  });
});

test('of bounces only what never arrived counts, and what closes an address for good counts too', () => {
  for (const { counts, final } of Object.values(bounceKinds)) expect(counts || !final).toBe(true);
  expect(bounceKind('HardBounce')).toEqual({ counts: true, final: true });
  expect(bounceKind('AutoResponder')).toEqual({ counts: false, final: false });
  expect(bounceKind('constructor')).toEqual({ counts: false, final: false });
});
