import { expect, test } from '@jest/globals';
import { allowancesOf, whyNoBenefit } from '../../../domain/customer/allowances.ts';
import type { Level, YearlyBenefit } from '../../../domain/customer/growth-facts.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { benefitUsed } from '../../support/club-facts.ts';
import { type Known, local } from '../../support/facts.ts';

const allowance = (known: Known, level: Level | undefined, benefit: YearlyBenefit, at = '2026-11-10') => {
  const found = allowancesOf(readHistory(known), level, local(at)).find((one) => one.benefit === benefit);
  if (!found) throw new Error(`no allowance for ${benefit}`);
  return found;
};

test.each<[string, Level | undefined, YearlyBenefit, number | 'unlimited']>([
  ['nobody yet', undefined, 'consultation', 0],
  ['brons', 'brons', 'consultation', 0],
  ['zilver', 'zilver', 'consultation', 1],
  ['zilver', 'zilver', 'site-check', 0],
  ['goud, of the level below', 'goud', 'consultation', 1],
  ['goud', 'goud', 'site-check', 1],
  ['platinum', 'platinum', 'consultation', 'unlimited'],
  ['platinum, of the level below', 'platinum', 'site-check', 1],
])('%s (%s) has of the %s a year: %s', (_, level, benefit, allowed) => {
  const found = allowance([], level, benefit);
  expect(found).toMatchObject({ year: 2026, allowed, used: 0, left: allowed });
  expect(whyNoBenefit(found)).toBe(allowed === 0 ? 'not of this level' : undefined);
});

test.each<[string, Known, number, string | undefined]>([
  ['used this year', [benefitUsed('2026-03-01', 'site-check')], 0, 'used up this year'],
  ['used last year', [benefitUsed('2025-12-31', 'site-check')], 1, undefined],
  ['used in the last minute of last year, by our clock', [benefitUsed('2025-12-31 23:59', 'site-check')], 1, undefined],
  [
    'used in the first minute of this year, by our clock',
    [benefitUsed('2026-01-01 00:00', 'site-check')],
    0,
    'used up this year',
  ],
  ['the other benefit used', [benefitUsed('2026-03-01', 'consultation')], 1, undefined],
  [
    'used at two levels, more than is allowed now',
    [benefitUsed('2026-03-01', 'site-check'), benefitUsed('2026-04-01', 'site-check')],
    0,
    'used up this year',
  ],
])('a check on site at goud, %s: %i left', (_, known, left, why) => {
  const found = allowance(known, 'goud', 'site-check');
  expect(found.left).toBe(left);
  expect(whyNoBenefit(found)).toBe(why);
});

test('what has no limit is counted and never used up', () => {
  const found = allowance([benefitUsed('2026-03-01', 'consultation')], 'platinum', 'consultation');
  expect(found).toMatchObject({ used: 1, left: 'unlimited' });
  expect(whyNoBenefit(found)).toBeUndefined();
});
