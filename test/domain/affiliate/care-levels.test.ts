import { expect, test } from '@jest/globals';
import { type AffiliateYear, rankAffiliates } from '../../../domain/affiliate/care-levels.ts';

const years = (...cents: readonly number[]): AffiliateYear[] =>
  cents.map((commissionCents, n) => ({ partnerId: `a${n}`, commissionCents, clicks: 0, monthCents: 0 }));

const levels = (given: readonly AffiliateYear[]): string =>
  [...rankAffiliates(given).values()].map(({ level }) => level.charAt(0)).join('');

test.each<[string, AffiliateYear[], string]>([
  ['nobody', [], ''],
  ['one who earned is the first tenth, rounded up', years(5_000), 't'],
  ['one who earned nothing is not', years(0), 'q'],
  ['ten: one is top', years(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), 'taaaaaaaaq'],
  ['eleven: two are', years(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), 'ttaaaaaaaaa'],
  ['ties share the last place', years(9, 9, 9, 6, 5), 'tttaa'],
  ['few earned: nothing earned is never top', years(5, ...Array<number>(29).fill(0)), `t${'q'.repeat(29)}`],
  ['taken back below zero is quiet', years(10, -5), 'tq'],
])('levels of care: %s', (_situation, given, expected) => {
  expect(levels(given)).toBe(expected);
});

test('who was clicked and earned nothing is active', () => {
  expect(levels([{ partnerId: 'a', commissionCents: 0, clicks: 1, monthCents: 0 }])).toBe('a');
});

test.each<[string, number[], boolean[]]>([
  ['one earned most', [100, 300, 200], [false, true, false]],
  ['ties share', [300, 300, 1], [true, true, false]],
  ['nothing earned, nobody', [0, 0], [false, false]],
  ['only taken back, nobody', [-100, -200], [false, false]],
])('affiliate of the month: %s', (_situation, months, expected) => {
  const given = months.map((monthCents, n) => ({ partnerId: `a${n}`, commissionCents: 0, clicks: 0, monthCents }));
  expect([...rankAffiliates(given).values()].map(({ best }) => best)).toEqual(expected);
});
