import { describe, expect, test } from '@jest/globals';
import { addDays, isoDate, dayOf, type Instant } from '../../../domain/calendar.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { planCustomer } from '../../../domain/customer/plan.ts';
import { stepDone } from '../../../domain/step-done.ts';
import type { Step } from '../../../domain/step.ts';
import { noClosing, agendaOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';
import { clicked, visited } from '../../support/relation-facts.ts';

const { delivered, done, local, optedOut, paused, slotOn } = facts;
const stepsOf = (known: facts.Known, now: string, kind: string, context = noClosing): Step[] =>
  agendaOf(known, now, context).steps.filter((step) => step.kind === kind || step.task === kind);
const rowOf = ({ key, state, dueAt, why }: Step) => [
  key,
  state,
  isoDate(dayOf(dueAt)),
  ...(why === undefined ? [] : [why]),
];

/** Long since delivered, so that the twelve months are over; last heard of by a visit. */
const old = delivered('2024-01-08');
const silentSince = (at: string): CustomerFact[] => [old, visited(at)];
const offer = (at: string, key: string) =>
  done(slotOn(at), { key, kind: key.split(':')[0] ?? '', category: 'commercial' });
const mailed = (at: string, key: string) => done(at, { key, kind: 'win-back', category: 'commercial' });

describe('win-back: after six months of silence', () => {
  test('it is an offer by mail, six months after the last sign of life', () => {
    const [step] = stepsOf(silentSince('2026-05-18'), '2026-10-01', 'win-back');
    expect(step).toMatchObject({ key: 'win-back:2026-11-18', channel: 'mail', category: 'commercial' });
    expect(step?.timing).toBe('planned');
  });

  test.each<[string, CustomerFact[], string, string[]]>([
    // The seasonal mails are those of 2026-09 (the 3rd) and 2027-03 (the 3rd).
    ['nothing near', silentSince('2026-06-01'), '2026-11-20', ['win-back:2026-12-01', 'later', '2026-12-01']],
    [
      'on a weekend: the working day after',
      silentSince('2026-06-05'),
      '2026-11-20',
      ['win-back:2026-12-05', 'later', '2026-12-07'],
    ],
    [
      '60 days after an offer',
      [...silentSince('2026-05-18'), offer('2026-09-22', 'build:P9')],
      '2026-11-01',
      ['win-back:2026-11-18', 'later', '2026-11-23'],
    ],
    [
      '60 days is far enough',
      [...silentSince('2026-05-18'), offer('2026-09-19', 'build:P9')],
      '2026-11-01',
      ['win-back:2026-11-18', 'later', '2026-11-18'],
    ],
    [
      'an offer to come within 60 days, and its season too far on to wait for',
      silentSince('2026-07-13'),
      '2026-12-01',
      ['win-back:2027-01-13', 'dropped', '2027-01-13', 'another offer within 60 days'],
    ],
    [
      'a service mail is no offer',
      [...silentSince('2026-05-18'), done(slotOn('2026-11-02'), { key: 'build:P9', kind: 'build' })],
      '2026-11-05',
      ['win-back:2026-11-18', 'later', '2026-11-18'],
    ],
    [
      'an offer that was not sent is none',
      [...silentSince('2026-05-18'), { ...offer('2026-11-02', 'build:P9'), outcome: 'not-sent' as const }],
      '2026-11-05',
      ['win-back:2026-11-18', 'later', '2026-11-18'],
    ],
  ])('%s', (_, known, now, row) => {
    expect(stepsOf(known, now, 'win-back').map(rowOf)).toEqual([row]);
  });

  test('not in the first twelve months after a delivery; then the anniversary goes first, and it follows 60 days later', () => {
    const [step] = stepsOf([delivered('2025-10-08')], '2026-10-01', 'win-back');
    // The anniversary is on 8 October 2026; the last sensible day of the win-back is 8 December.
    expect(step && rowOf(step)).toEqual(['win-back:2026-04-08', 'later', '2026-12-07']);
  });

  test('after its two months it is too late', () => {
    expect(stepsOf(silentSince('2026-06-01'), slotOn('2027-02-01'), 'win-back').map(rowOf)).toEqual([
      ['win-back:2026-12-01', 'dropped', '2026-12-01', 'another offer within 60 days'],
    ]);
    const noOffers = [optedOut('2026-06-01', 'offers')];
    expect(stepsOf([...silentSince('2026-06-01'), ...noOffers], '2026-12-01', 'win-back').map(rowOf)).toEqual([
      ['win-back:2026-12-01', 'dropped', '2026-12-01', 'topic offers switched off'],
    ]);
  });

  test('professionals lapse too; who was delivered nothing cannot be won back', () => {
    const builder = delivered('2024-01-08', { customerKind: 'aannemer' });
    expect(stepsOf([builder, visited('2026-06-01')], '2026-12-01', 'win-back')).toHaveLength(1);
    expect(stepsOf([visited('2026-06-01'), facts.consented('2026-06-01', 'all')], '2026-12-01', 'win-back')).toEqual(
      [],
    );
  });

  test('once a lapse: not again after the mail, and again after a new silence', () => {
    const sent = mailed(slotOn('2026-12-01'), 'win-back:2026-12-01');
    const known = [...silentSince('2026-06-01'), sent];
    expect(stepsOf(known, '2028-06-01', 'win-back').map(({ state }) => state)).toEqual(['done']);
    // A talk of before the mail, recorded late, is no new lapse.
    expect(stepsOf([...known, visited('2026-06-20')], '2028-06-01', 'win-back').map(({ state }) => state)).toEqual([
      'done',
    ]);
    const back = [...known, clicked('2026-12-03', 'win-back:2026-12-01')];
    expect(stepsOf(back, '2026-12-10', 'win-back').map(({ key }) => key)).toEqual([
      'win-back:2026-12-01',
      'win-back:2027-06-03',
    ]);
  });

  test('a pause holds it, and found late it looks for a free day anew', () => {
    const known = silentSince('2026-06-01');
    expect(stepsOf([...known, paused('2026-11-20')], '2026-12-10', 'win-back')).toMatchObject([{ state: 'held' }]);
    const resumed = [...known, paused('2026-11-20'), facts.resumed('2027-01-04 08:00')];
    // The seasonal mail of 3 March is within 60 days of 4 January, and its 60 days end after the last sensible day.
    expect(stepsOf(resumed, '2027-01-04 08:30', 'win-back').map(rowOf)).toEqual([
      ['win-back:2026-12-01', 'dropped', '2026-12-01', 'another offer within 60 days'],
    ]);
  });
});

describe('the control group', () => {
  const control = (percent: number) => ({ ...noClosing, winBackControlPercent: percent });
  const key = 'win-back:2026-12-01';
  const planOf = (subject: string, percent: number, known: facts.Known, now: Instant) =>
    planCustomer(subject, known, control(percent), now).steps;
  const stateOf = (steps: readonly Step[], of: string) => {
    const step = steps.find((one) => one.key === of);
    return step && [step.state, step.why];
  };
  const silent = silentSince('2026-06-01');
  const before = local('2026-11-20');
  const controls = (percent: number, of = silent, customers = 2_000) =>
    Array.from({ length: customers }, (_, n) => `c-${n}`).filter((subject) =>
      planOf(subject, percent, of, before).some(({ kind }) => kind === 'control'),
    );

  test('its share is the one configured, over 10,000 customers; another lapse, another share', () => {
    expect(Math.abs(controls(10, silent, 10_000).length - 1_000)).toBeLessThan(100);
    const tenth = controls(10);
    const fifth = new Set(controls(20));
    expect(tenth.every((subject) => fifth.has(subject))).toBe(true);
    expect(controls(0, silent, 100)).toEqual([]);
    const next = new Set(controls(10, silentSince('2026-06-02')));
    expect(tenth.filter((subject) => next.has(subject)).length).toBeLessThan(tenth.length / 3);
  }, 60_000);

  const kept = Array.from({ length: 200 }, (_, n) => `c-${n}`).find((subject) =>
    planOf(subject, 10, silent, before).some(({ kind }) => kind === 'control'),
  );
  const subject = kept ?? '';

  test('a control gets no mail, and a note at the moment it would have gone', () => {
    const steps = planOf(subject, 10, silent, before);
    expect(stateOf(steps, key)).toEqual(['dropped', 'control group']);
    const mail = planOf(subject, 0, silent, before).find((step) => step.key === key);
    expect(steps.find((step) => step.kind === 'control')).toMatchObject({
      ...{ key: `control:${key}`, state: 'later', channel: 'journey', dueAt: mail?.dueAt },
    });
  });

  test('once noted it stays so, whatever the share is later', () => {
    const [note] = planOf(subject, 10, silent, before).filter(({ kind }) => kind === 'control');
    const now = note?.dueAt ?? '';
    const fact = stepDone(
      subject,
      note as Step,
      { outcome: 'not-sent', why: 'control group' },
      { now, closing: new Set() },
    );
    for (const percent of [0, 10, 50]) {
      const later = planOf(subject, percent, [...silent, fact], addDays(now, 20)).filter(
        ({ kind }) => kind === 'win-back' || kind === 'control',
      );
      expect(later).toMatchObject([{ kind: 'control', state: 'done', why: 'control group' }]);
    }
  });

  test('who was mailed is no control, whatever the share is later; nor who would have got no mail', () => {
    const sent = mailed('2026-12-01', key);
    expect(stateOf(planOf(subject, 50, [...silent, sent], local('2026-12-10')), key)).toEqual(['done', undefined]);
    const off = planOf(subject, 10, [...silent, optedOut('2026-06-02', 'offers')], before);
    expect(off.filter(({ kind }) => kind === 'control')).toEqual([]);
    expect(stateOf(off, key)).toEqual(['dropped', 'topic offers switched off']);
  });
});
