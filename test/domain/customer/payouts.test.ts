import { expect, test } from '@jest/globals';
import type { FactOf } from '../../../domain/customer/facts.ts';
import { agendaOf, keysOf, stepOf } from '../../support/agenda-of.ts';
import { closed, delivered, done, local, optedOut, subject, suppressed } from '../../support/facts.ts';

const paidOut = (at: string, overrides: Partial<FactOf<'paidOut'>> = {}): FactOf<'paidOut'> => ({
  ...{ _id: `${subject}|paidOut|1`, subject, happenedAt: local(at), recordedAt: local(at) },
  ...{ type: 'paidOut', batchId: 'payout-2027-03', cents: 10_000 },
  ...overrides,
});
const key = 'paid-out:payout-2027-03';
const project = delivered('2027-01-04');

test.each([
  ['in the window', [], '2027-03-02 10:00', 'due', '2027-03-02 10:00'],
  ['at night, it goes at the opening', [], '2027-03-02 22:00', 'later', '2027-03-03 09:00'],
  [
    'all mail switched off, money mail goes',
    [optedOut('2027-02-01', 'all')],
    '2027-03-02 10:00',
    'due',
    '2027-03-02 10:00',
  ],
  ['the journey closed before', [closed('2027-02-01')], '2027-03-02 10:00', 'due', '2027-03-02 10:00'],
])('a payment %s', (_what, facts, at, state, dueAt) => {
  expect(stepOf([project, ...facts, paidOut(at)], at, key)).toEqual({ state, dueAt: local(dueAt) });
});

test('to an address that takes no mail goes none', () => {
  const facts = [project, suppressed('2027-02-01', 'hard-bounce'), paidOut('2027-03-02 10:00')];
  expect(stepOf(facts, '2027-03-02 10:00', key)).toMatchObject({
    state: 'dropped',
    why: 'address suppressed (hard-bounce)',
  });
});

test('each payment is told once, also years late and two of one payout', () => {
  const sent = done('2027-03-02 10:00', { key, kind: 'paid-out', timing: 'answer' });
  const second = paidOut('2027-03-05 10:00', { _id: `${subject}|paidOut|2`, cents: 500 });
  const facts = [project, paidOut('2027-03-02 10:00'), sent, second];
  expect(keysOf(facts, '2027-03-05 10:00').filter((one) => one.startsWith('paid-out'))).toEqual([key, `${key}#2`]);
  expect(stepOf(facts, '2029-03-05 10:00', `${key}#2`)).toMatchObject({ state: 'due' });
  expect(agendaOf(facts, '2029-03-05 10:00').steps.find((one) => one.key === key)).toMatchObject({ state: 'done' });
});
