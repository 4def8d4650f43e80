import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMinutes, dayOf, isoDate, minuteOf, slotOf } from '../../../domain/calendar.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { rehearse } from '../../../domain/customer/rehearse.ts';
import type { Step } from '../../../domain/step.ts';
import { noClosing } from '../../support/agenda-of.ts';
import { delivered, local, subject } from '../../support/facts.ts';
import { simulate } from '../../support/simulate.ts';
import { worlds } from '../../support/worlds.ts';

const rowOf = ({ dueAt, key, channel, category }: Step) => `${isoDate(dayOf(dueAt))} ${key} ${channel} ${category}`;
const rehearsed = (facts: readonly CustomerFact[], from: string, to: string) =>
  rehearse(subject, facts, noClosing, { from: local(`${from} 00:00`), to: local(`${to} 00:00`) });

describe('the rehearsal of a year in which nobody answers', () => {
  test('a dormer of €1,500', () => {
    const { carriedOut, dropped } = rehearsed([delivered('2026-11-16')], '2026-11-16', '2027-11-22');
    expect(carriedOut.map(rowOf)).toEqual([
      '2026-11-16 level:brons mail commercial',
      '2026-11-19 feedback:P1 mail service',
      '2026-11-26 reminder:feedback:P1 mail service',
      '2026-11-30 nps:P1 mail service',
      '2026-12-07 reminder:nps:P1 mail service',
      '2027-01-11 permit:P1 mail service',
      '2027-01-18 reminder:permit:P1 mail service',
      '2027-03-03 seasonal:2027-03 mail commercial',
      '2027-03-16 build:P1 mail commercial',
      '2027-09-03 seasonal:2027-09 mail commercial',
      '2027-11-16 anniversary:P1 mail commercial',
    ]);
    const planned = carriedOut.filter(({ timing }) => timing === 'planned');
    expect(new Set(planned.map(({ dueAt }) => minuteOf(dueAt)))).toEqual(new Set([slotOf(subject)]));
    expect(dropped.map(({ key, why }) => [key, why])).toEqual([
      ['win-back:2027-05-16', 'another offer within 60 days'],
    ]);
  });

  test('above €2,000 somebody calls, and the mail takes over', () => {
    const dear = delivered('2026-11-16', { valueCents: 350_000 });
    const { carriedOut } = rehearsed([dear], '2027-03-08', '2027-04-01');
    expect(carriedOut.filter(({ kind }) => kind === 'build').map(rowOf)).toEqual([
      '2027-03-16 build:P1 phone commercial',
      '2027-03-19 build:P1#mail mail commercial',
    ]);
  });

  test('an import of old deliveries: one a day from the next working day, the rest too late', () => {
    const recordedAt = local('2026-11-22 00:00');
    const old = (date: string, projectId: string) => delivered(date, { projectId, recordedAt });
    const facts = [old('2026-11-16', 'P1'), old('2026-11-11', 'P2'), old('2026-07-10', 'P3'), old('2025-11-14', 'P4')];
    const { carriedOut, dropped } = rehearsed(facts, '2026-11-22', '2026-12-12');
    expect(carriedOut.map(rowOf)).toEqual([
      '2026-11-11 account-manager task service',
      '2026-11-23 level:goud mail commercial',
      '2026-11-23 feedback:P2 mail service',
      '2026-11-23 half-way:account-manager task service',
      '2026-11-24 feedback:P1 mail service',
      '2026-11-25 overdue:account-manager task service',
      '2026-11-25 anniversary:P4 mail commercial',
      '2026-11-30 nps:P1 mail service',
      '2026-12-01 reminder:feedback:P2 mail service',
      '2026-12-02 reminder:feedback:P1 mail service',
      '2026-12-03 build:P3 mail commercial',
      '2026-12-07 reminder:nps:P1 mail service',
    ]);
    expect(dropped.filter(({ why }) => why === 'too late').map(({ key }) => key)).toEqual([
      'level:brons',
      'feedback:P4',
      'nps:P4',
      'permit:P4',
      'build:P4',
      'level:zilver',
      'feedback:P3',
      'nps:P3',
      'permit:P3',
    ]);
  });

  test('what lies before the period or after it is not in it', () => {
    const { carriedOut } = rehearsed([delivered('2026-11-16')], '2027-01-18', '2027-03-16');
    const keys = carriedOut.map(({ key }) => key);
    expect(keys).toEqual(['permit:P1', 'reminder:permit:P1', 'seasonal:2027-03']);
  });

  test('is what servers do that wake up to a minute late', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { context, facts, from, to, latenessSeconds = 0 } = world;
        const real = simulate({ subject, context, facts, from, to: addDays(to, 1), latenessSeconds });
        const { carriedOut } = rehearse(subject, facts, context, { from, to });
        const planned = real.carriedOut.map(({ step }) => `${step.key} ${step.dueAt}`);
        expect(planned.slice(0, carriedOut.length)).toEqual(carriedOut.map(({ key, dueAt }) => `${key} ${dueAt}`));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the worker is away', () => {
  const busy = ['2026-11-02', '2026-11-04', '2026-11-05', '2026-11-06'].map((date, n) =>
    delivered(date, { projectId: `P${n + 1}` }),
  );
  const world = { context: noClosing, facts: busy, from: local('2026-11-02'), to: local('2027-06-01') };
  const awayFor = (days: number) => ({ from: local('2026-11-04 08:00'), to: addDays(local('2026-11-04 08:00'), days) });
  const backWith = (days: number) => {
    const away = awayFor(days);
    const { carriedOut, looks } = simulate({ ...world, away: [away], latenessSeconds: 3 });
    const soon = carriedOut.filter(({ at }) => at < addMinutes(away.to, 10 * 24 * 60));
    return { soon: soon.map(({ step }) => rowOf(step)), last: looks.at(-1)?.agenda.steps ?? [] };
  };

  test('for a week: what still makes sense comes one a day', () => {
    expect(backWith(7).soon).toEqual([
      '2026-11-02 level:brons mail commercial',
      '2026-11-05 account-manager task service',
      '2026-11-11 level:goud mail commercial',
      '2026-11-11 feedback:P1 mail service',
      '2026-11-12 feedback:P2 mail service',
      '2026-11-13 feedback:P3 mail service',
      '2026-11-13 half-way:account-manager task service',
      '2026-11-16 overdue:account-manager task service',
      '2026-11-16 feedback:P4 mail service',
      '2026-11-18 reminder:feedback:P1 mail service',
      '2026-11-19 reminder:feedback:P2 mail service',
      '2026-11-20 nps:P4 mail service',
    ]);
  });

  test('for a month: calm, and the reason for what did not go', () => {
    const { soon, last } = backWith(31);
    expect(soon.filter((row) => row.includes(' mail '))).toEqual(['2026-11-02 level:brons mail commercial']);
    expect(last.find(({ key }) => key === 'level:goud')).toMatchObject({ state: 'dropped', why: 'too late' });
    const feedback = last.filter(({ kind }) => kind === 'feedback');
    expect(feedback.map(({ state, why }) => [state, why])).toEqual(Array(4).fill(['dropped', 'too late']));
    expect(last.filter(({ kind }) => kind === 'permit').map(({ state }) => state)).toEqual(Array(4).fill('done'));
  });
});
