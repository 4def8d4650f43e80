import { describe, expect, test } from '@jest/globals';
import { churn } from '../../../domain/metrics/churn.ts';
import { cohorts, trendsOf } from '../../../domain/metrics/cohorts.ts';
import {
  lifetimeValue,
  lifetimeValueCents,
  valueToCost,
  valueToCostOf,
} from '../../../domain/metrics/lifetime-value.ts';
import { metricIds, usualPeriodTo } from '../../../domain/metrics/metrics.ts';
import { nps } from '../../../domain/metrics/nps.ts';
import { openRate } from '../../../domain/metrics/open-rate.ts';
import { referralRate } from '../../../domain/metrics/referral-rate.ts';
import { repeatRate } from '../../../domain/metrics/repeat-rate.ts';
import { retention, targetAt } from '../../../domain/metrics/retention.ts';
import { statusOf } from '../../../domain/metrics/status.ts';
import { type MetricId, targets } from '../../../domain/metrics/targets.ts';
import { timeToRepeat } from '../../../domain/metrics/time-to-repeat.ts';
import { aSummary, buyer, day, figureOf, returning, times } from './customers.ts';

const year = { from: day('2025-01-01'), to: day('2025-12-31') };

describe('the checks of the rules', () => {
  test('€700 × 1.05 × 70 % = €514.50, 11.4 times €45; €750 × 1.35 × 70 % = €708.75, 38 % more', () => {
    expect(lifetimeValueCents(70_000, 1.05)).toBe(51_450);
    expect(valueToCostOf(51_450).toFixed(1)).toBe('11.4');
    expect(lifetimeValueCents(75_000, 1.35)).toBe(70_875);
    expect(Math.round((70_875 / 51_450 - 1) * 100)).toBe(38);
  });

  test('the same, counted of a hundred customers of whom five came back', () => {
    const customers = times(100, (n) => buyer(n < 5 ? ['2025-02-03', '2025-09-01'] : ['2025-02-03']));
    expect(figureOf(lifetimeValue(year), customers)).toMatchObject({ n: 100, value: 51_450 });
    expect(figureOf(valueToCost(year), customers)).toMatchObject({
      n: 100,
      value: expect.closeTo(11.43, 2) as unknown,
    });
  });

  test('the status of each baseline', () => {
    const baselines = metricIds.map((id) => {
      const aim = targets[id];
      return [id, 'baseline' in aim ? statusOf(id, { n: 99, value: aim.baseline }) : ''];
    });
    const status = Object.fromEntries(baselines) as Record<MetricId, string>;
    expect(status).toEqual({
      ...{ repeatRate: 'off', referralRate: 'off' },
      ...{ timeToRepeat: 'in between', nps: 'in between', openRate: 'in between' },
      ...{ churn: '', lifetimeValue: '', valueToCost: '' },
    });
  });

  const cohorts2023: readonly [string, number, number, number | undefined, number][] = [
    ['2023-02-10', 62_000, 3, 14, 5],
    ['2023-05-10', 64_000, 4, 12, 6],
    ['2023-08-10', 68_000, 5, 11, 7],
    ['2023-11-10', 71_000, 6, 8, 8],
  ];
  test('the cohorts of 2023, as they stood late in 2024', () => {
    const tally = cohorts({ to: day('2024-12-15') });
    for (const [first, cents, back, months, referring] of cohorts2023)
      for (const n of times(200, (nth) => nth)) {
        const customer = returning(first, n < 2 * back ? months : undefined, cents);
        const referred = { registered: 1, delivered: 1, firstDeliveredOn: day('2024-06-03') };
        tally.add(n < 2 * referring ? { ...customer, referred } : customer);
      }
    const quarters = tally.quarters();
    expect(quarters).toMatchObject([
      { quarter: '2023-Q1', customers: 200, firstOrderCents: { value: 62_000 }, repeatRate: { value: 3 } },
      { quarter: '2023-Q2', customers: 200, firstOrderCents: { value: 64_000 }, repeatRate: { value: 4 } },
      { quarter: '2023-Q3', customers: 200, firstOrderCents: { value: 68_000 }, repeatRate: { value: 5 } },
      { quarter: '2023-Q4', customers: 200, firstOrderCents: { value: 71_000 }, repeatRate: { value: 6 } },
    ]);
    const months = quarters.map(({ monthsToRepeat: one }) => ('value' in one ? Math.round(one.value) : one.why));
    expect(months).toEqual([14, 12, 11, 'too early']);
    expect(quarters.map(({ referralRate: one }) => ('value' in one ? one.value : one.why))).toEqual([5, 6, 7, 8]);
    expect(trendsOf(quarters)).toEqual({
      ...{ firstOrderCents: '↑', repeatRate: '↑', monthsToRepeat: '↓', referralRate: '↑' },
    });
  });
});

