import { describe, expect, test } from '@jest/globals';
import { currentRound } from '../../../domain/complaint/course.ts';
import { currentStep } from '../../../domain/complaint/round.ts';
import { protocolSteps } from '../../../domain/complaint/protocol.ts';
import {
  caseAt,
  closed,
  finished,
  joined,
  mailed,
  opened,
  reopened,
  said,
  severitySet,
} from '../../support/case-facts.ts';
import { local } from '../../support/facts.ts';

// Received on Friday 20 November 2026 at 15:00; confirmed by mail at once.
const receipt = '2026-11-20 15:00';
const confirmed = mailed(receipt, 'acknowledge');
const start = [opened(receipt), confirmed];

const deadlines = (facts: Parameters<typeof caseAt>[0], now: string) => {
  const { legs } = currentRound(caseAt(facts, now));
  return protocolSteps.map((step) => legs[step].deadline);
};
const ownerAt = (facts: Parameters<typeof caseAt>[0], now: string) => caseAt(facts, now).owner;
const breachesOf = (facts: Parameters<typeof caseAt>[0], now: string, step: (typeof protocolSteps)[number]) =>
  currentRound(caseAt(facts, now)).legs[step].breaches.map(({ at, owner }) => [at, owner]);

describe('deadlines run from receipt by the clock, weekends included; the week is calendar', () => {
  test.each([
    [
      'on a Friday',
      '2026-11-20 15:00',
      ['2026-11-20 19:00', '2026-11-21 15:00', '2026-11-22 15:00', '2026-11-27 15:00'],
    ],
    [
      'on Christmas Eve',
      '2026-12-24 20:00',
      ['2026-12-25 00:00', '2026-12-25 20:00', '2026-12-26 20:00', '2026-12-31 20:00'],
    ],
    [
      'the day before summer time',
      '2027-03-27 14:30',
      ['2027-03-27 18:30', '2027-03-28 15:30', '2027-03-29 15:30', '2027-04-03 14:30'],
    ],
    [
      'the day before winter time',
      '2026-10-24 14:30',
      ['2026-10-24 18:30', '2026-10-25 13:30', '2026-10-26 13:30', '2026-10-31 14:30'],
    ],
  ])('received %s', (_, at, expected) => {
    expect(deadlines([opened(at)], at)).toEqual(expected.map(local));
  });

  test('to the second', () => {
    const at = '2026-11-20T14:00:37.250Z';
    expect(deadlines([opened(at)], at)[0]).toBe('2026-11-20T18:00:37.250Z');
  });
});

describe('the owner is the higher of the severity’s owner and the level it was raised to', () => {
  test.each([
    ['minor', 'engineer'],
    ['medium', 'manager'],
    ['major', 'directie'],
  ] as const)('%s: %s', (severity, owner) => {
    expect(ownerAt([opened(receipt, severity)], receipt)).toBe(owner);
  });

  test('a person may set the severity at any moment, up and down; the deadlines counted from receipt stay', () => {
    const up = [...start, severitySet('2026-11-20 18:00', 'major')];
    expect(ownerAt(up, '2026-11-20 18:00')).toBe('directie');
    expect(deadlines(up, '2026-11-20 18:00')).toEqual(deadlines(start, receipt));
    const down = [...up, severitySet('2026-11-20 19:00', 'minor')];
    expect(ownerAt(down, '2026-11-20 19:00')).toBe('engineer');
    expect(caseAt(down, '2026-11-20 19:00').newOwners.map(({ owner }) => owner)).toEqual(['directie', 'engineer']);
  });

  test('what a missed deadline raised stays raised when the severity goes down', () => {
    const facts = [opened(receipt, 'medium'), confirmed, severitySet('2026-11-22 10:00', 'minor')];
    expect(ownerAt(facts, '2026-11-22 10:00')).toBe('directie');
  });
});

