import { describe, expect, test } from '@jest/globals';
import { figuresOf, figuresSince } from '../../../domain/affiliate/figures.ts';
import { nextPayoutOf } from '../../../domain/affiliate/next-payout.ts';
import { promotionsSeenBy } from '../../../domain/affiliate/promotions-seen-by.ts';
import { saleLinesOf } from '../../../domain/affiliate/sale-lines.ts';
import { isoDate, parseDay } from '../../../domain/calendar.ts';
import type { PartnerFact, PartnerFactOf } from '../../../domain/partner/facts.ts';
import { cancelled, happened, joinedOn, ranked, sale } from '../../support/affiliate-facts.ts';
import { local } from '../../support/facts.ts';
import { promotion, takesPart } from '../../support/promotion-facts.ts';

type Reached = PartnerFactOf<'customerReached'>;
const reached = (facts: readonly PartnerFact[]) => ({
  reached: facts.filter((fact): fact is Reached => fact.type === 'customerReached'),
});
const lead = (at: string, customerId: string, via: Reached['via'] = 'click') =>
  happened(at, 'customerReached', { customerId, stage: 'registered', as: 'introduced', via });
const refused = (at: string, customerId: string) =>
  happened(at, 'customerReached', { customerId, stage: 'refused', as: 'introduced', why: 'outranked' });
const today = parseDay('2027-06-15');
const clicks = (count: number, campaign?: string, on = '2027-06-01') => ({
  ...{ on, code: 'blog', count, ...(campaign !== undefined && { campaign }) },
});

describe('what an affiliate brought', () => {
  test('twelve months with this one, and nothing before them', () => {
    const facts = [sale('2026-06-30', 'old'), sale('2026-07-01', 'first'), sale('2027-06-14', 'last')];
    const {
      months,
      orders,
      clicks: all,
    } = figuresOf(reached(facts), [clicks(7), clicks(9, undefined, '2026-06-30')], today);
    expect(months.map(({ month }) => month)).toEqual([
      ...['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'],
      ...['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'],
    ]);
    expect({ orders, all }).toEqual({ orders: 2, all: 7 });
    expect(months.at(-1)).toEqual({ month: '2027-06', clicks: 7, leads: 1, orders: 1, commissionCents: 15_000 });
    expect(figuresSince(today)).toBe('2026-06-30T22:00:00.000Z');
  });

  test.each([
    ['a lead', [lead('2027-06-01', 'a')], { leads: 1, orders: 0 }],
    ['a lead that orders is one lead', [lead('2027-06-01', 'a'), sale('2027-06-02', 'a')], { leads: 1, orders: 1 }],
    [
      'a second order of a customer earns nothing',
      [
        sale('2027-06-01', 'a'),
        happened('2027-06-03', 'customerReached', {
          customerId: 'a',
          stage: 'ordered',
          as: 'introduced',
          projectId: 'p-2',
          valueCents: 5,
        }),
      ],
      { leads: 1, orders: 1 },
    ],
    [
      'a cancelled order',
      [lead('2027-06-01', 'a'), sale('2027-06-02', 'a'), cancelled('2027-06-03', 'a')],
      { leads: 1, orders: 0 },
    ],
    ['another’s customer after all', [lead('2027-06-01', 'a'), refused('2027-06-03', 'a')], { leads: 0, orders: 0 }],
    ['nothing', [], { leads: 0, orders: 0 }],
  ] as const)('%s', (_, facts, expected) => {
    expect(figuresOf(reached(facts), [], today)).toMatchObject(expected);
  });

  test.each([
    [49, 'of 49 clicks nothing is said', false],
    [50, 'of 50 it is', true],
  ])('%i clicks: %s', (count, _, enough) => {
    const { leadsOfClicks } = figuresOf(reached([lead('2027-06-01', 'a')]), [clicks(count)], today);
    expect(leadsOfClicks).toEqual({ count: 1, of: count, enough });
  });

  test('a coupon is no click: it does not make the share of clicks higher', () => {
    const facts = [lead('2027-06-01', 'a', 'coupon'), lead('2027-06-02', 'b')];
    const { leadsOfClicks, perWay } = figuresOf(reached(facts), [clicks(100)], today);
    expect(leadsOfClicks.count).toBe(1);
    expect(perWay).toEqual([
      { via: 'coupon', leads: 1, orders: 0 },
      { via: 'click', leads: 1, orders: 0 },
    ]);
  });

  test('links by name, the most clicked first', () => {
    const { perCampaign } = figuresOf(reached([]), [clicks(2, 'social'), clicks(3), clicks(4, 'social')], today);
    expect(perCampaign).toEqual([
      { campaign: 'social', clicks: 6 },
      { campaign: 'blog', clicks: 3 },
    ]);
  });
});

test('each sale by a number, the latest first, with its state', () => {
  const facts = [
    ...[sale('2027-05-01', 'a'), sale('2027-05-02', 'b'), lead('2027-05-03', 'c'), refused('2027-05-04', 'c')],
    ...[
      cancelled('2027-05-05', 'b'),
      happened('2027-05-06', 'customerReached', {
        customerId: 'a',
        stage: 'delivered',
        as: 'introduced',
        projectId: 'p-a',
      }),
    ],
    happened('2027-05-07', 'customerReached', { customerId: 'a', stage: 'paid', as: 'introduced', projectId: 'p-a' }),
  ];
  expect(saleLinesOf(reached(facts))).toMatchObject([
    { customerNumber: 3, state: 'refused', commissionCents: 0 },
    { customerNumber: 2, state: 'cancelled', commissionCents: 0 },
    { customerNumber: 1, state: 'paid', commissionCents: 15_000, baseCents: 150_000 },
  ]);
});

test.each([
  ['2027-06-15', 4_999, '2027-07-01', 1],
  ['2027-06-30', 5_000, '2027-07-01', 0],
  ['2027-12-01', -200, '2028-01-01', 5_200],
])('on %s with %i cents the next payout', (day, cents, on, missingCents) => {
  const next = nextPayoutOf(cents, parseDay(day));
  expect({ ...next, on: isoDate(next.on) }).toEqual({ on, missingCents });
});

describe('promotions on the page', () => {
  const spring = promotion('2027-03-02', '2027-03-31', { id: 's', joinBy: parseDay('2027-03-10') });
  test.each([
    ['not before an affiliate hears of it', [], '2027-02-25', undefined],
    ['from that day on', [], '2027-02-26', { open: true, joined: false }],
    ['a top affiliate sees it earlier', [ranked('2027-01-02', 'top')], '2027-02-23', { open: true }],
    ['on the last day to join', [], '2027-03-10', { open: true }],
    ['after it', [], '2027-03-11', { open: false, joined: false }],
    ['who joined sees that', [takesPart('2027-02-27', 's')], '2027-03-11', { open: false, joined: true }],
    ['until its last day', [], '2027-03-31', { open: false }],
    ['not after that', [], '2027-04-01', undefined],
  ] as const)('%s', (_, facts, day, expected) => {
    const own = { facts: [joinedOn('2027-01-01'), ...facts] };
    const [seen] = promotionsSeenBy(own, { announcements: [spring], closing: new Set() }, parseDay(day));
    if (expected === undefined) expect(seen).toBeUndefined();
    else expect(seen).toMatchObject(expected);
  });

  test('a stopped one is gone', () => {
    const stopped = { ...spring, stoppedAt: local('2027-03-03') };
    const seen = promotionsSeenBy(
      { facts: [] },
      { announcements: [stopped], closing: new Set() },
      parseDay('2027-03-04'),
    );
    expect(seen).toEqual([]);
  });
});