describe('status', () => {
  test.each<[MetricId, number, string]>([
    ['repeatRate', 15, 'on target'],
    ['repeatRate', 14.999, 'in between'],
    ['repeatRate', 7.5, 'in between'],
    ['repeatRate', 7.49, 'off'],
    ['timeToRepeat', 12, 'on target'],
    ['timeToRepeat', 18, 'in between'],
    ['timeToRepeat', 18.01, 'off'],
    ['nps', 30, 'in between'],
    ['nps', -30, 'off'],
    ['churn', 9.99, 'on target'],
    ['churn', 10, 'in between'],
    ['churn', 15.1, 'off'],
    ['openRate', 17.5, 'in between'],
    ['openRate', 35, 'on target'],
  ])('%s of %d is %s', (id, value, status) => expect(statusOf(id, { n: 9, value })).toBe(status));

  test('what has no figure or no target has none', () => {
    expect(statusOf('repeatRate', { n: 4, why: 'too few' })).toBeUndefined();
    expect(statusOf('lifetimeValue', { n: 99, value: 1 })).toBeUndefined();
  });
});

describe('each metric takes what falls in its period', () => {
  const once = times(4, () => buyer(['2025-03-03']));
  test('repeat rate: a second order after the end does not count yet, who came later not at all', () => {
    const customers = [...once, buyer(['2024-01-08', '2025-12-31']), buyer(['2025-12-31', '2026-01-01'])];
    expect(figureOf(repeatRate(year), [...customers, buyer(['2026-01-01'])])).toMatchObject({ n: 6, value: 100 / 6 });
  });
  test('referral rate: a friend counts from the day the project was delivered', () => {
    const brought = (on: string) => ({
      ...buyer(['2025-03-03']),
      referred: { registered: 1, delivered: 1, firstDeliveredOn: day(on) },
    });
    expect(figureOf(referralRate(year), [...once, brought('2025-12-31'), brought('2026-01-01')])).toMatchObject({
      ...{ n: 6, value: 100 / 6 },
    });
  });
  test('of four customers no rate is shown, but how many they are', () => {
    expect(figureOf(repeatRate(year), once)).toEqual({ n: 4, why: 'too few' });
  });
  test.each([
    ['active the day before the lapse', '2024-07-01', 0],
    ['silent for exactly 18 months on the last day', '2024-06-30', 100],
    ['lapsed before the period began', '2023-06-30', 'nobody'],
    ['a customer only since the first day', '2025-01-01', 'nobody'],
  ])('churn, %s', (_what, date, value) => {
    const figure = figureOf(
      churn(year),
      times(5, () => buyer([date])),
    );
    expect(figure).toMatchObject(value === 'nobody' ? { n: 0, why: 'too few' } : { n: 5, value });
  });
  test('churn: who was lapsed and came back within the period was alive on neither day', () => {
    const active = [
      { from: day('2022-01-03'), to: day('2022-01-03') },
      { from: day('2025-06-02'), to: day('2025-06-02') },
    ];
    const back = { ...buyer(['2022-01-03', '2025-06-02']), active };
    expect(
      figureOf(
        churn(year),
        times(5, () => back),
      ),
    ).toEqual({ n: 0, why: 'too few' });
    const lost = figureOf(
      churn({ from: day('2026-01-01'), to: day('2026-12-31') }),
      times(5, () => back),
    );
    expect(lost).toMatchObject({ n: 5, value: 100 });
  });
  test('NPS: of each customer the latest answer in the period; response of those asked in it', () => {
    const answers = (...rows: [string, number][]) => rows.map(([date, score]) => ({ on: day(date), score }));
    const figure = figureOf(nps(year), [
      ...times(4, () =>
        aSummary({ npsAnswers: answers(['2025-02-03', 9]), npsAsked: [{ on: day('2025-02-01'), answered: true }] }),
      ),
      aSummary({ npsAnswers: answers(['2025-02-03', 10], ['2025-08-04', 6], ['2026-01-01', 10]) }),
      aSummary({ npsAnswers: answers(['2024-12-31', 0]), npsAsked: [{ on: day('2025-12-31'), answered: false }] }),
      aSummary({ npsAsked: [{ on: day('2026-01-01'), answered: true }] }),
    ]);
    expect(figure).toMatchObject({ n: 5, value: 60, response: { n: 5, value: 80 } });
  });
  test('open rate: of mails sent, its bounds by customer', () => {
    const mails = (sent: number, opened: number) =>
      aSummary({ followed: times(sent, (n) => ({ on: day('2025-04-01') + n, opened: n < opened })) });
    // By hand: rate 10/20, residuals 2, 0, −2, 1, −1: squares 10; 5/4 × 10 = 12.5; half = 1.96 × √12.5 / 20.
    const figure = figureOf(openRate(year), [
      mails(4, 4),
      mails(4, 2),
      mails(4, 0),
      mails(4, 3),
      mails(4, 1),
      aSummary(),
    ]);
    expect(figure).toMatchObject({ n: 20, customers: 5, value: 50, low: expect.closeTo(15.352, 3) as unknown });
    expect(figureOf(openRate(year), [mails(40, 20)])).toEqual({ n: 40, customers: 1, why: 'too few' });
  });
  test('time to repeat: not reached while most wait, reached when half came back', () => {
    const waiting = times(6, () => buyer(['2024-01-15']));
    expect(figureOf(timeToRepeat(year), [...waiting, buyer(['2024-01-15', '2025-01-15'])])).toEqual({
      ...{ n: 7, repeated: 1, why: 'not reached' },
    });
    const back = times(6, () => buyer(['2024-01-15', '2025-01-15']));
    expect(figureOf(timeToRepeat(year), [...waiting, ...back])).toMatchObject({
      ...{ n: 12, repeated: 6, value: expect.closeTo(12.02, 2) as unknown },
    });
  });
});

test('retention rises to the share that came back, and stops being shown where nobody was followed so long', () => {
  const tally = retention({ to: day('2025-12-31') });
  for (const n of times(20, (nth) => nth)) tally.add(returning('2024-12-31', n < 5 ? 6 : undefined));
  const months = tally.months();
  const at = (month: number) => months[month]?.current;
  expect([at(0), at(5), at(6), at(11)]).toMatchObject([
    { value: 0 },
    { value: 0 },
    { value: 25 },
    { n: 20, value: 25 },
  ]);
  expect(at(13)).toMatchObject({ n: 5 });
  expect(months[0]?.target).toBe(0);
  expect(targetAt(12)).toBeCloseTo(7.5, 10);
});

test('the usual period is the twelve months up to its last day', () => {
  expect(usualPeriodTo(day('2025-12-31'))).toEqual(year);
  expect(usualPeriodTo(day('2024-02-28'))).toEqual({ from: day('2023-02-28'), to: day('2024-02-28') });
});