describe('a missed deadline raises the case one level and extends that step and the later ones by its own length', () => {
  test.each([
    ['call', [], '2026-11-21 15:00', ['2026-11-22 15:00', '2026-11-23 15:00', '2026-11-28 15:00']],
    ['propose', ['call:1'], '2026-11-22 15:00', ['2026-11-21 15:00', '2026-11-24 15:00', '2026-11-29 15:00']],
    [
      'implement',
      ['call:1', 'propose:1'],
      '2026-11-27 15:00',
      ['2026-11-21 15:00', '2026-11-22 15:00', '2026-12-04 15:00'],
    ],
  ] as const)('%s', (step, doneSteps, missedAt, expected) => {
    const facts = [...start, ...doneSteps.map((key) => finished('2026-11-20 17:00', key))];
    expect(ownerAt(facts, local(missedAt).replace('.000Z', '.000Z'))).toBe('manager');
    expect(breachesOf(facts, missedAt, step)).toEqual([[local(missedAt), 'manager']]);
    expect(deadlines(facts, missedAt).slice(1)).toEqual(expected.map(local));
  });

  test('a second before the deadline nothing is missed; done exactly at it is in time', () => {
    expect(breachesOf(start, '2026-11-21T13:59:59.999Z', 'call')).toEqual([]);
    const onTheDot = [...start, finished('2026-11-21 15:00', 'call:1')];
    expect(breachesOf(onTheDot, '2026-11-21 15:01', 'call')).toEqual([]);
  });

  test('engineer, manager, directie, and at directie every 24 hours until done', () => {
    expect(breachesOf(start, '2026-11-25 16:00', 'call')).toEqual([
      [local('2026-11-21 15:00'), 'manager'],
      [local('2026-11-22 15:00'), 'directie'],
      [local('2026-11-23 15:00'), 'directie'],
      [local('2026-11-24 15:00'), 'directie'],
      [local('2026-11-25 15:00'), 'directie'],
    ]);
    const late = [...start, finished('2026-11-24 16:00', 'call:1')];
    expect(breachesOf(late, '2026-11-30 12:00', 'call')).toHaveLength(4);
  });

  test('a week missed by directie comes back every day, not every week', () => {
    const major = [
      opened(receipt, 'major'),
      confirmed,
      ...['call:1', 'propose:1'].map((key) => finished(receipt, key)),
    ];
    expect(breachesOf(major, '2026-11-29 15:00', 'implement').map(([at]) => at)).toEqual(
      ['2026-11-27 15:00', '2026-11-28 15:00', '2026-11-29 15:00'].map(local),
    );
  });

  test('a step waits for the one before: no proposal is missed while nobody has called', () => {
    expect(breachesOf(start, '2026-12-20 12:00', 'propose')).toEqual([]);
    expect(currentStep(currentRound(caseAt(start, '2026-12-20 12:00')))).toBe('call');
  });

  test('nobody had to record it: worker away or not, the course is the same', () => {
    const late = [...start, finished('2026-11-23 09:00', 'call:1')];
    expect(ownerAt(late, '2026-11-23 09:00')).toBe('directie');
    expect(breachesOf(late, '2027-11-23 09:00', 'call')).toHaveLength(2);
  });

  test('breaches at one instant raise once', () => {
    // The acknowledgement never came, and so is missed every four hours from 19:00 on: at the level of directie each day.
    const unconfirmed = [opened(receipt)];
    const { legs } = currentRound(caseAt(unconfirmed, '2026-11-24 12:00'));
    const all = [...legs.acknowledge.breaches, ...legs.call.breaches];
    expect(legs.acknowledge.breaches[0]).toEqual({ at: local('2026-11-20 19:00'), owner: 'manager' });
    expect(legs.acknowledge.breaches[1]).toEqual({ at: local('2026-11-20 23:00'), owner: 'directie' });
    expect(all.every(({ owner }) => owner === 'manager' || owner === 'directie')).toBe(true);
  });
});

