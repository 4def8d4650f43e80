import { describe, expect, test } from '@jest/globals';
import { isOpen } from '../../../domain/calendar.ts';
import {
  agendaAt,
  closed,
  finished,
  joined,
  mailed,
  opened,
  reopened,
  said,
  severitySet,
  stepAt,
} from '../../support/case-facts.ts';
import { noClosing } from '../../support/agenda-of.ts';
import { local } from '../../support/facts.ts';

const receipt = '2026-11-20 23:10';
const confirmed = mailed(receipt, 'acknowledge');
const start = [opened(receipt), confirmed];
const keysAt = (facts: Parameters<typeof agendaAt>[0], now: string, states: readonly string[]) =>
  agendaAt(facts, now)
    .steps.filter(({ state }) => states.includes(state))
    .map(({ key }) => key);

describe('at once, at any hour', () => {
  test('the confirmation, the hold of planned contact and the task to call are due in the second of receipt', () => {
    expect(keysAt([opened(receipt)], receipt, ['due'])).toEqual(['acknowledge', 'call:1', 'hold:1']);
    expect(agendaAt([opened(receipt)], receipt)).toMatchObject({
      stage: 'call',
      openComplaint: true,
      standing: { severity: 'minor', owner: 'engineer', deadline: local('2026-11-21 03:10') },
    });
  });

  test('there is one acknowledgement, also in a later round', () => {
    const all = ['call:1', 'propose:1', 'implement:1'].map((key) => finished('2026-11-21 10:00', key));
    const again = [...start, ...all, closed('2026-11-21 11:00'), reopened('2026-11-25 12:00')];
    expect(agendaAt(again, '2026-11-25 12:00').steps.filter(({ kind }) => kind === 'acknowledge')).toHaveLength(1);
    expect(stepAt(again, '2026-11-25 12:00', 'joined:1')?.state).toBe('later');
  });
});

describe('where no mail reaches the customer, a person calls within the four hours', () => {
  test.each([
    ['refused at once', mailed(receipt, 'acknowledge', 'not-sent'), receipt],
    ['not gone by half of the time', undefined, '2026-11-21 01:10'],
  ])('%s', (_, mail, dueAt) => {
    const facts = [opened(receipt), ...(mail ? [mail] : [])];
    const step = agendaAt(facts, receipt).steps.find(({ key }) => key === 'acknowledge:1');
    expect(step).toMatchObject({ channel: 'phone', dueAt: local(dueAt), deadline: local('2026-11-21 03:10') });
  });

  test('confirmed by mail, nobody calls for that', () => {
    expect(stepAt(start, '2026-11-21 02:00', 'acknowledge:1')).toMatchObject({
      state: 'dropped',
      why: 'confirmed by mail',
    });
  });
});

describe('reminders lie half-way to the deadline', () => {
  test.each([
    ['call', [], '2026-11-21 11:10'],
    ['propose', ['call:1'], '2026-11-21 23:10'],
    ['implement', ['call:1', 'propose:1'], '2026-11-24 11:10'],
  ] as const)('%s', (step, doneSteps, at) => {
    const facts = [...start, ...doneSteps.map((key) => finished('2026-11-21 00:10', key))];
    expect(stepAt(facts, '2026-11-21 00:20', `half-way:${step}:1`)?.dueAt).toBe(local(at));
  });

  test('after a breach half-way to the new deadline, once more', () => {
    expect(stepAt(start, '2026-11-21 23:10', 'half-way:call:1#2')?.dueAt).toBe(local('2026-11-22 11:10'));
  });

  test('done before, nobody is reminded', () => {
    const called = [...start, finished('2026-11-21 00:10', 'call:1')];
    expect(stepAt(called, '2026-11-21 01:00', 'half-way:call:1')).toMatchObject({ state: 'dropped', why: 'done' });
  });
});

describe('missed deadlines are told', () => {
  test('each at its instant, with the next one in sight', () => {
    const keys = agendaAt(start, '2026-11-23 00:00').steps.filter(({ kind }) => kind === 'breach');
    expect(keys.map(({ key, dueAt, state }) => [key, dueAt, state])).toEqual([
      ['breach:call:1', local('2026-11-21 23:10'), 'due'],
      ['breach:call:1#2', local('2026-11-22 23:10'), 'due'],
      ['breach:call:1#3', local('2026-11-23 23:10'), 'later'],
    ]);
  });

  test('a new owner by severity or by joining is told at once', () => {
    expect(stepAt([...start, severitySet('2026-11-21 09:00', 'major')], '2026-11-21 09:00', 'owner:1')?.state).toBe(
      'due',
    );
    const facts = [...start, joined('2026-11-21 09:00', 'medium')];
    expect(keysAt(facts, '2026-11-21 09:00', ['due'])).toEqual(expect.arrayContaining(['owner:1']));
    expect(isOpen(stepAt(facts, '2026-11-21 09:00', 'joined:1')?.dueAt ?? '', noClosing.closing)).toBe(true);
  });
});

