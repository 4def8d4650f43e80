import { describe, expect, test } from '@jest/globals';
import { addMinutes, dayOf, isoDate, nthWorkingDay } from '../../../domain/calendar.ts';
import { planCustomer } from '../../../domain/customer/plan.ts';
import { agendaOf, keysOf, noClosing, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';
import { plainContext } from '../../../domain/context.ts';

const { answered, delivered, done, slotOn, taskDone } = facts;

describe('each touchpoint falls on the day the table gives, moved forward to a working day', () => {
  test.each([
    ['feedback on the third day', '2026-11-16', 'feedback', '2026-11-19'],
    ['feedback on a Saturday waits for Monday', '2026-11-18', 'feedback', '2026-11-23'],
    ['feedback on Easter Sunday waits for Tuesday', '2026-04-02', 'feedback', '2026-04-07'],
    ['feedback on Christmas Day waits over the weekend', '2026-12-22', 'feedback', '2026-12-28'],
    ['feedback on 5 May of a year divisible by five', '2025-05-02', 'feedback', '2025-05-06'],
    ['feedback on 5 May of another year', '2026-05-02', 'feedback', '2026-05-05'],
    ['feedback over the night the clocks change', '2026-03-26 23:30', 'feedback', '2026-03-30'],
    ['feedback after a delivery just past midnight', '2026-11-17 00:10', 'feedback', '2026-11-20'],
    ['nps on King’s Day', '2026-04-13', 'nps', '2026-04-28'],
    ['permit on Ascension Day', '2026-03-19', 'permit', '2026-05-15'],
    ['build from 31 October to the end of February, a Sunday', '2026-10-31', 'build', '2027-03-01'],
    ['build from 31 October to 29 February', '2027-10-31', 'build', '2028-02-29'],
    ['anniversary of 29 February', '2028-02-29', 'anniversary', '2029-02-28'],
    ['anniversary on Good Friday, a working day', '2025-04-03', 'anniversary', '2026-04-03'],
  ])('%s', (_, day, kind, expected) => {
    expect(stepOf([delivered(day)], day, `${kind}:P1`)).toEqual({ state: 'later', dueAt: slotOn(expected) });
  });

  test('a closing day of the bureau moves it too', () => {
    const context = plainContext(new Set([dayOf(slotOn('2026-11-19'))]));
    const { steps } = agendaOf([delivered('2026-11-16')], '2026-11-16', context);
    expect(steps.find(({ key }) => key === 'feedback:P1')?.dueAt).toBe(slotOn('2026-11-20'));
  });
});

describe('the last sensible moment: on it the step goes, a quarter of an hour later it is too late', () => {
  test.each([
    ['feedback', '2026-11-20', '2026-12-03'],
    ['nps', '2026-11-16', '2026-12-14'],
    ['permit', '2026-11-16', '2027-02-08'],
    ['build', '2026-11-16', '2027-04-13'],
    ['anniversary', '2026-11-16', '2027-12-07'],
  ])('%s', (kind, day, last) => {
    const known = [delivered(day)];
    expect(stepOf(known, slotOn(last), `${kind}:P1`)).toEqual({ state: 'due', dueAt: slotOn(last) });
    expect(stepOf(known, addMinutes(slotOn(last), 16), `${kind}:P1`)).toMatchObject({
      state: 'dropped',
      why: 'too late',
    });
  });

  test('seasonal goes until the end of its month', () => {
    const known = [delivered('2026-08-03')];
    expect(stepOf(known, slotOn('2027-03-31'), 'seasonal:2027-03').state).toBe('due');
    expect(stepOf(known, '2027-03-31 20:00', 'seasonal:2027-03')).toMatchObject({ state: 'dropped', why: 'too late' });
  });

  test('a reminder goes until a week after its day', () => {
    const asked = done(slotOn('2026-11-27'), { key: 'nps:P1', kind: 'nps' });
    const known = [delivered('2026-11-13'), done(slotOn('2026-11-16')), asked];
    expect(stepOf(known, slotOn('2026-11-30'), 'reminder:feedback:P1').state).toBe('due');
    expect(stepOf(known, '2026-11-30 20:00', 'reminder:feedback:P1')).toMatchObject({ why: 'too late' });
  });

  test('what was past it before we knew is too late from the start', () => {
    const known = [delivered('2026-01-05', { recordedAt: facts.local('2026-11-22') })];
    const states = agendaOf(known, '2026-11-22').steps.map(({ key, state, why }) => [key, state, why]);
    expect(states.slice(0, 5)).toEqual([
      ['level:brons', 'dropped', 'too late'],
      ['feedback:P1', 'dropped', 'too late'],
      ['nps:P1', 'dropped', 'too late'],
      ['permit:P1', 'dropped', 'too late'],
      ['build:P1', 'dropped', 'too late'],
    ]);
    expect(states.filter(([, state]) => state !== 'later')).toHaveLength(6);
    expect(states).toContainEqual(['win-back:2026-07-05', 'dropped', 'another offer within 60 days']);
  });
});

describe('a reminder', () => {
  const known = [delivered('2026-11-13')];
  const sent = (key: string, at = '2026-11-16') => done(slotOn(at), { key, kind: key.split(':')[0] ?? '' });

  test.each(['feedback', 'nps', 'permit'])('of %s follows the real sending day by a week', (kind) => {
    const late = sent(`${kind}:P1`, '2026-11-18');
    expect(stepOf([...known, late], '2026-11-19', `reminder:${kind}:P1`).dueAt).toBe(slotOn('2026-11-25'));
  });

  test.each(['build', 'anniversary', 'seasonal'])('of %s there is none', (kind) => {
    expect(keysOf([...known, sent(`${kind}:P1`)], '2026-11-19')).not.toContain(`reminder:${kind}:P1`);
  });

  test.each(['not-sent', 'unknown'] as const)('of a mail whose outcome is %s there is none', (outcome) => {
    expect(keysOf([...known, { ...sent('feedback:P1'), outcome }], '2026-11-19')).not.toContain('reminder:feedback:P1');
  });

  test('there is none before the mail was sent', () => {
    expect(keysOf(known, '2026-11-15').filter((key) => key.startsWith('reminder'))).toEqual([]);
  });

  test('any answer ends it', () => {
    const answer = answered('2026-11-17', 'feedback:P1', 'satisfied');
    const step = stepOf([...known, sent('feedback:P1'), answer], '2026-11-18', 'reminder:feedback:P1');
    expect(step).toMatchObject({ state: 'dropped', why: 'answered' });
  });
});

describe('several projects of one customer', () => {
  const two = [delivered('2026-11-02'), delivered('2026-11-09', { projectId: 'P2' })];

  test('each has its own feedback, permit, build and anniversary; seasonal comes once', () => {
    const keys = keysOf(two, '2026-11-09');
    for (const kind of ['feedback', 'permit', 'build', 'anniversary'])
      expect(keys.filter((key) => key.startsWith(`${kind}:`))).toEqual([`${kind}:P1`, `${kind}:P2`]);
    expect(keys.filter((key) => key.startsWith('seasonal:'))).toEqual(['seasonal:2027-03', 'seasonal:2027-09']);
  });

  test('a delivery before the nps is sent replaces it', () => {
    expect(stepOf(two, '2026-11-09', 'nps:P1')).toMatchObject({ state: 'dropped', why: 'asked about a later project' });
    expect(stepOf(two, '2026-11-09', 'nps:P2').dueAt).toBe(slotOn('2026-11-23'));
  });

  test.each([
    ['due 87 days after the last one', '2027-01-29', { state: 'dropped', why: 'asked within 90 days' }],
    ['due 90 days after the last one', '2027-02-01', { state: 'later', dueAt: slotOn('2027-02-15') }],
  ])('nps %s', (_, day, expected) => {
    const asked = done(slotOn('2026-11-17'), { key: 'nps:P1', kind: 'nps' });
    const known = [delivered('2026-11-03'), asked, delivered(day, { projectId: 'P2' })];
    expect(stepOf(known, day, 'nps:P2')).toMatchObject(expected);
  });
});

describe('the personal approach', () => {
  const dear = delivered('2026-11-16', { valueCents: 200_001 });
  const phoned = done(slotOn('2027-03-16'), { key: 'build:P1', kind: 'build', channel: 'phone', outcome: 'opened' });
  const channelOf = (known: facts.Known, now: string, key: string) =>
    agendaOf(known, now).steps.find((step) => step.key === key)?.channel;

  test('€2,000.00 is not above €2,000; a cent more is', () => {
    expect(channelOf([delivered('2026-11-16', { valueCents: 200_000 })], '2026-11-16', 'build:P1')).toBe('mail');
    expect(channelOf([dear], '2026-11-16', 'build:P1')).toBe('phone');
  });

  test('the mail takes over when the call was not made within three working days', () => {
    expect(keysOf([dear], '2026-11-16')).not.toContain('build:P1#mail');
    const known = [dear, facts.skipped('2027-01-04', 'seasonal:2027-03'), phoned];
    expect(stepOf(known, '2027-03-16 17:00', 'build:P1#mail').dueAt).toBe(slotOn('2027-03-19'));
    expect(channelOf([dear, phoned], '2027-03-17', 'build:P1#mail')).toBe('mail');
  });

  test('there is no mail when the call was made', () => {
    const known = [dear, phoned, taskDone('2027-03-18', 'build:P1')];
    expect(stepOf(known, '2027-03-18', 'build:P1#mail')).toMatchObject({
      state: 'dropped',
      why: 'phoned on 2027-03-18',
    });
  });
});

describe('the seasonal mail', () => {
  test('goes on one of the first ten working days of March and September, by the customer', () => {
    const used = new Set<number>();
    const working = Array.from({ length: 10 }, (_, n) => nthWorkingDay(2027, 3, n, noClosing.closing));
    for (let n = 0; n < 200; n++) {
      const { steps } = planCustomer(`c-${n}`, [delivered('2026-10-01')], noClosing, facts.local('2026-10-01'));
      used.add(dayOf(steps.find(({ key }) => key === 'seasonal:2027-03')?.dueAt ?? ''));
    }
    expect([...used].sort((a, b) => a - b)).toEqual(working);
  });

  test('counts from 60 days after the first delivery', () => {
    const [own] = agendaOf([delivered('2025-10-01')], '2025-10-01').steps.filter(({ kind }) => kind === 'seasonal');
    const ownDay = dayOf(own?.dueAt ?? '');
    const at = (daysBefore: number) => delivered(isoDate(ownDay - daysBefore));
    expect(keysOf([at(60)], isoDate(ownDay - 60))).toContain('seasonal:2026-03');
    expect(keysOf([at(59)], isoDate(ownDay - 59))).not.toContain('seasonal:2026-03');
  });
});

describe('the end', () => {
  const known = [delivered('2021-11-16')];

  test('after five years of silence one last mail says so, then nothing is left', () => {
    const { steps, finished } = agendaOf(known, '2026-11-16 08:00');
    const left = steps.filter(({ state }) => state === 'later' || state === 'due');
    expect(left.map(({ kind, category, dueAt }) => [kind, category, dueAt])).toEqual([
      ['farewell', 'service', slotOn('2026-11-16')],
    ]);
    expect(finished).toBe(false);
    const said = done(slotOn('2026-11-16'), { key: left[0]?.key ?? '', kind: 'farewell' });
    expect(agendaOf([...known, said], '2026-11-17').finished).toBe(true);
    const back = [...known, said, delivered('2027-01-04', { projectId: 'P2' })];
    expect(agendaOf(back, '2027-01-04')).toMatchObject({ finished: false });
    expect(stepOf(back, '2027-01-04', said.key).state).toBe('done');
    expect(stepOf(back, '2027-01-04', 'feedback:P2').state).toBe('later');
  });

  test('an answer starts the five years anew', () => {
    const keys = keysOf([...known, answered('2022-03-01', 'build:P1', 'experience')], '2026-11-16');
    expect(keys).toContain('farewell:2027-03-01');
  });
});
