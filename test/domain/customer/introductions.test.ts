import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { introductionOf } from '../../../domain/customer/introductions.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { delivered, local } from '../../support/facts.ts';
import { claimed, event, quoted, registered } from '../../support/referral-facts.ts';

const me = 'c-1';

function receipt(facts: readonly CustomerFact[], subject = me) {
  const { winner, losers, fixedAt } = introductionOf(readHistory(facts), subject);
  return {
    winner: winner && `${winner.claim.introducerId} by ${winner.rule}`,
    losers: losers.map(({ claim, why }) => `${claim.introducerId}: ${why}`),
    fixedAt,
  };
}

const affiliate = { programme: 'affiliate', via: 'click' } as const;
const coupon = { programme: 'affiliate', via: 'coupon' } as const;
const code = { via: 'code' } as const;

test.each<[string, CustomerFact[], string | undefined, string[]]>([
  ['registered through a link', [claimed('2027-03-01', 'anna'), registered('2027-03-01')], 'anna by first-link', []],
  ['came by himself', [registered('2027-03-01')], undefined, []],
  [
    'the first of two links',
    [claimed('2027-02-01', 'anna'), claimed('2027-03-01', 'bert'), registered('2027-03-01')],
    'anna by first-link',
    ['bert: second-claim'],
  ],
  [
    'the last of two clicks',
    [claimed('2027-02-01', 'blog', affiliate), claimed('2027-02-20', 'vlog', affiliate), registered('2027-03-01')],
    'vlog by last-click',
    ['blog: second-claim'],
  ],
  [
    'a click goes before an earlier link',
    [claimed('2027-02-01', 'anna'), claimed('2027-02-20', 'blog', affiliate), registered('2027-03-01')],
    'blog by last-click',
    ['anna: outranked'],
  ],
  [
    'a coupon goes before both',
    [
      claimed('2027-02-01', 'anna'),
      claimed('2027-02-20', 'blog', affiliate),
      claimed('2027-03-01', 'shop', coupon),
      event('2027-03-01', 'quoteRequested'),
    ],
    'shop by named',
    ['anna: outranked', 'blog: outranked'],
  ],
  [
    'a code named with the order',
    [claimed('2027-02-01', 'anna'), claimed('2027-03-01', 'bert', code), event('2027-03-01', 'ordered')],
    'bert by named',
    ['anna: outranked'],
  ],
  [
    'a click of 90 days ago still counts',
    [claimed('2026-12-01', 'blog', affiliate), registered('2027-03-01')],
    'blog by last-click',
    [],
  ],
  [
    'a click of 91 days ago does not',
    [claimed('2026-11-30', 'blog', affiliate), registered('2027-03-01')],
    undefined,
    ['blog: expired'],
  ],
  [
    'a link of 91 days ago gives way to a later one',
    [claimed('2026-11-30', 'anna'), claimed('2027-02-01', 'bert'), registered('2027-03-01')],
    'bert by first-link',
    ['anna: expired'],
  ],
  [
    'a code after the registration is too late',
    [
      claimed('2027-03-01', 'anna'),
      registered('2027-03-01'),
      claimed('2027-03-05', 'bert', code),
      event('2027-03-05', 'ordered'),
    ],
    'anna by first-link',
    ['bert: second-claim'],
  ],
  [
    'who registered by himself stays nobody’s',
    [registered('2027-03-01'), claimed('2027-03-05', 'bert', code)],
    undefined,
    ['bert: too-late'],
  ],
  [
    'a quote before the claim: known already',
    [quoted('2027-02-01'), claimed('2027-03-01', 'anna', code), event('2027-03-01', 'ordered')],
    undefined,
    ['anna: known'],
  ],
  [
    'refused at the door never wins',
    [claimed('2027-02-01', 'anna', { refused: 'household' }), claimed('2027-03-01', 'bert'), registered('2027-03-01')],
    'bert by first-link',
    ['anna: household'],
  ],
  ['himself', [claimed('2027-02-01', me), registered('2027-03-01')], undefined, [`${me}: self`]],
  [
    'a date without a time: what is known of that day was before it',
    [claimed('2027-03-01 14:00', 'anna', code), event('2027-03-01 00:00', 'ordered')],
    'anna by named',
    [],
  ],
  [
    'an order of the day before does not wait',
    [claimed('2027-03-02 09:00', 'anna', code), event('2027-03-01 00:00', 'ordered')],
    undefined,
    ['anna: known'],
  ],
  [
    'the same claim twice is no second claim',
    [claimed('2027-03-01 10:00', 'anna'), registered('2027-03-01 10:00'), claimed('2027-03-01 10:01', 'anna')],
    'anna by first-link',
    [],
  ],
])('%s', (_, facts, winner, losers) => {
  expect(receipt(facts)).toMatchObject({ winner, losers });
});

test('nothing is decided before the customer does something', () => {
  expect(introductionOf(readHistory([claimed('2027-02-01', 'anna')]), me)).toEqual({ losers: [] });
});

test('a merge that shows both to be one person ends the introduction', () => {
  const absorbed: CustomerFact = {
    ...{ _id: 'a', subject: me, happenedAt: local('2027-04-01'), recordedAt: local('2027-04-01') },
    ...{ type: 'absorbed', customerId: 'anna', reasonId: 'r', by: 'u' },
  };
  const facts = [claimed('2027-03-01', 'anna'), registered('2027-03-01')];
  expect(receipt(facts).winner).toBe('anna by first-link');
  expect(receipt([...facts, absorbed])).toMatchObject({ winner: undefined, losers: ['anna: self'] });
});

describe('whatever arrives first', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((day) => `2027-02-${String(day).padStart(2, '0')}`);
  const claim = fc
    .tuple(days, fc.constantFrom('anna', 'bert', 'blog'), fc.constantFrom('code', 'coupon', 'click', 'link'))
    .map(([at, who, via]) => claimed(at, who, { via }));
  const fixing = days.chain((at) =>
    fc.constantFrom<CustomerFact>(
      registered(at),
      event(at, 'quoteRequested'),
      event(at, 'ordered'),
      delivered(at),
      quoted(at),
    ),
  );
  const unique = fc.uniqueArray(fc.oneof(claim, fixing), { selector: ({ _id }) => _id, maxLength: 8 });

  test('the receipt is the same, and everybody is on it once', () => {
    fc.assert(
      fc.property(
        unique.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, shuffled]) => {
          const given = receipt(facts);
          expect(receipt(shuffled)).toEqual(given);
          const { winner, losers, fixedAt } = introductionOf(readHistory(facts), me);
          if (fixedAt === undefined) return;
          const claims = facts.filter((fact) => fact.type === 'introductionClaimed');
          const accounted = claims.filter(
            (one) => one.introducerId === winner?.claim.introducerId || losers.some((lost) => lost.claim === one),
          );
          expect(accounted).toHaveLength(claims.length);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
