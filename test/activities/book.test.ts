import { expect, test } from '@jest/globals';
import { book } from '../../activities/book.ts';
import type { Deps } from '../../activities/deps.ts';
import type { CustomerStep } from '../../activities/due-step.ts';
import { plainContext } from '../../domain/context.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type Posting, totalsOf } from '../../domain/ledger.ts';
import type { Booking, Step } from '../../domain/step.ts';
import { fact } from '../support/order-facts.ts';

const [dueAt, now] = ['2027-01-11T11:00:00.000Z', '2027-01-11T11:05:00.000Z'];

/** A ledger of an array; this customer is also who was merged into him. */
function house(absorbed: readonly string[] = []) {
  const postings: Posting[] = [];
  const known = absorbed.map((customerId) =>
    fact('2027-01-01', 'absorbed', { customerId, reasonId: 'r-1', by: 'u-1' }),
  );
  const deps = {
    store: {
      facts: { load: () => Promise.resolve(known) },
      ledger: {
        of: (payeeId: string) => Promise.resolve(postings.filter((one) => one.payeeId === payeeId)),
        post: (posting: Posting) =>
          Promise.resolve(!postings.some(({ _id }) => _id === posting._id) && postings.push(posting) > 0),
      },
    },
  } as unknown as Deps;
  return { deps, postings };
}

const booking = (nth: number, cents: { held?: number; payable?: number }, item = 'reward:f-1'): Step => ({
  ...{ key: `booking:${item}#${nth}`, kind: 'booking', channel: 'ledger', category: 'service', timing: 'exact' },
  ...{ dueAt, state: 'due' },
  booking: { item, heldCents: cents.held ?? 0, payableCents: cents.payable ?? 0 } satisfies Booking,
});

const dueFor = (subject: string, step: Step): CustomerStep => ({
  ...{ kind: 'customer', subject, step, now, context: plainContext(), history: readHistory([]) },
});

type Row = [what: string, before: readonly Step[], step: Step];

test.each<Row>([
  ['all that was earned', [booking(1, { payable: 10_000 })], booking(2, { payable: -10_000 })],
  ['all of it while it is held', [booking(1, { held: 10_000 })], booking(2, { held: -10_000 })],
  [
    'what was held and is payable since',
    [booking(1, { held: 10_000 }), booking(2, { held: -10_000, payable: 10_000 })],
    booking(3, { payable: -10_000 }),
  ],
])('%s can be taken back', async (_, before, step) => {
  const { deps, postings } = house();
  for (const one of [...before, step]) expect(await book(deps, dueFor('c-1', one))).toEqual({ outcome: 'booked' });
  expect([...totalsOf(postings).values()].every((cents) => cents === 0)).toBe(true);
});

test.each<Row>([
  ['what was never earned', [], booking(1, { payable: -10_000 })],
  ['a cent more', [booking(1, { payable: 10_000 })], booking(2, { payable: -10_001 })],
  ['a cent more, half of it held', [booking(1, { held: 10_000 })], booking(2, { held: -5_000, payable: -5_001 })],
  [
    'what was taken back before',
    [booking(1, { payable: 10_000 }), booking(2, { payable: -10_000 })],
    booking(3, { payable: -1 }),
  ],
  [
    'of one friend what another earned',
    [booking(1, { payable: 10_000 }, 'reward:f-2')],
    booking(1, { payable: -10_000 }),
  ],
])('%s is not taken back: nothing is posted', async (_, before, step) => {
  const { deps, postings } = house();
  for (const one of before) await book(deps, dueFor('c-1', one));
  const posted = [...postings];
  await expect(book(deps, dueFor('c-1', step))).rejects.toThrow(/more of reward:f-1 would be taken back/);
  expect(postings).toEqual(posted);
});

test('tried again it is posted once, also where it takes back', async () => {
  const { deps, postings } = house();
  const steps = [booking(1, { payable: 10_000 }), booking(2, { payable: -10_000 })];
  for (const step of steps)
    for (let attempt = 1; attempt <= 2; attempt++)
      expect(await book(deps, dueFor('c-1', step))).toEqual({ outcome: 'booked' });
  expect(postings.map(({ _id }) => _id)).toEqual(['c-1|booking:reward:f-1#1', 'c-1|booking:reward:f-1#2']);
});

test('what was earned under an id that was merged since can be taken back, by whom it became only', async () => {
  const { deps } = house(['c-old']);
  await book(deps, dueFor('c-old', booking(1, { payable: 10_000 })));
  await expect(book(deps, dueFor('c-1', booking(2, { payable: -10_000 })))).resolves.toEqual({ outcome: 'booked' });
  const apart = house();
  await book(apart.deps, dueFor('c-old', booking(1, { payable: 10_000 })));
  await expect(book(apart.deps, dueFor('c-1', booking(2, { payable: -10_000 })))).rejects.toThrow(/taken back/);
});

test('a posting happens at its due moment, or now where that is still to come', async () => {
  const { deps, postings } = house();
  await book(deps, dueFor('c-1', booking(1, { payable: 10_000 })));
  await book(deps, dueFor('c-1', { ...booking(2, { payable: 5_000 }), dueAt: '2027-01-12T11:00:00.000Z' }));
  expect(postings.map(({ at, recordedAt }) => [at, recordedAt])).toEqual([
    [dueAt, now],
    [now, now],
  ]);
});
