import { describe, expect, test } from '@jest/globals';
import { plainContext } from '../../../domain/context.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { planCustomer } from '../../../domain/customer/plan.ts';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import { cancelled, linkRequested, withdrawn } from '../../support/club-facts.ts';
import {
  closed,
  complaintClosed,
  complaintOpened,
  delivered,
  done,
  local,
  optedOut,
  paused,
} from '../../support/facts.ts';

const project = (date: string, projectId: string, overrides: object = {}) =>
  delivered(date, { projectId, ...overrides });
const clubSteps = (known: readonly CustomerFact[], now: string) =>
  agendaOf(known, now)
    .steps.filter(({ key }) => /^level|^account/.test(key))
    .map(({ key, state, why }) => [key, state, ...(why === undefined ? [] : [why])])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
const told = (at: string, key: string) => done(at, { key, kind: 'level', category: 'commercial', timing: 'answer' });

describe('a new level is told of', () => {
  test('once, the highest alone, in the next window slot', () => {
    const known = [project('2026-11-16', 'P1'), project('2026-11-16 12:01', 'P2'), project('2026-11-16 12:02', 'P3')];
    expect(clubSteps(known, '2026-11-16 16:59')).toEqual([
      ['account-manager', 'due'],
      ['level:brons', 'dropped', 'a higher level is told of'],
      ['level:goud', 'due'],
      ['level:zilver', 'dropped', 'a higher level is told of'],
    ]);
    const after = clubSteps([...known, told('2026-11-16 13:00', 'level:goud')], '2026-11-17 12:00');
    expect(after).toContainEqual(['level:goud', 'done']);
    expect(after.filter(([, state]) => state === 'due')).toEqual([['account-manager', 'due']]);
  });

  test('on a Saturday evening it waits for Monday, at most half an hour after nine', () => {
    const { dueAt } = stepOf([project('2026-11-21 20:00', 'P1')], '2026-11-21 20:00', 'level:brons');
    expect(dueAt >= local('2026-11-23 09:00') && dueAt <= local('2026-11-23 09:30')).toBe(true);
  });

  test('heard of days later it waits for the slot after that, and is no burst at the opening', () => {
    const late = project('2026-11-16', 'P1', { recordedAt: local('2026-11-21 20:00') });
    const minutes = Array.from({ length: 40 }, (_, n) => {
      const subject = `c-${n}`;
      const { steps } = planCustomer(subject, [{ ...late, subject }], plainContext(), local('2026-11-21 20:00'));
      return steps.find(({ key }) => key === 'level:brons')?.dueAt ?? '';
    });
    expect(minutes.every((at) => at >= local('2026-11-23 09:00') && at <= local('2026-11-23 09:30'))).toBe(true);
    expect(new Set(minutes).size).toBeGreaterThan(10);
  });

  const one = project('2026-11-16', 'P1');
  test.each<[string, readonly CustomerFact[], string, object]>([
    [
      'a complaint is open',
      [one, complaintOpened('2026-11-16 11:00')],
      '2026-11-18',
      { state: 'held', why: 'complaint open' },
    ],
    [
      'it is closed',
      [one, complaintOpened('2026-11-16 11:00'), complaintClosed('2026-11-18')],
      '2026-11-18 12:01',
      { state: 'due', dueAt: local('2026-11-18 12:01') },
    ],
    [
      'it was open too long',
      [one, complaintOpened('2026-11-16 11:00')],
      '2026-12-17',
      { state: 'dropped', why: 'too late (complaint open)' },
    ],
    ['a pause holds no answer', [one, paused('2026-11-16 11:00')], '2026-11-16 13:00', { state: 'due' }],
    [
      'there is no basis',
      [{ ...one, marketing: {} }],
      '2026-11-16',
      { state: 'dropped', why: 'no basis for commercial mail' },
    ],
    [
      'the topic is off',
      [one, optedOut('2026-11-16 11:00', 'club')],
      '2026-11-16',
      { state: 'dropped', why: 'topic club switched off' },
    ],
    [
      'the journey was closed',
      [one, closed('2026-11-16 12:01')],
      '2026-11-16 12:05',
      { state: 'dropped', why: 'journey closed (moved)' },
    ],
    [
      'it was reached long before we knew',
      [project('2026-10-15', 'P1', { recordedAt: local('2026-11-16') })],
      '2026-11-16',
      { state: 'dropped', why: 'too late' },
    ],
  ])('where %s', (_, known, now, expected) => {
    expect(stepOf(known, now, 'level:brons')).toMatchObject(expected);
  });

  test('to no professional', () => {
    expect(clubSteps([project('2026-11-16', 'P1', { customerKind: 'architect' })], '2026-11-17')).toEqual([]);
  });
});

describe('what a level promises is given to people', () => {
  test('platinum at once gives both the account manager and the terms, once each', () => {
    const known = [project('2026-11-16', 'P1', { valueCents: 1_000_000 })];
    const tasks = agendaOf(known, '2026-11-16 12:01').steps.filter(({ key }) =>
      /^account-manager$|^level-sla$/.test(key),
    );
    expect(tasks.map(({ key, state, task }) => [key, state, task])).toEqual([
      ['account-manager', 'due', 'account-manager'],
      ['level-sla', 'due', 'level-sla'],
    ]);
  });

  test('a level of years ago is no promise of today', () => {
    const old = ['2024-01-05', '2024-02-05', '2024-03-05'].map((date, n) =>
      project(date, `P${n}`, { recordedAt: local('2026-11-16') }),
    );
    expect(stepOf(old, '2026-11-16', 'account-manager')).toMatchObject({ state: 'dropped', why: 'too late' });
  });

  test('a withdrawal asks a person to tell it, and no mail welcomes to what is left', () => {
    const known = [
      ...[project('2026-11-16', 'P1'), project('2026-11-16 12:01', 'P2'), told('2026-11-16 13:00', 'level:zilver')],
      ...[cancelled('2026-11-17', 'P2'), withdrawn('2026-11-17 13:00', 'zilver')],
    ];
    expect(clubSteps(known, '2026-11-17 13:00')).toEqual([
      ['level-withdrawn:zilver', 'due'],
      ['level:brons', 'dropped', 'a level was withdrawn since'],
      ['level:zilver', 'done'],
    ]);
    const anew = [...known, project('2026-11-18', 'P3')];
    expect(clubSteps(anew, '2026-11-18 13:00')).toContainEqual(['level:zilver#2', 'due']);
  });
});

test('a fresh link goes once a day and page, however often it is asked for', () => {
  const known = [
    ...[project('2026-11-16', 'P1'), linkRequested('2026-11-17 10:00'), linkRequested('2026-11-17 10:05')],
    ...[
      linkRequested('2026-11-17 10:06', 'statement'),
      linkRequested('2026-11-18 10:00'),
      optedOut('2026-11-17', 'all'),
    ],
  ];
  const steps = agendaOf(known, '2026-11-18 16:00').steps.filter(({ kind }) => kind === 'page-link');
  expect(steps.map(({ key, state, category }) => `${key} ${state} ${category}`).sort()).toEqual([
    'page-link:club:2026-11-17 due service',
    'page-link:club:2026-11-18 due service',
    'page-link:statement:2026-11-17 due service',
  ]);
});
