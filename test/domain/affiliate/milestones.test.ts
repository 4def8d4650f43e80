import { describe, expect, test } from '@jest/globals';
import { dayOf, isoDate } from '../../../domain/calendar.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { cancelled, happened, joinedOn, ranked, sale, salesIn, stepsOf } from '../../support/affiliate-facts.ts';

const celebrated = (facts: readonly PartnerFact[], now: string): string[] =>
  stepsOf([joinedOn('2026-01-05'), ...facts], now, { of: 'milestone:' })
    .filter(({ state }) => state !== 'dropped')
    .map(({ about, dueAt }) => `${about ?? ''} on ${isoDate(dayOf(dueAt))}`);

const commission = (at: string, payableCents: number, customer = 'c1'): PartnerFact =>
  happened(at, 'stepDone', {
    ...{ key: `commission:${customer}#${at}`, kind: 'commission', channel: 'ledger', category: 'service' },
    ...{ timing: 'exact', outcome: 'booked', carriedOutAt: at },
    booking: { item: `commission:${customer}`, heldCents: -payableCents, payableCents },
  });

describe('what is celebrated', () => {
  test.each<[string, PartnerFact[], string, string[]]>([
    ['nothing sold', [], '2026-03-03', []],
    [
      'the first sale, in the next slot',
      [sale('2026-03-03 08:00', 'c1')],
      '2026-03-03 08:01',
      ['first-sale on 2026-03-03'],
    ],
    [
      'a second sale',
      [sale('2026-03-03', 'c1'), sale('2026-03-03', 'c2')],
      '2026-03-03 08:00',
      ['first-sale on 2026-03-03'],
    ],
    ['a sale that was cancelled before', [sale('2026-03-03', 'c1'), cancelled('2026-03-03', 'c1')], '2026-03-03', []],
    [
      'an order of a customer who ordered before',
      [sale('2026-03-02', 'c1'), sale('2026-03-03', 'c1')],
      '2026-03-02 08:00',
      ['first-sale on 2026-03-02'],
    ],
    ['99,999 cents of commission', [commission('2026-03-03', 99_999)], '2026-03-03 08:00', []],
    [
      'exactly € 1,000',
      [commission('2026-03-03', 99_999), commission('2026-03-03', 1, 'c2')],
      '2026-03-03 08:00',
      ['thousand-euro on 2026-03-03'],
    ],
    [
      '€ 1,000 after a reversal',
      [commission('2026-03-02', 60_000), commission('2026-03-03', -10_000), commission('2026-03-04', 50_000, 'c2')],
      '2026-03-04 08:00',
      ['thousand-euro on 2026-03-04'],
    ],
    [
      'the best affiliate of a month',
      [ranked('2026-04-01 03:00', 'active', true)],
      '2026-04-01 08:00',
      ['top-month:2026-03 on 2026-04-01'],
    ],
    ['not the best', [ranked('2026-04-01 03:00', 'top', false)], '2026-04-01 08:00', []],
  ])('%s', (_, facts, now, expected) => {
    expect(celebrated(facts, now)).toEqual(expected);
  });

  test('nine sales are not ten; the tenth is celebrated, the eleventh not', () => {
    const celebratedAfter = (count: number) => celebrated(salesIn('2026-03', count), '2026-03-13').length;
    expect([9, 10, 11].map(celebratedAfter)).toEqual([1, 2, 2]);
  });
});

describe('the best month ever', () => {
  test.each<[string, PartnerFact[], string[]]>([
    ['the first month with sales beats none', salesIn('2026-01', 3), []],
    ['a month as good as the best', [...salesIn('2026-01', 2), ...salesIn('2026-02', 2)], []],
    ['one cent more', [...salesIn('2026-01', 1, 100_000), ...salesIn('2026-02', 1, 100_001)], ['2026-02']],
    [
      'each new record',
      [...salesIn('2026-01', 1), ...salesIn('2026-02', 2), ...salesIn('2026-04', 3)],
      ['2026-02', '2026-04'],
    ],
    [
      'not while it is below an older one',
      [...salesIn('2026-01', 3), ...salesIn('2026-02', 1), ...salesIn('2026-03', 2)],
      [],
    ],
  ])('%s', (_, facts, months) => {
    const steps = stepsOf([joinedOn('2026-01-05'), ...facts], '2026-05-01 08:00', { of: 'milestone:best-month' });
    expect(steps.map(({ about }) => about)).toEqual(months.map((month) => `best-month:${month}`));
  });

  test('is told when the month is over, on a working day', () => {
    const facts = [...salesIn('2026-03', 1), ...salesIn('2026-04', 2)];
    expect(celebrated(facts, '2026-04-20')).toContain('best-month:2026-04 on 2026-05-01');
    expect(celebrated([...salesIn('2026-04', 1), ...salesIn('2026-07', 2)], '2026-07-20')).toContain(
      'best-month:2026-07 on 2026-08-03',
    );
  });
});

describe('on course for the best month', () => {
  const before = salesIn('2026-01', 4, 100_000);
  test.each<[string, PartnerFact[], boolean]>([
    ['half of it in 14 of 30 days', [sale('2026-04-02', 'x', 100_000), sale('2026-04-14', 'y', 100_000)], true],
    ['just short of it', [sale('2026-04-02', 'x', 100_000), sale('2026-04-14', 'y', 86_600)], false],
    ['one sale says nothing', [sale('2026-04-02', 'x', 900_000)], false],
    [
      'what is sold on the 15th comes too late for it',
      [sale('2026-04-02', 'x', 100_000), sale('2026-04-15', 'y', 100_000)],
      false,
    ],
  ])('%s', (_, facts, told) => {
    const steps = stepsOf([joinedOn('2026-01-05'), ...before, ...facts], '2026-04-14 20:00', {
      of: 'milestone:on-course',
    });
    expect(steps.map(({ dueAt }) => isoDate(dayOf(dueAt)))).toEqual(told ? ['2026-04-15'] : []);
  });

  test('is not told where no month was before', () => {
    const steps = stepsOf([joinedOn('2026-01-05'), ...salesIn('2026-04', 5)], '2026-04-14', {
      of: 'milestone:on-course',
    });
    expect(steps).toEqual([]);
  });
});