describe('the acknowledgement', () => {
  test('a phone call acknowledges too, and so does the call of the protocol', () => {
    const phoned = [
      opened(receipt),
      mailed(receipt, 'acknowledge', 'not-sent'),
      finished('2026-11-20 16:00', 'acknowledge:1'),
    ];
    expect(currentRound(caseAt(phoned, '2026-11-20 20:00')).legs.acknowledge.doneAt).toBe(local('2026-11-20 16:00'));
    const called = [opened(receipt), finished('2026-11-20 17:00', 'call:1')];
    expect(currentRound(caseAt(called, '2026-11-20 20:00')).legs.acknowledge.breaches).toEqual([]);
  });
});

describe('a second negative answer joins the open case', () => {
  test('it takes the higher severity, never the lower', () => {
    expect(caseAt([...start, joined('2026-11-20 18:00', 'medium')], '2026-11-20 18:00').severity).toBe('medium');
    const major = [opened(receipt, 'major'), confirmed, joined('2026-11-20 18:00', 'minor')];
    expect(caseAt(major, '2026-11-20 18:00').severity).toBe('major');
  });

  test('a raised owner gets at least 24 hours from the join, and the later steps move along', () => {
    const facts = [...start, joined('2026-11-21 10:00', 'major')];
    expect(deadlines(facts, '2026-11-21 10:00').slice(1)).toEqual(
      ['2026-11-22 10:00', '2026-11-23 10:00', '2026-11-28 10:00'].map(local),
    );
  });

  test('an owner that stays, or has more than 24 hours left, keeps the deadline', () => {
    expect(deadlines([...start, joined('2026-11-21 10:00', 'minor')], '2026-11-21 10:00')).toEqual(
      deadlines(start, receipt),
    );
    const early = [...start, finished('2026-11-20 16:00', 'call:1'), joined('2026-11-20 17:00', 'medium')];
    expect(deadlines(early, '2026-11-20 17:00')[2]).toBe(local('2026-11-22 15:00'));
  });
});

describe('rounds', () => {
  const doneAll = ['call:1', 'propose:1', 'implement:1'].map((key, n) => finished(`2026-11-2${n + 1} 10:00`, key));
  const solved = [...start, ...doneAll, closed('2026-11-24 10:00')];

  test('"no" opens a new round one level higher, deadlines from the "no", without a second acknowledgement', () => {
    const facts = [...solved, said('2026-12-21 09:30', 'no')];
    const course = caseAt(facts, '2026-12-21 09:30');
    expect(course.owner).toBe('manager');
    expect(currentRound(course).nth).toBe(2);
    expect(currentRound(course).legs.acknowledge.doneAt).toBe(local('2026-12-21 09:30'));
    expect(deadlines(facts, '2026-12-21 09:30').slice(1)).toEqual(
      ['2026-12-22 09:30', '2026-12-23 09:30', '2026-12-28 09:30'].map(local),
    );
  });

  test('a reopening keeps the level, and takes the higher severity', () => {
    expect(caseAt([...solved, reopened('2026-12-01 12:00')], '2026-12-01 12:00').owner).toBe('engineer');
    expect(caseAt([...solved, reopened('2026-12-01 12:00', 'major')], '2026-12-01 12:00').owner).toBe('directie');
  });

  test('"no" twice is one round, "no" while a round is open is none, "yes" opens nothing', () => {
    const twice = [...solved, said('2026-12-21 09:30', 'no'), said('2026-12-21 09:31', 'no')];
    expect(caseAt(twice, '2026-12-21 10:00').rounds).toHaveLength(2);
    expect(caseAt([...solved, said('2026-12-21 09:30', 'yes')], '2026-12-21 10:00').rounds).toHaveLength(1);
  });

  test('closing ends the clock; a step out of order does not count', () => {
    expect(breachesOf(solved, '2027-06-01 12:00', 'call')).toEqual([]);
    const jumped = [...start, finished('2026-11-20 16:00', 'implement:1')];
    expect(currentRound(caseAt(jumped, '2026-11-20 17:00')).legs.implement.doneAt).toBeUndefined();
  });
});
