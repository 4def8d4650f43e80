import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../../domain/calendar.ts';
import { differenceOf } from '../../../domain/metrics/difference-interval.ts';
import { type Trial, trialOf, winBackEffect } from '../../../domain/metrics/win-back-effect.ts';
import { delivered, done } from '../../support/facts.ts';
import { ordered, quoteRequested } from '../../support/relation-facts.ts';

describe('the difference of two shares', () => {
  /** Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10. */
  test.each([
    ['56/70 − 48/80', [56, 70], [48, 80], 0.0524, 0.3339],
    ['9/10 − 3/10', [9, 10], [3, 10], 0.1705, 0.809],
    ['6/7 − 2/7', [6, 7], [2, 7], 0.0582, 0.8062],
    ['5/56 − 0/29', [5, 56], [0, 29], -0.0381, 0.1926],
    ['0/10 − 0/20', [0, 10], [0, 20], -0.1611, 0.2775],
    ['0/10 − 0/10', [0, 10], [0, 10], -0.2775, 0.2775],
    ['10/10 − 0/10', [10, 10], [0, 10], 0.6075, 1],
  ] as const)('%s', (_, [countA, nA], [countB, nB], low, high) => {
    const found = differenceOf({ count: countA, n: nA }, { count: countB, n: nB });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(found.difference).toBeCloseTo(countA / nA - countB / nB, 12);
  });
});

describe('who came back', () => {
  const sent = done('2026-12-01', { key: 'win-back:2026-12-01', kind: 'win-back' });
  test.each([
    ['nobody', [], false],
    ['a quote asked for the next day', [quoteRequested('2026-12-02')], true],
    ['an order on the last day', [ordered('2027-06-01')], true],
    ['an order a day later', [ordered('2027-06-02')], false],
    [
      'a quote asked for before the mail, ordered after it',
      [quoteRequested('2026-11-20'), ordered('2026-12-20')],
      false,
    ],
    ['a delivery of which no order is known', [delivered('2027-03-01', { projectId: 'P2' })], true],
    [
      'a delivery of an order of before',
      [ordered('2026-11-20', 'P2'), delivered('2027-03-01', { projectId: 'P2' })],
      false,
    ],
  ])('%s', (_, signs, cameBack) => {
    expect(trialOf(sent, signs)).toEqual({ group: 'treated', on: parseDay('2026-12-01'), cameBack });
    expect(trialOf({ ...sent, kind: 'control', outcome: 'not-sent' }, signs)).toMatchObject({
      group: 'control',
      cameBack,
    });
  });

  test('a mail that was not sent, or of which nobody knows, treated nobody', () => {
    for (const outcome of ['not-sent', 'unknown'] as const) expect(trialOf({ ...sent, outcome }, [])).toBeUndefined();
  });
});

describe('the effect', () => {
  const trials = (group: Trial['group'], n: number, back: number, on = '2026-12-01'): Trial[] =>
    Array.from({ length: n }, (_, nth) => ({ group, on: parseDay(on), cameBack: nth < back }));
  const today = parseDay('2027-06-02');

  test('rates, their difference and its interval', () => {
    const found = winBackEffect([...trials('treated', 70, 56), ...trials('control', 80, 48)], today);
    expect(found).toMatchObject({
      treated: { n: 70, cameBack: 56, rate: 0.8, waiting: 0 },
      control: { n: 80, cameBack: 48, rate: 0.6, waiting: 0 },
    });
    expect(found.effect?.difference).toBeCloseTo(0.2, 12);
    expect(found.effect?.low).toBeCloseTo(0.0524, 4);
  });

  test('whose six months are not over counts for nothing yet', () => {
    expect(winBackEffect(trials('treated', 6, 6), parseDay('2027-06-01')).treated).toEqual({
      ...{ n: 0, cameBack: 0, waiting: 6 },
    });
  });

  test.each([
    ['four controls are too few', 70, 4, false],
    ['five are enough', 5, 5, true],
    ['none at all', 0, 0, false],
  ])('%s', (_, treated, control, told) => {
    const found = winBackEffect([...trials('treated', treated, 1), ...trials('control', control, 1)], today);
    expect(found.effect !== undefined).toBe(told);
    expect(found.control.rate !== undefined).toBe(control >= 5);
  });
});
