import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainContext } from '../../../domain/context.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { planCustomer } from '../../../domain/customer/plan.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { standsAt } from '../../../domain/booking-steps.ts';
import { rewardsOf } from '../../../domain/customer/rewards.ts';
import type { Step } from '../../../domain/step.ts';
import { stepDone } from '../../../domain/step-done.ts';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import { closed, delivered, local, optedOut, slotOn, subject } from '../../support/facts.ts';
import { reached } from '../../support/referral-facts.ts';
import { simulate } from '../../support/simulate.ts';

const me = delivered('2026-01-05');
const closing = new Set<number>();
const context = plainContext();

/** What the servers carry out for one customer, of the ledger and of the mails about it. */
const lived = (facts: readonly CustomerFact[], to = '2027-12-31') =>
  simulate({ context, facts: [me, ...facts], from: local('2026-01-05'), to: local(to) })
    .carriedOut.map(({ step }) => step)
    .filter(({ kind }) => ['booking', 'reward', 'reward-reversed'].includes(kind));

const shown = ({ kind, key, booking }: Step): string =>
  booking ? `${key} ${booking.heldCents} ${booking.payableCents}` : `${kind} ${key.slice(key.indexOf(':') + 1)}`;

test.each<[string, CustomerFact[], string[]]>([
  [
    'delivered and paid: held, told, then payable',
    [reached('2027-03-01', 'f1', 'delivered'), reached('2027-03-10', 'f1', 'paid')],
    ['booking:reward:f1#1 10000 0', 'reward f1:P-f1', 'booking:reward:f1#2 -10000 10000'],
  ],
  [
    'no payment reported: payable after 30 days',
    [reached('2027-03-01', 'f1', 'delivered')],
    ['booking:reward:f1#1 10000 0', 'reward f1:P-f1', 'booking:reward:f1#2 -10000 10000'],
  ],
  [
    'paid before we heard of the delivery',
    [
      reached('2027-03-01', 'f1', 'paid'),
      { ...reached('2027-03-01', 'f1', 'delivered'), recordedAt: local('2027-03-05') },
    ],
    ['booking:reward:f1#1 0 10000', 'reward f1:P-f1'],
  ],
  [
    'cancelled while it waited',
    [reached('2027-03-01', 'f1', 'delivered'), reached('2027-03-10', 'f1', 'cancelled')],
    ['booking:reward:f1#1 10000 0', 'reward f1:P-f1', 'booking:reward:f1#2 -10000 0', 'reward-reversed f1:P-f1'],
  ],
  [
    'cancelled after it could be paid: taken from what comes next',
    [
      reached('2027-03-01', 'f1', 'delivered'),
      reached('2027-03-02', 'f1', 'paid'),
      reached('2027-09-10', 'f1', 'cancelled'),
    ],
    [
      'booking:reward:f1#1 10000 0',
      'reward f1:P-f1',
      'booking:reward:f1#2 -10000 10000',
      'booking:reward:f1#3 0 -10000',
      'reward-reversed f1:P-f1',
    ],
  ],
  [
    'a cancellation that came to us before its delivery',
    [
      reached('2027-03-10', 'f1', 'cancelled'),
      { ...reached('2027-03-01', 'f1', 'delivered'), recordedAt: local('2027-03-20') },
    ],
    [],
  ],
  ['registered alone books nothing', [reached('2027-03-01', 'f1', 'registered')], []],
])('%s', (_, facts, steps) => {
  expect(lived(facts).map(shown)).toEqual(steps);
});

