import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { referralOverview } from '../../../domain/customer/referral-overview.ts';
import { bandOf, rewardBands, vipFrom } from '../../../domain/customer/reward-table.ts';
import { rewardsOf } from '../../../domain/customer/rewards.ts';
import { local } from '../../support/facts.ts';
import { reached } from '../../support/referral-facts.ts';

const me = 'c-1';
const rewards = (facts: readonly CustomerFact[]) => rewardsOf(readHistory(facts), me);
const totalOf = (facts: readonly CustomerFact[]): number =>
  [...rewards(facts).items.values()].reduce((sum, { cents }) => sum + cents, 0);
const worthOf = (facts: readonly CustomerFact[]): Record<string, number> =>
  Object.fromEntries([...rewards(facts).items.values()].map(({ item, cents }) => [item, cents]));

const day = (n: number): string => `2027-03-${String(n).padStart(2, '0')}`;
const friends = (count: number) =>
  Array.from({ length: count }, (_, n) => reached(day(n + 1), `f${n + 1}`, 'delivered'));

test.each([
  [1, 10_000, 10_000],
  [2, 10_000, 20_000],
  [3, 15_000, 35_000],
  [4, 10_000, 45_000],
  [5, 10_000, 55_000],
  [6, 22_500, 77_500],
  [7, 12_500, 90_000],
  [8, 12_500, 102_500],
  [9, 12_500, 115_000],
  [10, 12_500, 127_500],
  [11, 40_000, 167_500],
  [12, 15_000, 182_500],
  [13, 15_000, 197_500],
  [14, 15_000, 212_500],
  [15, 15_000, 227_500],
])('referral %i earns %i cents, in all %i', (n, its, total) => {
  const { earnings, count, vip } = rewards(friends(n));
  const last = earnings.at(-1);
  expect((last?.cents ?? 0) + (last?.bonusCents ?? 0)).toBe(its);
  expect(totalOf(friends(n))).toBe(total);
  expect({ count, vip }).toEqual({ count: n, vip: n >= vipFrom });
});

test('the bands follow each other, from the first referral, and never pay less', () => {
  expect(rewardBands[0].from).toBe(1);
  for (const [n, band] of rewardBands.entries()) {
    const before = rewardBands[n - 1];
    if (!before) continue;
    expect(band.from).toBeGreaterThan(before.from);
    expect(band.rewardCents).toBeGreaterThanOrEqual(before.rewardCents);
    expect(bandOf(band.from - 1)).toBe(before);
  }
});

const cancelled = (n: number, at: string) => reached(at, `f${n}`, 'cancelled');

test.each<[string, CustomerFact[], Record<string, number>]>([
  ['one of two is cancelled', [...friends(2), cancelled(1, day(9))], { 'reward:f1': 0, 'reward:f2': 10_000 }],
  [
    'the third is cancelled: its bonus goes',
    [...friends(3), cancelled(3, day(9))],
    { 'reward:f1': 10_000, 'reward:f2': 10_000, 'reward:f3': 0, 'bonus:3': 0 },
  ],
  [
    'the first of three is cancelled: the count is no longer reached',
    [...friends(3), cancelled(1, day(9))],
    { 'reward:f1': 0, 'reward:f2': 10_000, 'reward:f3': 10_000, 'bonus:3': 0 },
  ],
  [
    'one of four is cancelled: three are left, and so is the bonus',
    [...friends(4), cancelled(1, day(9))],
    { 'reward:f1': 0, 'reward:f2': 10_000, 'reward:f3': 10_000, 'reward:f4': 10_000, 'bonus:3': 5_000 },
  ],
  [
    'earned again, the bonus stands once',
    [...friends(3), cancelled(3, day(9)), reached(day(12), 'f9', 'delivered')],
    { 'reward:f1': 10_000, 'reward:f2': 10_000, 'reward:f3': 0, 'bonus:3': 5_000, 'reward:f9': 10_000 },
  ],
  [
    'the sixth keeps its amount when an earlier one goes',
    [...friends(6), cancelled(1, day(9))],
    {
      ...Object.fromEntries([2, 3, 4, 5].map((n) => [`reward:f${n}`, 10_000])),
      'reward:f1': 0,
      'reward:f6': 12_500,
      'bonus:3': 5_000,
      'bonus:6': 0,
    },
  ],
  [
    'cancelled before it was delivered, whatever we heard first',
    [cancelled(1, day(1)), reached(day(3), 'f1', 'delivered')],
    { 'reward:f1': 0 },
  ],
  [
    'refused: nothing',
    [reached(day(1), 'f1', 'refused', undefined), reached(day(3), 'f1', 'delivered')],
    { 'reward:f1': 0 },
  ],
  [
    'the friend’s second project earns nothing more',
    [...friends(1), reached(day(5), 'f1', 'delivered', 'P-other')],
    { 'reward:f1': 10_000 },
  ],
  [
    'but it keeps the reward when the first is cancelled',
    [...friends(1), reached(day(5), 'f1', 'delivered', 'P-other'), cancelled(1, day(9))],
    { 'reward:f1': 10_000 },
  ],
  ['registered and quoted: nothing yet', [reached(day(1), 'f1', 'registered'), reached(day(2), 'f1', 'quoted')], {}],
  ['who turned out to be the introducer himself', [reached(day(1), me, 'delivered')], { [`reward:${me}`]: 0 }],
])('%s', (_, facts, worth) => {
  expect(worthOf(facts)).toEqual(worth);
});

