import { expect, test } from '@jest/globals';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { rankOf, tierAbove, tierBelow, tierFor, tiers, tierTable } from '../../../domain/partner/tier-table.ts';
import { tierAt } from '../../../domain/partner/tiers.ts';
import { deliveries, lowered, partnerHistory, partnerSince, told } from '../../support/tier-facts.ts';
import { local } from '../../support/facts.ts';

test('the table of tiers is ordered, and the per cents grow with it', () => {
  for (const tier of tiers.slice(1)) {
    const below = tierBelow(tier);
    if (below === undefined) throw new Error('there is a tier below');
    expect(tierTable[tier].from).toBeGreaterThan(tierTable[below].from);
    expect(tierTable[tier].percent).toBeGreaterThan(tierTable[below].percent);
    expect(tierAbove(below)).toBe(tier);
    expect(rankOf(tier)).toBe(rankOf(below) + 1);
  }
  expect([tierBelow('bronze'), tierAbove(undefined), tierAbove('platinum')]).toEqual([undefined, 'bronze', undefined]);
});

test.each([
  [0, undefined],
  [9, undefined],
  [10, 'bronze'],
  [24, 'bronze'],
  [25, 'silver'],
  [49, 'silver'],
  [50, 'gold'],
  [99, 'gold'],
  [100, 'platinum'],
  [400, 'platinum'],
] as const)('%i projects in 12 months: %s', (count, tier) => {
  expect(tierFor(count)).toBe(tier);
  const facts = [
    partnerSince('2026-01-01'),
    ...deliveries(count, '2026-01-02').map((one) => ({
      ...one,
      happenedAt: local('2026-02-01'),
      recordedAt: local('2026-02-01'),
    })),
  ];
  expect(tierAt(partnerHistory(facts), local('2026-02-01'))).toMatchObject({ tier, projects: count });
});

const ten = deliveries(10, '2026-03-01');
const tenth = local('2026-03-10');

test.each<[string, string, PartnerFact[], string, string | undefined, number]>([
  ['a second before the tenth delivery', '2026-01-01', ten, '2026-03-10T10:59:59.000Z', undefined, 9],
  ['at the tenth delivery', '2026-01-01', ten, tenth, 'bronze', 10],
  ['the last second of the first one’s year', '2026-01-01', ten, '2027-02-28T22:59:59.999Z', 'bronze', 10],
  ['the first one’s year is over: nine, and still bronze', '2026-01-01', ten, '2027-02-28T23:00:00.000Z', 'bronze', 9],
  ['registered when nine still count', '2027-03-01', ten, '2027-03-02T00:00:00.000Z', undefined, 8],
  ['registered when all ten count', '2027-02-28', ten, '2027-03-02T00:00:00.000Z', 'bronze', 8],
  [
    'one is cancelled before the tenth',
    '2026-01-01',
    [...ten, told('2026-03-04', 'cancelled', 'P0')],
    tenth,
    undefined,
    9,
  ],
  [
    'one is cancelled after the tenth: down at a review only',
    '2026-01-01',
    [...ten, told('2026-04-01', 'cancelled', 'P0')],
    '2026-05-01T00:00:00.000Z',
    'bronze',
    9,
  ],
  [
    'cancelled before it was delivered',
    '2026-01-01',
    [...ten, told('2026-02-01', 'cancelled', 'P0')],
    tenth,
    undefined,
    9,
  ],
  [
    'of a customer another brought',
    '2026-01-01',
    [
      ...ten.slice(1),
      told('2026-03-01', 'delivered', 'P0', { as: 'introduced', customerId: 'c-x' }),
      told('2026-02-01', 'refused', 'x', { as: 'introduced', customerId: 'c-x', recordedAt: local('2026-03-05') }),
    ],
    tenth,
    undefined,
    9,
  ],
  [
    'refused first, and his after all',
    '2026-01-01',
    [
      ...ten.slice(1),
      told('2026-03-01', 'delivered', 'P0', { as: 'introduced', customerId: 'c-x' }),
      told('2026-02-01', 'refused', 'x', { as: 'introduced', customerId: 'c-x' }),
      told('2026-02-01', 'registered', 'x', { as: 'introduced', customerId: 'c-x', recordedAt: local('2026-03-05') }),
    ],
    tenth,
    'bronze',
    10,
  ],
  [
    'told twice, as ordered and as introduced',
    '2026-01-01',
    [...ten, told('2026-03-01', 'delivered', 'P0', { as: 'introduced' })],
    tenth,
    'bronze',
    10,
  ],
])('%s', (_, since, facts, now, tier, projects) => {
  expect(tierAt(partnerHistory([partnerSince(since), ...facts]), now)).toMatchObject({ tier, projects });
});

const silver = [partnerSince('2026-01-01'), ...deliveries(25, '2026-02-01')];

test.each<[string, PartnerFact[], string, string | undefined]>([
  ['announced on 1 April 2027: silver to the last second of 1 May', [], '2027-05-01T21:59:59.999Z', 'silver'],
  ['bronze from then on', [], '2027-05-01T22:00:00.000Z', 'bronze'],
  ['back within the notice: kept', deliveries(25, '2027-04-02', 'Q'), '2027-05-01T22:00:00.000Z', 'silver'],
  [
    'back a day late: down, and up at once with the delivery',
    deliveries(25, '2027-04-08', 'Q'),
    '2027-05-02T09:59:59.000Z',
    'bronze',
  ],
  ['… up at once', deliveries(25, '2027-04-08', 'Q'), '2027-05-02T10:00:00.000Z', 'silver'],
])('down with notice: %s', (_, more, now, tier) => {
  const facts = [...silver, lowered('2027-04-01 09:40', '2027-Q1', 'bronze'), ...more];
  expect(tierAt(partnerHistory(facts), now).tier).toBe(tier);
});

test('each time a tier is reached is counted; what one project passes is marked', () => {
  const facts = [...silver, lowered('2027-04-01', '2027-Q1', 'bronze'), ...deliveries(25, '2027-05-10', 'Q')];
  const { reached } = tierAt(partnerHistory(facts), local('2027-12-01'));
  expect(reached.map(({ tier, nth, passed }) => [tier, nth, passed])).toEqual([
    ['bronze', 1, false],
    ['silver', 1, false],
    ['silver', 2, false],
  ]);
  const atOnce = [partnerSince('2026-06-01'), ...deliveries(30, '2026-04-01')];
  expect(tierAt(partnerHistory(atOnce), local('2026-07-01')).reached).toMatchObject([
    { tier: 'bronze', passed: true },
    { tier: 'silver', passed: false },
  ]);
});

test('what is heard later changes nothing of what was known by a moment', () => {
  const late = told('2026-03-10', 'delivered', 'late', { recordedAt: local('2026-05-01') });
  const history = partnerHistory([partnerSince('2026-01-01'), ...deliveries(9, '2026-03-01'), late]);
  const at = local('2026-04-01');
  expect([tierAt(history, at, at).tier, tierAt(history, at).tier]).toEqual([undefined, 'bronze']);
});
