import { describe, expect, test } from '@jest/globals';
import { balanceOf } from '../../../domain/partner/balance.ts';

describe('the Mutual Value Index', () => {
  test.each([
    ['we receive as much as we give', 500_000, 500_000, { index: 0, sizeCents: 1_000_000 }],
    ['we only receive', 500_000, 0, { index: 1, sizeCents: 500_000 }],
    ['we only give', 0, 500_000, { index: -1, sizeCents: 500_000 }],
    ['three to one', 750_000, 250_000, { index: 0.5, sizeCents: 1_000_000 }],
    ['neither brings anything: nothing to weigh', 0, 0, undefined],
  ])('%s', (_what, received, given, expected) => {
    expect(balanceOf(received, given)).toEqual(expected);
  });

  test.each([
    ['below zero', -1, 10],
    ['half a cent', 10, 0.5],
  ])('%s is refused', (_what, received, given) => {
    expect(() => balanceOf(received, given)).toThrow(RangeError);
  });
});
