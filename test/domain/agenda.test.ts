import { describe, expect, test } from '@jest/globals';
import { arbitrate } from '../../domain/agenda.ts';
import { addMinutes, dayOf, slotAt } from '../../domain/calendar.ts';
import { precedence } from '../../domain/customer/touchpoints.ts';
import type { Category, StepNature, Terms, Wanted } from '../../domain/step.ts';
import { local, slotOn, subject } from '../support/facts.ts';

type Wish = Partial<Omit<Wanted, 'step'>> & { step?: Partial<StepNature> };

/** A planned mail on Wednesday 18 November 2026, at the customer's slot, sensible for four weeks. */
const wish = ({ step, ...rest }: Wish = {}): Wanted => ({
  step: { key: 'a', kind: 'a', channel: 'mail', category: 'service', timing: 'planned', ...step },
  dueAt: slotOn('2026-11-18'),
  lastAt: slotOn('2026-12-16'),
  wantedSince: local('2026-11-16'),
  rank: 0,
  ...rest,
});

const offer = (key: string, rank: number, on = '2026-11-18') =>
  wish({ step: { key, category: 'commercial' }, rank, dueAt: slotOn(on) });

const verdicts = (wanted: readonly Wanted[], terms: Partial<Terms> = {}) =>
  arbitrate(wanted, {
    subject,
    now: local('2026-11-17'),
    closing: new Set(),
    sent: [],
    holds: [],
    ...terms,
  }).map(({ key, state, dueAt, why }) => [key, state, dueAt, why]);

const sentOn = (date: string, category: Category) => ({ day: dayOf(local(date)), category });

describe('the cap', () => {
  test('service goes before commercial, who gives way keeps the slot and says why', () => {
    expect(verdicts([offer('offer', 0), wish({ step: { key: 'service' }, rank: 9 })])).toEqual([
      ['service', 'later', slotOn('2026-11-18'), undefined],
      ['offer', 'later', slotOn('2026-11-19'), 'moved from 2026-11-18 by the cap'],
    ]);
  });

  test('several commercial mails due on one day go in the order of precedence, a week apart', () => {
    const due = ['seasonal', 'anniversary', 'build'].map((kind) => offer(kind, precedence.indexOf(kind as 'build')));
    expect(verdicts(due).map(([key, , dueAt]) => [key, dueAt])).toEqual([
      ['anniversary', slotOn('2026-11-18')],
      ['build', slotOn('2026-11-25')],
      ['seasonal', slotOn('2026-12-02')],
    ]);
  });

  test.each([
    ['six dates ago', '2026-11-12', '2026-11-19'],
    ['seven dates ago', '2026-11-11', '2026-11-18'],
  ])('after a commercial mail %s', (_, sent, expected) => {
    expect(verdicts([offer('offer', 0)], { sent: [sentOn(sent, 'commercial')] })[0]?.[2]).toBe(slotOn(expected));
  });

  test('a service mail yesterday is no hindrance, one today is', () => {
    expect(verdicts([wish()], { sent: [sentOn('2026-11-17', 'service')] })[0]?.[2]).toBe(slotOn('2026-11-18'));
    expect(verdicts([wish()], { sent: [sentOn('2026-11-18', 'service')] })[0]?.[2]).toBe(slotOn('2026-11-19'));
  });

  test('who would go after the last sensible moment is dropped, on it goes', () => {
    expect(verdicts([offer('a', 0), { ...offer('b', 1), lastAt: slotOn('2026-11-25') }])[1]?.[1]).toBe('later');
    const dropped = verdicts([offer('a', 0), { ...offer('b', 1), lastAt: slotOn('2026-11-24') }]);
    expect(dropped).toContainEqual(['b', 'dropped', slotOn('2026-11-18'), 'too late (cap)']);
  });

  test('the reason stays when the mail that took its days has gone', () => {
    const late = { ...offer('b', 1), lastAt: slotOn('2026-11-24') };
    const sent = [sentOn('2026-11-18', 'commercial')];
    expect(verdicts([late], { sent, now: local('2026-12-01') })[0]?.[3]).toBe('too late (cap)');
  });

  test('answers, calls and tasks are not counted', () => {
    const free: Partial<StepNature>[] = [
      { timing: 'answer' },
      { timing: 'exact', channel: 'task' },
      { channel: 'phone' },
    ];
    const all = [wish(), ...free.map((step, n) => wish({ step: { key: `free-${n}`, ...step } }))];
    expect(new Set(verdicts(all).map(([, , dueAt]) => dueAt))).toEqual(new Set([slotOn('2026-11-18')]));
  });
});

describe('what is found late goes at the customer’s own slot', () => {
  const foundAt = addMinutes(slotOn('2026-11-18'), 20);

  test('on the next working day, also for a worker that wakes seconds after it', () => {
    expect(verdicts([wish()], { now: foundAt })).toEqual([['a', 'later', slotOn('2026-11-19'), undefined]]);
    const awake = addMinutes(slotOn('2026-11-19'), 0.05);
    expect(verdicts([wish()], { now: awake })).toEqual([['a', 'due', slotOn('2026-11-19'), undefined]]);
  });

  test('so does what the cap moved', () => {
    const sent = [sentOn('2026-11-18', 'service')];
    const awake = addMinutes(slotOn('2026-11-19'), 0.05);
    expect(verdicts([wish()], { sent, now: awake })).toEqual([['a', 'due', slotOn('2026-11-19'), undefined]]);
  });

  test('within a quarter of an hour it is not late yet', () => {
    expect(verdicts([wish()], { now: addMinutes(slotOn('2026-11-18'), 14) })[0]?.[1]).toBe('due');
  });

  test('but nothing goes once the window has closed', () => {
    const dueAt = local('2026-11-18 16:55');
    const [verdict] = verdicts([wish({ dueAt })], { now: local('2026-11-18 17:01') });
    expect(verdict).toEqual(['a', 'later', slotOn('2026-11-19'), undefined]);
    const answer = wish({ dueAt, step: { timing: 'answer' } });
    expect(verdicts([answer], { now: local('2026-11-18 17:01') })[0]?.[2]).toBe(local('2026-11-19 09:00'));
  });

  test('a promise to a person stays at its instant, whatever holds', () => {
    const task = wish({ step: { timing: 'exact', channel: 'task' }, dueAt: local('2026-11-15 03:00') });
    const holds = [{ why: 'paused', from: local('2026-11-01') }];
    expect(verdicts([task], { holds })[0]).toEqual(['a', 'due', local('2026-11-15 03:00'), undefined]);
  });
});

describe('holds', () => {
  test('that overlap end with the last of them', () => {
    const holds = [
      { why: 'paused', from: local('2026-11-16'), until: local('2026-11-20') },
      { why: 'complaint open', from: local('2026-11-18'), until: local('2026-11-24') },
    ];
    expect(verdicts([wish()], { holds })[0]?.[2]).toBe(slotAt(dayOf(local('2026-11-25')), subject));
  });

  test('what is ruled out is not held', () => {
    const holds = [{ why: 'paused', from: local('2026-11-16') }];
    expect(verdicts([wish({ never: 'skipped' })], { holds })[0]).toEqual([
      'a',
      'dropped',
      slotOn('2026-11-18'),
      'skipped',
    ]);
  });
});
