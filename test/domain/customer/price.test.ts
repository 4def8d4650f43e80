import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Discount } from '../../../domain/customer/discounts.ts';
import { type PricedOrder, priceOf } from '../../../domain/customer/price.ts';
import { parseDay } from '../../../domain/calendar.ts';
import { local } from '../../support/facts.ts';

const now = local('2027-02-01');
const discount = (code: string, overrides: Partial<Discount> = {}): Discount => ({
  ...{ kind: 'anniversary', code, key: code, value: { percent: 15 }, scope: 'next project', uses: 'once' },
  from: local('2027-01-05'),
  ...overrides,
});
const level = discount('ZILVER-X1', { kind: 'level', value: { percent: 10 }, scope: 'every project', uses: 'many' });
const friend = discount('AB1', { kind: 'friend', value: { cents: 5_000 }, scope: 'first project' });
const order = (lines: number[], overrides: Partial<PricedOrder> = {}): PricedOrder => ({
  lines,
  first: false,
  ...overrides,
});
const verdicts = (discounts: Discount[], asked: PricedOrder) =>
  priceOf(discounts, asked, now).candidates.map((one) => `${one.discount.code} ${one.best ? 'best' : one.why}`);

describe('to the cent', () => {
  test.each<[string, Discount[], number[], number]>([
    ['15 % of €680', [discount('L')], [68_000], 57_800],
    ['half a cent is rounded up: 15 % of 10 cents', [discount('L')], [10], 8],
    ['below half a cent it is rounded down: 15 % of 3 cents', [discount('L')], [3], 3],
    ['rounded per line: three lines of 10 cents', [discount('L')], [10, 10, 10], 24],
    ['€50 off over two lines', [friend], [3_000, 4_000], 2_000],
    ['€50 off €30 is free, and never below', [friend], [3_000], 0],
    ['nothing off nothing', [discount('L'), friend], [0], 0],
    ['no discount at all', [], [68_000], 68_000],
  ])('%s', (_, discounts, lines, priceCents) => {
    expect(priceOf(discounts, order(lines, { first: true }), now).priceCents).toBe(priceCents);
  });
});

describe('one discount counts, and every other says why it lost', () => {
  test.each<[string, Discount[], PricedOrder, string[]]>([
    ['the highest', [discount('L15'), level], order([68_000]), ['L15 best', 'ZILVER-X1 lower']],
    [
      '€50 is more than 10 % of €400',
      [friend, level],
      order([40_000], { first: true }),
      ['AB1 best', 'ZILVER-X1 lower'],
    ],
    ['and less than 10 % of €600', [friend, level], order([60_000], { first: true }), ['AB1 lower', 'ZILVER-X1 best']],
    [
      'as much: the one that lasts',
      [discount('B10', { value: { percent: 10 } }), level],
      order([68_000]),
      ['B10 lower', 'ZILVER-X1 best'],
    ],
    ['expired', [discount('L15', { until: parseDay('2027-01-31') })], order([68_000]), ['L15 expired']],
    ['on its last day', [discount('L15', { until: parseDay('2027-02-01') })], order([68_000]), ['L15 best']],
    [
      'expired now, but open when it was ordered',
      [discount('L15', { until: parseDay('2027-01-31') })],
      order([68_000], { orderedAt: local('2027-01-30'), projectId: 'P2' }),
      ['L15 best'],
    ],
    [
      'used for another order',
      [discount('L15', { used: { at: now, projectId: 'P1' } })],
      order([68_000], { projectId: 'P2' }),
      ['L15 used'],
    ],
    [
      'used for this one',
      [discount('L15', { used: { at: now, projectId: 'P2' } })],
      order([68_000], { projectId: 'P2' }),
      ['L15 best'],
    ],
    [
      'ordered before it was given',
      [discount('L15')],
      order([68_000], { orderedAt: local('2027-01-04') }),
      ['L15 scope'],
    ],
    ['not the first project', [friend], order([68_000]), ['AB1 scope']],
    ['begins later', [discount('L15', { from: local('2027-02-02') })], order([68_000]), ['L15 not yet']],
    [
      'a level that a higher one replaced',
      [{ ...level, ended: 'replaced by a higher level' }],
      order([68_000]),
      ['ZILVER-X1 replaced'],
    ],
    ['a level that was withdrawn', [{ ...level, ended: 'withdrawn' }], order([68_000]), ['ZILVER-X1 withdrawn']],
  ])('%s', (_, discounts, asked, expected) => {
    expect(verdicts(discounts, asked)).toEqual(expected);
  });
});

test('whatever the discounts and lines: at most one counts, none of more worth was passed over, nothing is below zero', () => {
  const anyDiscount = fc
    .record({
      value: fc.oneof(fc.record({ percent: fc.nat(100) }), fc.record({ cents: fc.nat(20_000) })),
      used: fc.boolean(),
    })
    .map(({ value, used }) => discount('ANY', { value, ...(used && { used: { at: now, projectId: 'P0' } }) }));
  fc.assert(
    fc.property(
      fc.array(anyDiscount, { maxLength: 6 }),
      fc.array(fc.nat(1_000_000), { minLength: 1 }),
      (discounts, lines) => {
        const price = priceOf(discounts, order(lines, { projectId: 'P1' }), now);
        expect(price.priceCents).toBe(price.baseCents - price.discountCents);
        for (const { cents, discountCents } of price.lines) {
          expect(discountCents).toBeGreaterThanOrEqual(0);
          expect(discountCents).toBeLessThanOrEqual(cents);
        }
        const best = price.candidates.filter((one) => one.best);
        expect(best.length).toBeLessThanOrEqual(1);
        expect(price.discountCents).toBe(best[0]?.cents ?? 0);
        for (const one of price.candidates)
          if (!one.discount.used) expect(one.cents).toBeLessThanOrEqual(price.discountCents);
      },
    ),
    { numRuns: 500 },
  );
});
