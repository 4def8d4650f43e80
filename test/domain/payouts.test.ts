import { describe, expect, test } from '@jest/globals';
import { missingOf, neededFor } from '../../domain/payee.ts';
import { type PayoutEvent, payoutOf } from '../../domain/payout-batch.ts';
import { payoutId, payoutRules, whyLeft } from '../../domain/payouts.ts';

const ready = { payableCents: 5_000, gone: false, prefers: 'payout', missing: 0 } as const;

test.each([
  ['€50 and complete', {}, undefined],
  ['a cent below €50', { payableCents: 4_999 }, 'below-threshold'],
  ['more taken back than earned', { payableCents: -1 }, 'negative'],
  ['prefers credit', { prefers: 'credit' as const }, 'prefers-credit'],
  ['no profile', { missing: undefined }, 'no-profile'],
  ['a business without agreement', { missing: 1 }, 'profile-incomplete'],
  ['nobody on record any more', { gone: true, payableCents: 90_000 }, 'gone'],
])('%s', (_what, overrides, why) => {
  expect(whyLeft({ ...ready, ...overrides })).toBe(why);
});

test('the threshold is that of the rules', () => {
  expect(payoutRules.fromCents).toBe(5_000);
});

test.each([
  ['nothing known', {}, ['tax-status']],
  ['a private person', { taxStatus: 'private' }, []],
  ['a business with VAT and nothing else', { taxStatus: 'vat' }, neededFor.vat],
  [
    'the small-business scheme without agreement',
    { taxStatus: 'small-business-scheme', address: {} },
    ['self-billing'],
  ],
  ['of another EU country, complete', { taxStatus: 'eu-vat', vatId: 'BE1', address: {}, selfBilling: {} }, []],
] as const)('of %s is missing', (_what, profile, missing) => {
  expect(missingOf(profile)).toEqual(missing);
});

test.each([
  [1, 'payout-2027-03'],
  [2, 'payout-2027-03-2'],
])('payout %i of a month', (nth, id) => {
  expect(payoutId('2027-03', nth)).toBe(id);
});

describe('a payout as its events tell it', () => {
  const batchId = 'payout-2027-03';
  const event = { batchId, at: '2027-03-01T05:00:00.000Z' };
  const to = { payeeId: 'a', kind: 'private', name: 'A', iban: 's', ending: '4300' } as const;
  const lines = [
    { payeeId: 'a', cents: 10_000, to },
    { payeeId: 'b', cents: 5_000, to },
  ];
  const drafted: PayoutEvent = {
    ...{ ...event, _id: '1', type: 'drafted', month: '2027-03', by: 'system', lines, left: [] },
  };
  const decided = (as: 'approved' | 'withdrawn'): PayoutEvent => ({ ...event, _id: '2', type: 'decided', as, by: 'm' });
  const aside = (payeeId: string, outcome: 'paying' | 'skipped'): PayoutEvent => ({
    ...{ ...event, _id: `3${payeeId}`, type: 'set-aside', payeeId, outcome },
  });
  const exported: PayoutEvent = { ...event, _id: '4', type: 'exported', by: 'key' };
  const settled = (payeeId: string, outcome: 'paid' | 'failed'): PayoutEvent => ({
    ...{ ...event, _id: `5${payeeId}`, type: 'settled', payeeId, outcome, by: 'm' },
  });
  const approved = [drafted, decided('approved'), aside('a', 'paying'), aside('b', 'paying')];

  test.each<[string, PayoutEvent[], string | undefined, string[]]>([
    ['nothing', [], undefined, []],
    ['drafted', [drafted], 'drafted', ['drafted', 'drafted']],
    ['of nobody', [{ ...drafted, lines: [] }], 'closed', []],
    ['withdrawn', [drafted, decided('withdrawn')], 'withdrawn', ['drafted', 'drafted']],
    [
      'approved, died half way',
      [drafted, decided('approved'), aside('a', 'paying')],
      'approved',
      ['paying', 'drafted'],
    ],
    ['exported', [...approved, exported], 'exported', ['paying', 'paying']],
    ['one paid', [...approved, exported, settled('a', 'paid')], 'exported', ['paid', 'paying']],
    ['all ended', [...approved, exported, settled('a', 'paid'), settled('b', 'failed')], 'closed', ['paid', 'failed']],
    [
      'all skipped',
      [drafted, decided('approved'), aside('a', 'skipped'), aside('b', 'skipped')],
      'closed',
      ['skipped', 'skipped'],
    ],
  ])('%s', (_what, events, state, lineStates) => {
    const payout = payoutOf([...events].reverse());
    expect(payout?.state).toBe(state);
    expect(payout?.lines.map((line) => line.state) ?? []).toEqual(lineStates);
  });
});
