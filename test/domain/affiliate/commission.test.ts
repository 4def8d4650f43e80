import { expect, test } from '@jest/globals';
import { commissionCents } from '../../../domain/affiliate/commission-table.ts';
import { commissionsOf } from '../../../domain/affiliate/commission.ts';
import { plainContext } from '../../../domain/context.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { planPartner } from '../../../domain/partner/plan.ts';
import { stepDone } from '../../../domain/step-done.ts';
import { affiliate, affiliateSince, told } from '../../support/affiliate-money-facts.ts';
import { local } from '../../support/facts.ts';

const me = affiliateSince('2027-01-04');
const on = (day: string): string => local(`2027-${day}`);
type Told = ReturnType<typeof told>;

test.each([
  [69_505, 6_951],
  [69_504, 6_950],
  [0, 0],
  [4, 0],
  [5, 1],
  [50_000, 5_000],
])('ten percent of %i cents is %i: half a cent up', (value, expected) => {
  expect(commissionCents(value)).toBe(expected);
});

/** Lives through what was told, fact by fact, and books what the plan wants at once. */
function booked(facts: readonly Told[]): string[] {
  let known: PartnerFact[] = [me];
  const bookings: string[] = [];
  const moments = [...new Set([...facts.map(({ recordedAt }) => recordedAt), on('12-31')])].sort();
  for (const now of moments) {
    known = [...known, ...facts.filter(({ recordedAt }) => recordedAt === now)].sort((a, b) =>
      a.happenedAt < b.happenedAt ? -1 : 1,
    );
    for (;;) {
      const step = planPartner(affiliate, known, plainContext(), now).steps.find(
        (one) => one.kind === 'booking' && one.state === 'due',
      );
      if (!step?.booking) break;
      bookings.push(`${step.booking.item.slice(11)} ${step.booking.heldCents} ${step.booking.payableCents}`);
      known = [...known, stepDone(affiliate, step, { outcome: 'booked' }, { now, closing: new Set() })];
    }
  }
  return bookings;
}

const ordered = (at: string, c: string, valueCents?: number, more = {}): Told =>
  told(at, c, 'ordered', { ...(valueCents !== undefined && { valueCents }), ...more });
const second = { projectId: 'P-second' };

test.each<[string, Told[], string[]]>([
  ['ordered: held', [ordered(on('02-01'), 'c', 100_000)], ['P-c 10000 0']],
  ['a quote earns nothing', [told(on('02-01'), 'c', 'registered'), told(on('02-02'), 'c', 'quoted')], []],
  [
    'delivered and paid: payable by the later of both',
    [
      ordered(on('02-01'), 'c', 100_000),
      told(on('03-01'), 'c', 'delivered', { valueCents: 100_000 }),
      told(on('03-05'), 'c', 'paid'),
    ],
    ['P-c 10000 0', 'P-c -10000 10000'],
  ],
  [
    'paid before it is delivered: held until it is',
    [
      ordered(on('02-01'), 'c', 100_000),
      told(on('02-02'), 'c', 'paid'),
      told(on('03-01'), 'c', 'delivered', { valueCents: 100_000 }),
    ],
    ['P-c 10000 0', 'P-c -10000 10000'],
  ],
  [
    'ordered without a value: held from the delivery',
    [ordered(on('02-01'), 'c'), told(on('03-01'), 'c', 'delivered', { valueCents: 69_505 })],
    ['P-c 6951 0'],
  ],
  [
    'corrected while it waits, and after it could be paid',
    [
      ...[ordered(on('02-01'), 'c', 100_000), told(on('02-10'), 'c', 'worth', { valueCents: 80_000 })],
      ...[told(on('03-01'), 'c', 'delivered', { valueCents: 80_000 }), told(on('03-05'), 'c', 'paid')],
      told(on('03-20'), 'c', 'worth', { valueCents: 75_055 }),
    ],
    ['P-c 10000 0', 'P-c -2000 0', 'P-c -8000 8000', 'P-c 0 -494'],
  ],
  [
    'cancelled while it waits',
    [ordered(on('02-01'), 'c', 100_000), told(on('02-10'), 'c', 'cancelled')],
    ['P-c 10000 0', 'P-c -10000 0'],
  ],
  [
    'cancelled after it could be paid: a negative line',
    [
      ...[ordered(on('02-01'), 'c', 100_000), told(on('03-01'), 'c', 'delivered', { valueCents: 100_000 })],
      ...[told(on('03-05'), 'c', 'paid'), told(on('09-01'), 'c', 'cancelled')],
    ],
    ['P-c 10000 0', 'P-c -10000 10000', 'P-c 0 -10000'],
  ],
  [
    'a second order earns nothing while the first stands',
    [ordered(on('02-01'), 'c', 100_000), ordered(on('03-01'), 'c', 500_000, second)],
    ['P-c 10000 0'],
  ],
  [
    'the first was cancelled: the next order earns',
    [
      ordered(on('02-01'), 'c', 100_000),
      ordered(on('03-01'), 'c', 50_000, second),
      told(on('03-10'), 'c', 'cancelled'),
    ],
    ['P-c 10000 0', 'P-c -10000 0', 'P-second 5000 0'],
  ],
  [
    'an earlier order is told late: the commission goes over to it',
    [ordered(on('03-01'), 'c', 50_000, second), ordered(on('02-01'), 'c', 100_000, { recordedAt: on('03-10') })],
    ['P-second 5000 0', 'P-second -5000 0', 'P-c 10000 0'],
  ],
  [
    'another turned out to have brought him',
    [
      ordered(on('02-01'), 'c', 100_000),
      told(on('01-31'), 'c', 'refused', { recordedAt: on('03-01'), why: 'outranked' }),
    ],
    ['P-c 10000 0', 'P-c -10000 0'],
  ],
  [
    'two customers found to be one had their first order together',
    [
      ...[ordered(on('02-01'), 'a', 100_000), ordered(on('03-01'), 'b', 50_000)],
      told(on('04-01'), 'b', 'delivered', { projectId: 'P-a', valueCents: 100_000 }),
    ],
    ['P-a 10000 0', 'P-b 5000 0', 'P-b -5000 0'],
  ],
  ['an order he placed himself', [ordered(on('02-01'), 'c', 100_000, { as: 'ordered' })], []],
])('commission: %s', (_situation, facts, expected) => {
  expect(booked(facts).sort()).toEqual([...expected].sort());
});

test('money is booked also of who works with us no more', () => {
  const end = { subject: affiliate, happenedAt: on('02-15'), recordedAt: on('02-15') };
  const facts: PartnerFact[] = [
    ...[me, ordered(on('02-01'), 'c', 100_000)],
    { ...end, _id: 'end', type: 'partnershipEnded', reasonId: 'r', by: 'm' },
  ];
  const [step] = planPartner(affiliate, facts, plainContext(), on('02-20')).steps.filter(
    ({ kind }) => kind === 'booking',
  );
  expect(step?.state).toBe('due');
});

test('payable to the second: the instant of the payment', () => {
  const reached = [
    ordered(on('02-01'), 'c', 100_000),
    told(on('03-01'), 'c', 'delivered', { valueCents: 100_000 }),
    told('2027-03-05T10:11:12.000Z', 'c', 'paid'),
  ];
  expect(commissionsOf({ reached })).toMatchObject([{ cents: 10_000, payableAt: '2027-03-05T10:11:12.000Z' }]);
});
