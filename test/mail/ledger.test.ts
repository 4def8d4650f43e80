import { describe, expect, test } from '@jest/globals';
import { maxSendings, nextMove, searchAfterMinutes } from '../../mail/ledger.ts';
import type { Mail } from '../../store/mails.ts';

const since = '2026-11-23T08:40:00.000Z';
const claim = {
  ...{ _id: 'c-1|permit:P1', skey: 'c-1|permit:P1', subject: 'c-1', tag: 'permit', topic: null },
  ...{ category: 'service' as const, claimedAt: since, sendings: 1, searches: 0 },
};
const uncertain = (searches: number, sendings = 1): Mail => ({
  ...claim,
  ...{ state: 'uncertain', uncertainSince: since, searches, sendings },
});
const after = (minutes: number): Date => new Date(Date.parse(since) + minutes * 60_000);

test('the searches lie 1, 5 and 15 minutes after the doubt', () => {
  expect(searchAfterMinutes).toEqual([1, 5, 15]);
});

describe('an uncertain letter', () => {
  test.each<[string, number, number, object]>([
    ['just now', 0, 0, { do: 'wait', seconds: 60 }],
    ['a millisecond early', 1 - 1 / 60_000, 0, { do: 'wait', seconds: 1 }],
    ['after a minute', 1, 0, { do: 'search', searches: 1 }],
    ['searched once', 1, 1, { do: 'wait', seconds: 240 }],
    ['after five minutes', 5, 1, { do: 'search', searches: 2 }],
    ['searched twice', 5, 2, { do: 'wait', seconds: 600 }],
    ['after a quarter', 15, 2, { do: 'search', searches: 3 }],
    ['after an hour without any search: one says all', 60, 0, { do: 'search', searches: 3 }],
    ['a clock that went back', -2, 0, { do: 'wait', seconds: 180 }],
    ['searched to the end', 15, 3, { do: 'list' }],
  ])('%s', (_what, minutes, searches, move) => {
    expect(nextMove(uncertain(searches), 'list', after(minutes))).toEqual(move);
  });

  test.each([
    [1, 'send again'],
    [2, 'send again'],
    [maxSendings, 'list'],
  ])('that accepts a double, sent %i times and not found: %s', (sendings, move) => {
    expect(nextMove(uncertain(3, sendings), 'send again', after(15))).toEqual({ do: move });
  });
});

test.each<[string, Mail | undefined, object]>([
  ['never tried', undefined, { do: 'claim' }],
  ['claimed by another attempt', { ...claim, state: 'claimed' }, { do: 'doubt', since }],
  [
    'sent',
    { ...claim, state: 'sent', messageId: 'm-1', settledAt: since },
    { do: 'answer', sending: { outcome: 'sent', messageId: 'm-1' } },
  ],
  [
    'refused',
    { ...claim, state: 'not-sent', why: 'address inactive', settledAt: since },
    { do: 'answer', sending: { outcome: 'not-sent', why: 'address inactive' } },
  ],
  [
    'given to a person',
    { ...claim, state: 'unknown', settledAt: since },
    { do: 'answer', sending: { outcome: 'unknown' } },
  ],
])('a letter %s', (_what, mail, move) => {
  expect(nextMove(mail, 'send again', after(60))).toEqual(move);
});