describe('from when it can be paid', () => {
  const payableAt = (facts: readonly CustomerFact[], item: string) => rewards(facts).items.get(item)?.payableAt;
  test.each<[string, CustomerFact[], string, string]>([
    ['30 days after delivery', friends(1), 'reward:f1', '2027-03-31 00:00'],
    ['or when it is paid', [...friends(1), reached('2027-03-10', 'f1', 'paid')], 'reward:f1', '2027-03-10'],
    ['paid later than that', [...friends(1), reached('2027-04-10', 'f1', 'paid')], 'reward:f1', '2027-03-31 00:00'],
    [
      'a bonus with the reward that reached it',
      [...friends(3), reached('2027-03-20', 'f3', 'paid')],
      'bonus:3',
      '2027-03-20',
    ],
    [
      'or, where that one goes, with who has its number then',
      [...friends(4), cancelled(3, day(9)), reached('2027-03-15', 'f4', 'paid')],
      'bonus:3',
      '2027-03-15',
    ],
    [
      'what could be paid already waits for nobody',
      [...friends(4), reached(day(4), 'f3', 'paid'), cancelled(3, day(9))],
      'bonus:3',
      day(4),
    ],
  ])('%s', (_, facts, item, at) => {
    expect(payableAt(facts, item)).toBe(local(at));
  });

  test('the page counts what can be paid as earned, the rest as pending', () => {
    const facts = [...friends(3), reached('2027-03-10', 'f1', 'paid'), reached(day(9), 'f4', 'registered')];
    expect(referralOverview(readHistory(facts), me, local('2027-03-20'))).toMatchObject({
      ...{ registered: 4, completed: 3, earnedCents: 10_000, pendingCents: 25_000 },
      friends: [
        { friendId: 'f1', stage: 'rewarded', cents: 10_000 },
        { friendId: 'f4', stage: 'registered', cents: 0 },
        { friendId: 'f3', stage: 'delivered', cents: 15_000 },
        { friendId: 'f2', stage: 'delivered', cents: 10_000 },
      ],
    });
  });
});

describe('in any order of arrival', () => {
  const friend = fc.integer({ min: 1, max: 12 });
  const at = fc.integer({ min: 1, max: 28 }).map(day);
  const stage = fc.constantFrom('delivered', 'delivered', 'cancelled', 'paid', 'refused', 'registered' as const);
  const project = fc.constantFrom('A', 'A', 'B');
  const told = fc
    .tuple(at, friend, stage, project)
    .map(([when, n, what, p]) => reached(when, `f${n}`, what, `P${n}${p}`));
  const lives = fc.uniqueArray(told, { selector: ({ _id }) => _id, maxLength: 40 });

  test('the worth is the same, never below zero, and never more than the bands give so many', () => {
    fc.assert(
      fc.property(
        lives.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, shuffled]) => {
          const { items, earnings, count } = rewards(facts);
          expect(worthOf(shuffled)).toEqual(worthOf(facts));
          const standing = [...items.values()].filter(({ cents }) => cents !== 0);
          expect(standing.every(({ cents }) => cents > 0)).toBe(true);
          expect(standing.filter(({ item }) => item.startsWith('reward:'))).toHaveLength(count);
          for (const { from, bonusCents } of rewardBands)
            expect(items.get(`bonus:${from}`)?.cents ?? 0).toBe(count >= from ? bonusCents : 0);
          expect(earnings.filter(({ reversed }) => !reversed)).toHaveLength(count);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
