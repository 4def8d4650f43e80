import { expect, test } from '@jest/globals';
import { addDays, type Instant } from '../../domain/calendar.ts';
import { plainContext } from '../../domain/context.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { standingOf } from '../../domain/customer/loyalty.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { rewardSteps } from '../../domain/customer/reward-steps.ts';
import { standsAt } from '../../domain/booking-steps.ts';
import { rewardsOf } from '../../domain/customer/rewards.ts';
import { isBalanced, linesOfBooking, type Posting, totalsOf } from '../../domain/ledger.ts';
import { stepDone } from '../../domain/step-done.ts';
import { cancelled, corrected } from '../support/club-facts.ts';
import { delivered, local, subject } from '../support/facts.ts';
import { reached } from '../support/referral-facts.ts';

const runs = 100_000;
const now = local('2027-12-31');
const context = plainContext();

/** Always the same numbers for a seed: a failure can be found again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** What may happen to a customer: own projects, corrected or cancelled, and friends in every stage, twice too. */
function lifeOf(pick: (below: number) => number): CustomerFact[] {
  const day = (): Instant => addDays(local('2026-02-01'), pick(500));
  const own = Array.from({ length: 1 + pick(4) }, (_, n) => {
    const project = delivered(day(), { projectId: `P${n}`, valueCents: 100_000 * (1 + pick(60)) });
    const later = [cancelled(day(), `P${n}`), corrected(day(), 50_000 * pick(80), `P${n}`)].slice(0, pick(3));
    return [project, ...later];
  });
  const stages = ['delivered', 'paid', 'cancelled'] as const;
  const friends = Array.from({ length: pick(9) }, () => reached(day(), `f${pick(7)}`, stages[pick(3)] ?? 'paid'));
  return [...own.flat(), ...friends];
}

function shuffled<T>(all: readonly T[], pick: (below: number) => number): T[] {
  const order = [...all];
  for (let n = order.length - 1; n > 0; n--) {
    const other = pick(n + 1);
    [order[n], order[other]] = [order[other] as T, order[n] as T];
  }
  return order;
}

/** The facts come in one after the other, and now and then the journey books what the ledger lacks. */
function lived(arriving: readonly CustomerFact[], pick: (below: number) => number) {
  const known: CustomerFact[] = [];
  const postings: Posting[] = [];
  for (const [n, fact] of arriving.entries()) {
    known.push(fact);
    if (n < arriving.length - 1 && pick(3) > 0) continue;
    for (let steps = 0; ; steps++) {
      if (steps > 40) throw new Error('the bookings never come to rest');
      const history = readHistory(known);
      const scope = { subject, slot: 600, now, closing: context.closing, context, history };
      const due = rewardSteps(scope).find((one) => one.step.channel === 'ledger' && one.doneAt === undefined);
      if (due?.step.booking === undefined || due.dueAt > now) break;
      const { step, dueAt } = due;
      const done = stepDone(
        subject,
        { ...step, dueAt, state: 'due' },
        { outcome: 'booked' },
        { now, closing: new Set() },
      );
      known.push(done);
      const { item } = due.step.booking;
      const lines = linesOfBooking(subject, due.step.booking, 'cost:referral');
      const head = { _id: done._id, payeeId: subject, kind: 'reward' as const, item, at: dueAt, recordedAt: now };
      postings.push({ ...head, lines });
    }
  }
  return { known, postings };
}

test(`${runs} random lives, each arriving in a random order: the same level, the same money, to the cent`, () => {
  let seen = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const pick = numbers(seed);
    const life = lifeOf(pick);
    const { known, postings } = lived(shuffled(life, pick), pick);
    const truth = readHistory(life);
    const { items } = rewardsOf(truth, subject);
    const wrong: string[] = [];

    if (standingOf(readHistory(known)).level !== standingOf(truth).level) wrong.push('another level');
    if (new Set(postings.map(({ _id }) => _id)).size !== postings.length) wrong.push('a posting twice');
    if (!postings.every(isBalanced)) wrong.push('a posting does not balance');
    const sum = [...totalsOf(postings).values()].reduce((total, cents) => total + cents, 0);
    if (sum !== 0) wrong.push(`the ledger sums to ${sum}`);
    const booked = new Set([...postings.map(({ item }) => item), ...items.keys()]);
    for (const item of booked) {
      const totals = totalsOf(postings.filter((posting) => posting.item === item));
      const worth = items.get(item);
      const stands = worth ? standsAt(worth, now) : { heldCents: 0, payableCents: 0 };
      const [held, payable] = [totals.get(`held:${subject}`) ?? 0, totals.get(`payable:${subject}`) ?? 0];
      if (held !== stands.heldCents || payable !== stands.payableCents)
        wrong.push(`${item} stands at ${held}, ${payable}`);
      if (held + payable < 0) wrong.push(`${item}: more was taken back than given`);
    }
    if (wrong.length > 0) expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    seen += postings.length;
  }
  expect(seen).toBeGreaterThan(runs);
}, 300_000);
