import { expect, test } from '@jest/globals';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { wordsToIntroducers } from '../../../domain/customer/introducer-words.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import { closed, delivered, local } from '../../support/facts.ts';
import { claimed, event, quoted, registered } from '../../support/referral-facts.ts';

const friend = [claimed('2027-03-01', 'anna'), registered('2027-03-01')];
const wordsOf = (facts: readonly CustomerFact[]): string[] =>
  wordsToIntroducers(readHistory(facts), 'c-1').map(
    ({ key, at, why }) => `${key} ${at.slice(0, 10)}${why ? ` (${why})` : ''}`,
  );

test.each<[string, CustomerFact[], string[]]>([
  ['registered', friend, ['introducer:registered:registered:anna 2027-03-01']],
  [
    'up to the payment of the first project',
    [
      ...friend,
      quoted('2027-03-05'),
      event('2027-03-10', 'ordered'),
      delivered('2027-03-20'),
      event('2027-04-01', 'paid'),
    ],
    [
      'introducer:registered:registered:anna 2027-03-01',
      'introducer:quoted:P1:anna 2027-03-05',
      'introducer:delivered:P1:anna 2027-03-20',
      'introducer:paid:P1:anna 2027-04-01',
    ],
  ],
  [
    'the second project is no news',
    [...friend, delivered('2027-03-20'), delivered('2027-05-20', { projectId: 'P2' })],
    ['introducer:registered:registered:anna 2027-03-01', 'introducer:delivered:P1:anna 2027-03-20'],
  ],
  [
    'unless the first was cancelled',
    [
      ...friend,
      delivered('2027-03-20'),
      delivered('2027-05-20', { projectId: 'P2' }),
      event('2027-06-01', 'orderCancelled'),
    ],
    [
      'introducer:registered:registered:anna 2027-03-01',
      'introducer:delivered:P2:anna 2027-05-20',
      'introducer:cancelled:P1:anna 2027-06-01',
    ],
  ],
  [
    'who claimed in vain hears why, once',
    [...friend, claimed('2027-03-02', 'bert', { via: 'code' }), claimed('2027-03-03', 'bert')],
    ['introducer:refused:claim:bert 2027-03-02 (second-claim)', 'introducer:registered:registered:anna 2027-03-01'],
  ],
  [
    'an affiliate’s customer is no referral',
    [claimed('2027-03-01', 'blog', { programme: 'affiliate', via: 'click' }), registered('2027-03-01')],
    [],
  ],
  ['nobody claimed', [registered('2027-03-01'), delivered('2027-03-20')], []],
])('%s', (_, facts, words) => {
  expect(wordsOf(facts)).toEqual(words);
});

test('facts that came late make another the winner: each is told what is true', () => {
  const late = [...friend, claimed('2027-02-01', 'bert', { via: 'code' }), event('2027-02-01', 'quoteRequested')];
  expect(wordsOf(late)).toEqual([
    'introducer:refused:claim:anna 2027-03-01 (known)',
    'introducer:registered:registered:bert 2027-02-01',
  ]);
});

test('the bureau calls who registered, at once, though nothing was delivered; not who has a quote already', () => {
  const step = agendaOf(friend, '2027-03-06').steps.find(({ key }) => key === 'lead:registered');
  expect(step).toMatchObject({ state: 'due', task: 'new-lead', channel: 'task', dueAt: local('2027-03-01') });
  expect(stepOf([...friend, quoted('2027-03-02')], '2027-03-06', 'lead:registered')).toMatchObject({
    state: 'dropped',
    why: 'quoted or ordered since',
  });
});

test('closing a journey leaves word to introducers, for money hangs on it, and calls nobody', () => {
  const over = [...friend, closed('2027-03-02', 'other')];
  expect(stepOf(over, '2027-03-03', 'introducer:registered:registered:anna').state).toBe('due');
  expect(stepOf(over, '2027-03-03', 'lead:registered').state).toBe('dropped');
});
