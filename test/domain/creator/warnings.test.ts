import { describe, expect, test } from '@jest/globals';
import type { CreatorTerms } from '../../../domain/creator/terms.ts';
import { premiumOf, warningsOf } from '../../../domain/creator/warnings.ts';
import { soundTerms } from '../../support/creator-facts.ts';

const buyOut = { rights: 'buy-out', noteId: 'l' } as const;
const penalty = { about: 'penalty', noteId: 'c' } as const;

describe('what terms are warned of', () => {
  test.each<[string, Partial<CreatorTerms>, string[]]>([
    ['sound terms', {}, []],
    ['all rights for good, paid', { licences: [{ ...buyOut, paidCents: 500_000 }] }, ['perpetual-buy-out']],
    ['rights for a year, unpaid', { licences: [{ ...buyOut, months: 12, paidCents: 0 }] }, ['unpaid-buy-out']],
    ['rights for a year, paid', { licences: [{ ...buyOut, months: 12, paidCents: 1 }] }, []],
    ['no licence at all', { licences: [] }, ['no-licence']],
    ['no work for anybody else', { exclusivity: { reach: 'everything', paidCents: 9 } }, ['blanket-exclusivity']],
    ['a whole category, unpaid', { exclusivity: { reach: 'category', paidCents: 0 } }, ['blanket-exclusivity']],
    ['a whole category, paid', { exclusivity: { reach: 'category', paidCents: 9 } }, []],
    ['a penalty for him alone', { clauses: [{ ...penalty, binds: 'creator' }] }, ['one-sided-penalty']],
    ['a penalty for both', { clauses: [{ ...penalty, binds: 'both' }] }, []],
    [
      'performance without a number',
      { clauses: [{ about: 'performance', binds: 'both', noteId: 'c' }] },
      ['unclear-performance'],
    ],
    ['nothing expected, nothing to gain', { clauses: [], incentives: [] }, ['unclear-performance', 'no-upside']],
    ['expected, but nothing to gain', { incentives: [] }, ['no-upside']],
    ['no scenario for the end', { exit: [] }, ['no-exit-scenario']],
    ['paid in 30 days', { paymentTermDays: 30 }, []],
    ['paid in 31 days', { paymentTermDays: 31 }, ['slow-payment']],
    ['paid in 89 days', { paymentTermDays: 89 }, ['slow-payment']],
    ['paid in 90 days', { paymentTermDays: 90 }, ['payment-alarm']],
    ['a premium of 30 %', { campaignFeeCents: 1_300_000 }, []],
    ['a premium of 40 %', { campaignFeeCents: 1_400_000 }, []],
    ['a cent less than 30 %', { campaignFeeCents: 1_299_999 }, ['premium-outside-band']],
    ['a cent more than 40 %', { campaignFeeCents: 1_400_001 }, ['premium-outside-band']],
    ['one price only', { oneOffFeeCents: undefined }, []],
  ])('%s', (_what, changes, expected) => {
    expect(warningsOf({ ...soundTerms, ...changes })).toEqual(expected);
  });

  test.each([
    ['35 % above', 1_350_000, 1_000_000, 35],
    ['cheaper than one-off work', 900_000, 1_000_000, -10],
    ['one-off work for nothing', 900_000, 0, undefined],
  ])('the premium: %s', (_what, campaignFeeCents, oneOffFeeCents, expected) => {
    expect(premiumOf({ ...soundTerms, campaignFeeCents, oneOffFeeCents })).toBe(expected);
  });
});
