import { expect, test } from '@jest/globals';
import { linesOfBatch, linesOfBooking, linesOfMove, type Posting } from '../../domain/ledger.ts';
import { vatCents } from '../../domain/payee.ts';
import { billedLines, paidBy } from '../../domain/self-billed.ts';

const payeeId = 'partner-a1';
const at = (day: string): string => `2027-${day}T10:00:00.000Z`;
const earned = (day: string, project: string, payableCents: number): Posting => {
  const item = `commission:${project}`;
  const booking = { item, heldCents: 0, payableCents };
  return {
    ...{ _id: `${item} ${day}`, payeeId, kind: 'reward', item, at: at(day), recordedAt: at(day) },
    lines: linesOfBooking(payeeId, booking, 'cost:affiliate'),
  };
};
const batch = (day: string, cents: number): Posting => ({
  ...{ _id: `batch ${day}`, payeeId, kind: 'batch', item: `p-${day}|${payeeId}`, at: at(day), recordedAt: at(day) },
  lines: linesOfBatch(payeeId, cents, 0),
});
const failed = (day: string, of: string, cents: number): Posting => ({
  ...{
    _id: `failed ${day}`,
    payeeId,
    kind: 'payment-failed',
    item: `p-${of}|${payeeId}`,
    at: at(day),
    recordedAt: at(day),
  },
  lines: linesOfMove(`paying:${payeeId}`, `payable:${payeeId}`, cents),
});
/** Drafted two days before it was set aside. */
const drafted = (days: Record<string, string>) =>
  new Map(Object.entries(days).map(([day, on]) => [`p-${day}|${payeeId}`, at(on)]));
const pays = (postings: Posting[], day: string, days: Record<string, string>): string[] =>
  paidBy(postings, `p-${day}|${payeeId}`, drafted(days)).map(({ _id }) => _id.slice(11));

test.each<[string, Posting[], string, Record<string, string>, string[]]>([
  [
    'everything so far',
    [earned('02-01', 'A', 6_000), batch('03-03', 6_000)],
    '03-03',
    { '03-03': '03-01' },
    ['A 02-01'],
  ],
  [
    'what came between draft and approval waits for the next',
    [earned('02-01', 'A', 6_000), earned('03-02', 'B', 5_000), batch('03-03', 6_000), batch('04-03', 5_000)],
    '04-03',
    { '03-03': '03-01', '04-03': '04-01' },
    ['B 03-02'],
  ],
  [
    'what failed is paid by the one after',
    [earned('02-01', 'A', 6_000), batch('03-03', 6_000), failed('03-05', '03-03', 6_000), batch('04-03', 6_000)],
    '04-03',
    { '03-03': '03-01', '04-03': '04-01' },
    ['A 02-01'],
  ],
  [
    'what failed after the next was drafted waits longer',
    [
      ...[earned('02-01', 'A', 6_000), batch('03-03', 6_000), earned('03-20', 'B', 5_000), batch('04-03', 5_000)],
      failed('04-02', '03-03', 6_000),
    ],
    '04-03',
    { '03-03': '03-01', '04-03': '04-01' },
    ['B 03-20'],
  ],
])('a payment pays: %s', (_situation, postings, day, days, expected) => {
  expect(pays(postings, day, days)).toEqual(expected);
});

const commission = (projectId: string, baseCents: number, cents: number) => ({
  ...{ item: `commission:${projectId}`, projectId, customerId: 'c', baseCents, cents },
  ...{ orderedAt: at('01-10'), changedAt: at('01-10') },
});

test('lines go by order, with the base that was not billed before; what was taken back is negative', () => {
  const paid = [earned('02-01', 'A', 6_000), earned('02-10', 'A', -1_000), earned('02-12', 'B', -5_000)];
  const commissions = [commission('A', 50_000, 5_000), commission('B', 50_000, 0)];
  expect(billedLines(paid, commissions, new Map([['commission:B', 50_000]]))).toEqual([
    { item: 'commission:A', projectId: 'A', on: '2027-02-10', baseCents: 50_000, cents: 5_000 },
    { item: 'commission:B', projectId: 'B', on: '2027-02-12', baseCents: -50_000, cents: -5_000 },
  ]);
});

test.each([
  ['vat', 5_000, 1_050],
  ['vat', 6_951, 1_460],
  ['vat', 50, 11],
  ['small-business-scheme', 5_000, 0],
  ['eu-vat', 5_000, 0],
  ['private', 5_000, 0],
] as const)('VAT of %s on %i cents is %i', (status, cents, expected) => {
  expect(vatCents(cents, status)).toBe(expected);
});