describe('what the customer adds while the case is open', () => {
  test('the owner hears at once, whatever its level; the customer is confirmed once a day', () => {
    const twice = [...start, joined('2026-11-21 09:00', 'minor'), joined('2026-11-21 10:00', 'minor')];
    const keys = keysAt(twice, '2026-11-21 10:00', ['due', 'later']);
    expect(keys.filter((key) => key.startsWith('added:'))).toEqual(['added:1', 'added:2']);
    expect(keys.filter((key) => key.startsWith('joined:'))).toEqual(['joined:1']);
  });

  test('who gets the case by it is told of that alone', () => {
    const raised = [...start, joined('2026-11-21 09:00', 'major')];
    expect(keysAt(raised, '2026-11-21 09:00', ['due']).filter((key) => /^(added|owner):/.test(key))).toEqual([
      'owner:1',
    ]);
  });
});

describe('to the end', () => {
  const all = ['call:1', 'propose:1', 'implement:1'].map((key, n) => finished(`2026-11-2${n + 1} 10:00`, key));
  const implemented = [...start, ...all];
  const solved = [...implemented, closed('2026-11-24 10:00')];

  test('the solution carried out: a check-in mail to the customer, a task to close for the owner', () => {
    expect(keysAt(implemented, '2026-11-23 10:00', ['due', 'later'])).toEqual(
      expect.arrayContaining(['check-in:1', 'close:1']),
    );
    expect(agendaAt(implemented, '2026-11-23 10:00')).toMatchObject({ stage: 'to close', openComplaint: true });
  });

  test('reopened before the check-in went: nobody asks whether it is solved', () => {
    const again = [...solved, reopened('2026-11-24 10:01')];
    const checkIn = stepAt([...again.filter(({ type }) => type !== 'stepDone')], '2026-11-24 10:01', 'check-in:1');
    expect(checkIn).toMatchObject({ state: 'dropped', why: 'reopened' });
  });

  test('closed: the customer’s planned contact goes on at once', () => {
    expect(stepAt(solved, '2026-11-24 10:00', 'release:1')).toMatchObject({
      state: 'due',
      dueAt: local('2026-11-24 10:00'),
    });
  });

  test.each([
    ['a month after receipt', '2026-11-24 10:00', '2026-12-21 09:00'],
    ['not within seven days of closing', '2026-12-18 10:00', '2026-12-28 09:00'],
  ])('satisfied with the solution? %s, in the next slot of the window', (_, closedAt, askedAt) => {
    // The month ends on a Sunday at 23:10, the seven days on Christmas Day: the next opening is a working day's.
    expect(stepAt([...implemented, closed(closedAt)], closedAt, 'followup:1')?.dueAt).toBe(local(askedAt));
  });

  test('one reminder, seven days later, and then it is over', () => {
    const asked = [...solved, mailed('2026-12-21 09:00', 'followup:1')];
    expect(stepAt(asked, '2026-12-21 10:00', 'reminder:followup:1')?.dueAt).toBe(local('2026-12-28 09:00'));
    const everything = agendaAt(asked, '2026-12-29 10:00').steps.filter(({ state }) => state === 'due');
    const doneToo = everything.map(({ key }) => mailed('2026-12-29 10:00', key));
    expect(agendaAt([...asked, ...doneToo], '2026-12-29 10:01')).toMatchObject({ finished: true, stage: 'solved' });
  });

  test.each([
    ['yes', 'thanks:followup:1:yes'],
    ['no', 'call:2'],
  ] as const)('"%s" is followed by %s', (answer, key) => {
    const facts = [...solved, mailed('2026-12-21 09:00', 'followup:1'), said('2026-12-22 20:00', answer)];
    expect(stepAt(facts, '2026-12-22 20:00', key)?.state).toMatch(/due|later/);
    expect(stepAt(facts, '2026-12-22 20:00', 'reminder:followup:1')).toMatchObject({
      state: 'dropped',
      why: 'answered',
    });
  });

  test('"no" after the case had ended revives it', () => {
    const facts = [...solved, mailed('2026-12-21 09:00', 'followup:1'), said('2027-06-01 20:00', 'no')];
    expect(agendaAt(facts, '2027-06-01 20:00')).toMatchObject({ finished: false, openComplaint: true, stage: 'call' });
    expect(stepAt(facts, '2027-06-01 20:00', 'hold:2')?.state).toBe('due');
  });

  test('withdrawn: no more tasks, reminders, breaches or questions', () => {
    const facts = [...start, closed('2026-11-21 09:00', 'withdrawn')];
    expect(keysAt(facts, '2026-11-21 09:00', ['due', 'later'])).toEqual(['hold:1', 'release:1']);
    expect(stepAt(facts, '2026-11-21 09:00', 'call:1')).toMatchObject({ state: 'dropped', why: 'closed as withdrawn' });
  });
});