describe('the steps', () => {
  const facts = [me, reached('2027-03-01', 'f1', 'delivered')];

  test('money goes at once, its mail in the window; both also where all mail was switched off', () => {
    const off = [...facts, optedOut('2027-02-01', 'all')];
    expect(stepOf(off, '2027-03-01 20:00', 'booking:reward:f1#1')).toEqual({
      state: 'due',
      dueAt: local('2027-03-01'),
    });
    expect(stepOf(off, '2027-03-01', 'reward:f1:P-f1').state).toMatch(/due|later/);
  });

  test('a closed journey still books, and tells nobody', () => {
    const over = [...facts, closed('2027-03-02')];
    expect(stepOf(over, '2027-03-03', 'booking:reward:f1#1').state).toBe('due');
    expect(stepOf(over, '2027-03-03', 'reward:f1:P-f1')).toMatchObject({
      state: 'dropped',
      why: 'journey closed (moved)',
    });
  });

  test('a reward taken back before it was told of is not told of', () => {
    const back = [...facts, reached('2027-03-01 12:01', 'f1', 'cancelled')];
    expect(stepOf(back, '2027-03-01 12:02', 'reward:f1:P-f1')).toMatchObject({
      state: 'dropped',
      why: 'reward taken back',
    });
    expect(agendaOf(back, '2027-04-02').steps.some(({ kind }) => kind === 'reward-reversed')).toBe(false);
  });

  test('a customer through whom somebody registered is an advocate', () => {
    expect(agendaOf([me], '2026-01-20').stage).toBe('activation');
    expect(agendaOf([me, reached('2026-01-18', 'f1', 'registered', undefined)], '2026-01-20').stage).toBe('advocacy');
    expect(agendaOf([me, reached('2026-01-18', 'f1', 'refused', undefined)], '2026-01-20').stage).toBe('activation');
  });

  test('after a merge, what both had booked counts once', () => {
    const other = { ...reached('2027-03-01', 'f1', 'delivered'), _id: 'other', subject: 'c-2' };
    const bookedBy = (who: string): CustomerFact => ({
      ...stepDone(
        who,
        agendaOf(facts, '2027-03-01').steps.find(({ kind }) => kind === 'booking') as Step,
        { outcome: 'booked' },
        { now: slotOn('2027-03-01'), closing },
      ),
      _id: `${who} booked`,
    });
    const step = agendaOf([...facts, other, bookedBy('c-1'), bookedBy('c-2')], '2027-03-02').steps.find(
      ({ state, kind }) => kind === 'booking' && state === 'due',
    );
    expect(step && shown(step)).toBe('booking:reward:f1#3 -10000 0');
  });
});

describe('whatever arrives first', () => {
  const told = fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('delivered', 'delivered', 'cancelled', 'paid', 'refused' as const),
    )
    .map(([d, n, stage]) =>
      reached(`2027-03-${String(d).padStart(2, '0')}`, `f${n}`, stage, stage === 'refused' ? undefined : `P${n}`),
    );
  const lives = fc.uniqueArray(told, { selector: ({ _id }) => _id, maxLength: 18 });

  test('the ledger comes to say what the facts say, and nothing is ever owed below zero but by a payment', () => {
    fc.assert(
      fc.property(
        lives.chain((facts) => fc.shuffledSubarray(facts, { minLength: facts.length })),
        (arriving) => {
          const known: CustomerFact[] = [me];
          const now = local('2027-06-01');
          for (const fact of arriving) {
            known.push(fact);
            for (let n = 0; ; n++) {
              const next = planCustomer(subject, known, context, now).steps.find(
                ({ kind, state }) => kind === 'booking' && state === 'due',
              );
              if (!next) break;
              if (n > 20) throw new Error('the bookings never come to rest');
              known.push(stepDone(subject, next, { outcome: 'booked' }, { now, closing }));
            }
          }
          const { booked, ...history } = readHistory(known);
          const sums = new Map<string, { heldCents: number; payableCents: number }>();
          for (const { item, heldCents, payableCents } of booked) {
            const sum = sums.get(item) ?? { heldCents: 0, payableCents: 0 };
            sums.set(item, { heldCents: sum.heldCents + heldCents, payableCents: sum.payableCents + payableCents });
          }
          const { items } = rewardsOf(history, subject);
          for (const [item, sum] of sums) {
            const worth = items.get(item) ?? { item, cents: 0, payableAt: '', changedAt: '', friendId: '' };
            expect([item, sum]).toEqual([item, standsAt(worth, now)]);
          }
          for (const [item, worth] of items) if (worth.cents > 0) expect(sums.has(item)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
