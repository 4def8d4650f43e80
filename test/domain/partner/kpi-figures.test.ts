import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../../domain/calendar.ts';
import type { PartnerFact, PartnerFactOf } from '../../../domain/partner/facts.ts';
import { isReached, kpiFigures } from '../../../domain/partner/kpi-figures.ts';
import type { KpiId } from '../../../domain/partner/kpis.ts';
import { project, told } from '../../support/review-facts.ts';

const quarter = { from: parseDay('2027-01-01'), to: parseDay('2027-03-31') };
const reachedOf = (facts: readonly PartnerFact[]) =>
  facts.filter((fact): fact is PartnerFactOf<'customerReached'> => fact.type === 'customerReached');

const figure = (kpi: KpiId, facts: readonly PartnerFact[], stretch = quarter) =>
  kpiFigures(reachedOf(facts), stretch, 10 / 12).find((one) => one.kpi === kpi);

/** So many projects, one after another in February. */
const many = (n: number, more: (nth: number) => Partial<Parameters<typeof project>[1]> = () => ({})): PartnerFact[] =>
  Array.from({ length: n }, (_, nth) => project(`P${nth}`, { deliveredOn: '2027-02-10', ...more(nth) })).flat();

describe('projects per month', () => {
  test.each([
    ['on the first and on the last day of the quarter', ['2027-01-01', '2027-03-31', '2027-02-10'], { n: 3, value: 1 }],
    ['a day before and a day after it', ['2026-12-31', '2027-04-01', '2027-02-10'], { n: 1, value: 1 / 3 }],
    ['none: too few, never 0', [], { n: 0 }],
  ])('delivered %s', (_when, days, expected) => {
    const facts = days.flatMap((deliveredOn, n) => project(`P${n}`, { deliveredOn }));
    expect(figure('projectsPerMonth', facts)).toEqual({ kpi: 'projectsPerMonth', ...expected, target: 10 / 12 });
  });

  test.each([
    ['30 days', '2027-03-02', { n: 1, value: 1 }],
    ['29 days: too short to say', '2027-03-03', { n: 1 }],
  ])('of who was registered %s before its end', (_when, from, expected) => {
    const facts = project('P1', { deliveredOn: '2027-03-20' });
    expect(figure('projectsPerMonth', facts, { ...quarter, from: parseDay(from) })).toMatchObject(expected);
  });
});

describe('average order value', () => {
  test.each([
    ['exactly the target', [700_00, 600_00, 800_00], { n: 3, value: 700_00 }, true],
    ['a cent below it', [700_00, 600_00, 799_97], { n: 3, value: 699_99 }, false],
    ['two orders: too few', [700_00, 900_00], { n: 2 }, undefined],
  ])('%s', (_what, cents, expected, reached) => {
    const found = figure(
      'orderValue',
      many(cents.length, (n) => ({ valueCents: cents[n] ?? 0 })),
    );
    expect(found).toEqual({ kpi: 'orderValue', target: 700_00, ...expected });
    expect(found && isReached(found)).toBe(reached);
  });

  test('by the latest correction; a cancelled order is none', () => {
    const facts = [
      ...many(4),
      told('worth', 'P0', '2027-03-01', { valueCents: 1_100_00 }),
      told('cancelled', 'P3', '2027-04-15'),
    ];
    expect(figure('orderValue', facts)).toMatchObject({ n: 3, value: 900_00 });
  });
});

describe('delivered on time', () => {
  test.each([
    ['on the promised day', 20, 0, 100, true],
    ['95 % exactly: more is asked', 20, 1, 95, false],
    ['4 of them: too few', 4, 0, undefined, undefined],
  ])('%s', (_what, n, late, value, reached) => {
    const facts = many(n, (nth) => ({ promisedOn: nth < late ? '2027-02-09' : '2027-02-10' }));
    const found = figure('onTime', facts);
    expect(found?.value).toBe(value);
    expect(found?.n).toBe(n);
    expect(found && isReached(found)).toBe(reached);
  });

  test('what was promised for no day is not counted', () => {
    expect(figure('onTime', many(9))).toEqual({ kpi: 'onTime', n: 0, target: 95 });
  });

  test('with the bounds of Wilson', () => {
    const found = figure(
      'onTime',
      many(10, (n) => ({ promisedOn: n === 0 ? '2027-02-09' : '2027-02-10' })),
    );
    expect(found?.low).toBeCloseTo(59.585, 2);
    expect(found?.high).toBeCloseTo(98.212, 2);
  });
});

describe('NPS', () => {
  test('the latest answer of each customer in the quarter', () => {
    const scores = [9, 10, 9, 7, 6];
    const facts = [...many(5, (n) => ({ score: scores[n] ?? 0 })), told('scored', 'P4', '2027-03-30', { score: 10 })];
    expect(figure('nps', facts)).toMatchObject({ n: 5, value: 80, target: 60 });
  });

  test('four answers: too few', () => {
    expect(
      figure(
        'nps',
        many(4, () => ({ score: 10 })),
      ),
    ).toEqual({ kpi: 'nps', n: 4, target: 60 });
  });

  test('with its interval', () => {
    const found = figure(
      'nps',
      many(5, () => ({ score: 9 })),
    );
    expect(found?.low).toBeLessThan(100);
    expect(found?.high).toBe(100);
  });
});

describe('paid on time', () => {
  test.each([
    ['on the 30th day', 30, 100],
    ['on the 31st', 31, 0],
    ['not yet', undefined, 0],
  ])('%s', (_when, paidAfterDays, value) => {
    const facts = many(5, () => (paidAfterDays === undefined ? {} : { paidAfterDays }));
    expect(figure('paidOnTime', facts)).toMatchObject({ n: 5, value });
  });

  test.each([
    ['ends on the last day of the quarter', '2027-03-01', 5],
    ['ends a day later: it is judged in the next', '2027-03-02', 0],
    ['ended on the first day, of an invoice of before', '2026-12-02', 5],
    ['ended before', '2026-12-01', 0],
  ])('the term %s', (_when, deliveredOn, n) => {
    expect(
      figure(
        'paidOnTime',
        many(5, () => ({ deliveredOn, paidAfterDays: 3 })),
      )?.n,
    ).toBe(n);
  });
});

test('a customer he claimed in vain is not his', () => {
  const introduced = { as: 'introduced', customerId: 'c-1' } as const;
  const facts = [
    ...many(2),
    told('registered', 'P9', '2027-01-05', introduced),
    told('delivered', 'P9', '2027-02-10', { ...introduced, valueCents: 900_00 }),
    told('refused', 'P9', '2027-02-20', { ...introduced, why: 'second-claim' }),
  ];
  expect(figure('orderValue', facts)).toEqual({ kpi: 'orderValue', n: 2, target: 700_00 });
});
