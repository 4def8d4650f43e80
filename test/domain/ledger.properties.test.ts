import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Account,
  earnedCents,
  isBalanced,
  linesOfBooking,
  linesOfMove,
  payableCents,
} from '../../domain/ledger.ts';
import { type Posting, totalsOf } from '../../domain/ledger.ts';
import { statementOf } from '../../domain/statement.ts';

const payee = 'c-1';
const at = (n: number): string => new Date(Date.UTC(2027, 0, 1, 0, n)).toISOString();

interface Ask {
  what: 'earn' | 'release' | 'reverse' | 'set aside' | 'pay' | 'fail' | 'credit';
  friend: number;
  cents: number;
}

const asks = fc.array(
  fc.record<Ask>({
    what: fc.constantFrom('earn', 'release', 'reverse', 'set aside', 'pay', 'fail', 'credit'),
    friend: fc.integer({ min: 1, max: 4 }),
    cents: fc.integer({ min: 1, max: 30_000 }),
  }),
  { maxLength: 60 },
);

const standsAt = (postings: readonly Posting[], account: Account): number => totalsOf(postings).get(account) ?? 0;

/** What a house does that asks for all sorts of things and does only what can be: the postings it makes. */
function lived(wishes: readonly Ask[]): Posting[] {
  const postings: Posting[] = [];
  for (const [n, wish] of wishes.entries()) {
    const lines = linesOf(postings, wish);
    const item = ['earn', 'release', 'reverse'].includes(wish.what) ? `reward:${wish.friend}` : `payout|${n}`;
    const kind = item.startsWith('reward') ? 'reward' : wish.what === 'pay' ? 'paid' : 'batch';
    if (lines.length > 0)
      postings.push({ _id: `${payee}|${n}`, payeeId: payee, kind, item, at: at(n), recordedAt: at(n), lines });
  }
  return postings;
}

function linesOf(postings: readonly Posting[], { what, friend, cents }: Ask): Posting['lines'] {
  const item = `reward:${friend}`;
  const earned = earnedCents(postings, item);
  const held = standsAt(
    postings.filter((one) => one.item === item),
    `held:${payee}`,
  );
  const payable = payableCents(postings, payee);
  const paying = standsAt(postings, `paying:${payee}`);
  const book = (heldCents: number, payableOf: number) =>
    linesOfBooking(payee, { item, heldCents, payableCents: payableOf }, 'cost:referral');
  switch (what) {
    case 'earn':
      return earned === 0 ? book(cents, 0) : [];
    case 'release':
      return book(-held, held);
    case 'reverse':
      return book(-held, -(earned - held));
    case 'set aside':
      return payable >= cents ? linesOfMove(`payable:${payee}`, `paying:${payee}`, cents) : [];
    case 'pay':
      return paying > 0 ? linesOfMove(`paying:${payee}`, 'bank', paying) : [];
    case 'fail':
      return paying > 0 ? linesOfMove(`paying:${payee}`, `payable:${payee}`, paying) : [];
    case 'credit':
      return payable >= cents ? linesOfMove(`payable:${payee}`, 'credit-used', cents) : [];
  }
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

test('every posting sums to zero, and so does the ledger', () => {
  fc.assert(
    fc.property(asks, (wishes) => {
      const postings = lived(wishes);
      expect(postings.every(isBalanced)).toBe(true);
      expect(sum(totalsOf(postings).values())).toBe(0);
    }),
  );
});

test('the statement explains every cent: its last line is the balance, and all balances are what was earned', () => {
  fc.assert(
    fc.property(asks, (wishes) => {
      const postings = lived(wishes);
      const { lines, balances, earned } = statementOf([payee], postings);
      expect(lines.at(-1)?.after ?? balances).toEqual(balances);
      expect(lines).toHaveLength(postings.length);
      expect(earned).toBe(0 - standsAt(postings, 'cost:referral'));
      expect(earned).toBe(sum(Object.values(balances)));
      expect(balances.payable).toBe(payableCents(postings, payee));
      expect(balances.paying).toBeGreaterThanOrEqual(0);
      for (const key of ['held', 'payable', 'paying', 'paid', 'credit'] as const)
        expect(sum(lines.map(({ change }) => change[key]))).toBe(balances[key]);
    }),
  );
});

test('the order of arrival does not matter', () => {
  const arrivals = asks.chain((wishes) => {
    const postings = lived(wishes);
    return fc.tuple(
      fc.constant(postings),
      fc.shuffledSubarray(postings, { minLength: postings.length, maxLength: postings.length }),
    );
  });
  fc.assert(
    fc.property(arrivals, ([postings, shuffled]) => {
      expect(statementOf([payee], shuffled)).toEqual(statementOf([payee], postings));
    }),
  );
});

test('of one thing never more is taken back than it earned', () => {
  fc.assert(
    fc.property(asks, (wishes) => {
      const postings = lived(wishes);
      for (const { item } of postings) expect(earnedCents(postings, item)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  ['a cent too much', [100, -99], false],
  ['parts of cents', [0.5, -0.5], false],
  ['more than can be counted', [2 ** 53, -(2 ** 53)], false],
  ['nothing', [], true],
  ['even', [100, -60, -40], true],
])('a posting of %s', (_what, cents, balanced) => {
  expect(isBalanced({ lines: cents.map((one) => ({ account: 'bank' as const, cents: one })) })).toBe(balanced);
});

test('a statement is of one payee, and of who was merged into it', () => {
  const of = (payeeId: string, cents: number): Posting => ({
    ...{ _id: `${payeeId}|r`, payeeId, kind: 'reward', item: 'reward:f', at: at(1), recordedAt: at(1) },
    lines: linesOfBooking(payeeId, { item: 'reward:f', heldCents: 0, payableCents: cents }, 'cost:referral'),
  });
  const postings = [of('a', 10_000), of('b', 5_000), of('c', 700)];
  expect(statementOf(['a'], postings).balances.payable).toBe(10_000);
  expect(statementOf(['a', 'b'], postings)).toMatchObject({ earned: 15_000, balances: { payable: 15_000 } });
});
