import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  addsUp,
  balanceOf,
  getsNothing,
  inOrderOfInfluence,
  type MatrixRow,
  type ValueMatrix,
} from '../../../domain/partner/value-matrix.ts';

const row = (more: Partial<MatrixRow> = {}): MatrixRow => ({
  ...{ id: 'r1', name: 'Zorgverzekeraars', influence: 3, brings: {}, gets: {} },
  ...more,
});
const euros = (cents: number) => ({ money: { cents } });

describe('order', () => {
  test('by influence, then by name', () => {
    const rows = [row({ name: 'Fondsen' }), row({ name: 'Detailhandel' }), row({ name: 'Producent', influence: 5 })];
    expect(inOrderOfInfluence(rows).map(({ name }) => name)).toEqual(['Producent', 'Detailhandel', 'Fondsen']);
  });
});

describe('balance (V − W) / (V + W) and size V + W', () => {
  test.each([
    ['both sides', euros(30_000), euros(10_000), { balance: 0.5, sizeCents: 40_000 }],
    ['all is his', euros(0), euros(10_000), { balance: -1, sizeCents: 10_000 }],
    ['in balance', euros(10_000), euros(10_000), { balance: 0, sizeCents: 20_000 }],
    ['both 0: never 0/0', euros(0), euros(0), undefined],
    ['one side in words', euros(10_000), { money: { words: 'een vergoeding' } }, undefined],
    ['nothing at all', {}, {}, undefined],
    [
      'euros in several columns',
      { money: { cents: 10_000 }, resources: { parts: [{ words: 'uren', cents: 20_000 }] } },
      euros(10_000),
      { balance: 0.5, sizeCents: 40_000 },
    ],
  ])('%s', (_what, brings, gets, expected) => {
    expect(balanceOf(row({ brings, gets }))).toEqual(expected);
  });

  test('what our books say counts beside what was written', () => {
    const found = balanceOf(row({ brings: euros(10_000) }), { brings: 20_000, gets: 10_000 });
    expect(found).toEqual({ balance: 0.5, sizeCents: 40_000 });
  });

  test('books without anything are no euros', () => {
    expect(balanceOf(row({ brings: euros(10_000) }), { brings: 0, gets: 0 })).toBeUndefined();
  });
});

describe('a partner who gets nothing is flagged', () => {
  test.each([
    ['an empty side', {}, true],
    ['an empty cell', { other: {} }, true],
    ['€ 0', { money: { cents: 0 } }, true],
    ['words', { other: { words: 'bekendheid' } }, false],
    ['euros', { money: { cents: 1 } }, false],
  ])('%s', (_what, gets, flagged) => {
    expect(getsNothing(row({ gets }))).toBe(flagged);
  });

  test('not one whom we paid', () => {
    expect(getsNothing(row(), { brings: 0, gets: 5_000 })).toBe(false);
  });
});

test.each([
  ['without parts', { cents: 100 }, true],
  ['parts alone', { parts: [{ words: 'a', cents: 50 }] }, true],
  [
    'parts that make it',
    {
      cents: 100,
      parts: [
        { words: 'a', cents: 60 },
        { words: 'b', cents: 40 },
      ],
    },
    true,
  ],
  [
    'a cent less',
    {
      cents: 100,
      parts: [
        { words: 'a', cents: 60 },
        { words: 'b', cents: 39 },
      ],
    },
    false,
  ],
])('a cell adds up: %s', (_what, cell, expected) => {
  expect(addsUp(cell)).toBe(expected);
});

describe('the worked example: a health app with five partners', () => {
  const { rows } = JSON.parse(
    readFileSync(new URL('../../../examples/value-matrix.json', import.meta.url), 'utf8'),
  ) as ValueMatrix;

  test('in order of influence, some cells empty, one partner flagged', () => {
    expect(inOrderOfInfluence(rows).map(({ name }) => name)).toEqual([
      'Fabrikant van de meetband',
      'Zorgverzekeraars',
      'Medisch specialist',
      'Gezondheidsfondsen',
      'Winkelketens',
    ]);
    expect(rows.filter((one) => getsNothing(one)).map(({ name }) => name)).toEqual(['Gezondheidsfondsen']);
  });

  test('with a balance where both sides are in euros', () => {
    const balances = Object.fromEntries(rows.map((one) => [one.name, balanceOf(one)]));
    expect(balances).toEqual({
      'Fabrikant van de meetband': { balance: 0.25, sizeCents: 8_000_000 },
      Zorgverzekeraars: { balance: 0.6, sizeCents: 15_000_000 },
      'Medisch specialist': undefined,
      Gezondheidsfondsen: undefined,
      Winkelketens: { balance: -0.2, sizeCents: 5_000_000 },
    });
  });
});
