import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { npsOf } from '../../../domain/metrics/nps.ts';
import { addWait, kaplanMeier, medianWait, waitingAt, type Waits } from '../../../domain/metrics/survival.ts';
import { trendOf } from '../../../domain/metrics/trend.ts';
import { wilson } from '../../../domain/metrics/wilson.ts';

// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d lies between %d and %d', (part, n, low, high) => {
  const bounds = wilson(part, n);
  expect(bounds.low).toBeCloseTo(low, 4);
  expect(bounds.high).toBeCloseTo(high, 4);
});

/** As the literature writes it: '9' it happened at 9, '9+' still waiting at 9. */
const waitsOf = (words: string): Waits => {
  const waits: Waits = new Map();
  for (const word of words.split(' ')) addWait(waits, parseFloat(word), !word.endsWith('+'));
  return waits;
};

describe('Kaplan–Meier', () => {
  // Freireich et al. 1963, weeks of remission; as in Cox & Oakes 1984 and Kleinbaum & Klein, "Survival Analysis", chapter 2.
  const treated = waitsOf('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
  const placebo = waitsOf('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

  test.each([
    [0, 1],
    [5.9, 1],
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
    [35, 0.448],
  ])('after %d weeks %d still wait', (at, share) => {
    expect(waitingAt(kaplanMeier(treated), at).waiting).toBeCloseTo(share, 3);
  });

  test('the example of Kaplan & Meier 1958 itself', () => {
    const steps = kaplanMeier(waitsOf('0.8 1.0+ 2.7+ 3.1 5.4 7.0+ 9.2 12.1+'));
    expect(steps.map(({ at }) => at)).toEqual([0.8, 3.1, 5.4, 9.2]);
    for (const [n, share] of [0.875, 0.7, 0.525, 0.2625].entries()) expect(steps[n]?.waiting).toBeCloseTo(share, 10);
  });

  test('medians and their bounds are those of R survfit', () => {
    expect(medianWait(kaplanMeier(treated))).toEqual({ median: 23, low: 16 });
    expect(medianWait(kaplanMeier(placebo))).toEqual({ median: 8, low: 4, high: 12 });
  });

  test('where half never came, the median was not reached', () => {
    expect(medianWait(kaplanMeier(waitsOf('3 5+ 5+ 5+ 9+'))).median).toBeUndefined();
    expect(kaplanMeier(waitsOf('5+ 9+'))).toEqual([]);
  });

  test('without anybody still waiting it is the plain share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 60 }), fc.nat({ max: 45 }), (all, at) => {
        const waits: Waits = new Map();
        for (const time of all) addWait(waits, time, true);
        const left = all.filter((time) => time > at).length;
        expect(waitingAt(kaplanMeier(waits), at).waiting).toBeCloseTo(left / all.length, 10);
      }),
    );
  });
});

describe('NPS', () => {
  test('is promoters less detractors, with adjusted Wald bounds', () => {
    // By hand: p = 60.75/103, d = 18.75/103, difference 0.407767, variance (p + d − difference²)/103 = 0.0058794.
    const figure = npsOf({ promoters: 60, detractors: 18, answers: 100 });
    expect(figure).toMatchObject({ n: 100, value: 42 });
    expect(figure).toMatchObject({
      low: expect.closeTo(25.748, 2) as unknown,
      high: expect.closeTo(55.805, 2) as unknown,
    });
  });

  test.each([
    [{ promoters: 5, detractors: 0, answers: 5 }, 100],
    [{ promoters: 0, detractors: 5, answers: 5 }, -100],
    [{ promoters: 2, detractors: 2, answers: 9 }, 0],
  ])('of %j it is %d, and its bounds stay on the scale', (counts, value) => {
    const figure = npsOf(counts);
    expect(figure).toMatchObject({ value });
    if (!('value' in figure)) throw new Error('not shown');
    expect(figure.low).toBeGreaterThanOrEqual(-100);
    expect(figure.high).toBeLessThanOrEqual(100);
    expect(figure.low).toBeLessThan(figure.high ?? NaN);
  });

  test('of four answers nothing is shown', () => {
    expect(npsOf({ promoters: 4, detractors: 0, answers: 4 })).toEqual({ n: 4, why: 'too few' });
  });
});

test.each([
  ['first-order value of 2023', [62_000, 64_000, 68_000, 71_000], '↑'],
  ['repeat rate of 2023', [3, 4, 5, 6], '↑'],
  ['time to repeat of 2023, the last not known', [14, 12, 11, undefined], '↓'],
  ['referral rate of 2023', [5, 6, 7, 8], '↑'],
  ['level', [5, 5, 5, 5], '→'],
  ['all zero', [0, 0, 0], '→'],
  ['up and down again', [5, 8, 5], '→'],
  ['hardly rising', [100, 101, 102, 103], '→'],
  ['from nothing', [0, 0, 4], '↑'],
  ['one value', [undefined, 5, undefined], undefined],
  ['none', [], undefined],
])('trend, %s: %j goes %s', (_what, series, trend) => {
  expect(trendOf(series)).toBe(trend);
});
