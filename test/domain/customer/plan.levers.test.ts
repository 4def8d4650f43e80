import { describe, expect, test } from '@jest/globals';
import { agendaOf, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';

const { answered, closed, complaintClosed, complaintOpened, delivered, done, moved, paused, resumed, slotOn } = facts;
const project = delivered('2026-11-16');

describe('what holds planned contact', () => {
  test.each([
    ['a pause', paused, resumed, 'paused'],
    ['a complaint', complaintOpened, complaintClosed, 'complaint open'],
  ])('%s holds it, and says so', (_, begin, end, why) => {
    const held = [project, begin('2026-11-17')];
    expect(stepOf(held, '2026-11-17', 'feedback:P1')).toMatchObject({ state: 'held', why });
    expect(agendaOf(held, '2026-11-17').steps.some(({ state }) => state === 'later')).toBe(false);
    const free = [...held, end('2026-11-23 17:30')];
    expect(stepOf(free, '2026-11-23 17:30', 'feedback:P1')).toEqual({ state: 'later', dueAt: slotOn('2026-11-24') });
  });

  test('what is held past its last sensible moment is dropped, at the instant the agenda foretold', () => {
    const held = [project, paused('2026-11-17')];
    const { refreshAt = '' } = agendaOf(held, '2026-11-20');
    expect(stepOf(held, slotOn('2026-11-29'), 'feedback:P1').state).toBe('held');
    expect(stepOf(held, refreshAt, 'feedback:P1')).toMatchObject({ state: 'dropped', why: 'too late (paused)' });
  });

  test('what was too late when resumed is dropped for the pause', () => {
    const known = [project, paused('2026-11-17'), resumed('2026-12-01')];
    expect(stepOf(known, '2026-12-01', 'feedback:P1')).toMatchObject({ state: 'dropped', why: 'too late (paused)' });
  });

  test('what waited goes one a day, at the customer’s own slot', () => {
    const second = delivered('2026-11-17', { projectId: 'P2' });
    const third = delivered('2026-11-17 13:00', { projectId: 'P3' });
    const { steps } = agendaOf(
      [project, second, third, paused('2026-11-18'), resumed('2026-11-24 20:00')],
      '2026-11-24 20:00',
    );
    expect(steps.filter(({ kind }) => kind === 'feedback').map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['feedback:P1', slotOn('2026-11-25')],
      ['feedback:P2', slotOn('2026-11-26')],
      ['feedback:P3', slotOn('2026-11-27')],
    ]);
  });

  test('resumed twice and paused again: the last word counts', () => {
    const known = [project, paused('2026-11-16'), resumed('2026-11-17'), resumed('2026-11-17'), paused('2026-11-18')];
    expect(agendaOf(known, '2026-11-18').paused).toBe(true);
  });
});

describe('a person moves a step', () => {
  const moveTo = (to: string) => [project, moved('2026-11-17', 'feedback:P1', to)];

  test.each([
    ['kept exactly where the window is open', '2026-11-25 16:41', '2026-11-25 16:41'],
    ['at night it takes the next opening', '2026-11-25 20:00', '2026-11-26 09:00'],
    ['on a Sunday it takes the next opening', '2026-11-29 12:00', '2026-11-30 09:00'],
    ['earlier than the table says', '2026-11-18 10:00', '2026-11-18 10:00'],
  ])('%s', (_, to, expected) => {
    expect(stepOf(moveTo(to), '2026-11-17', 'feedback:P1').dueAt).toBe(facts.local(expected));
  });

  test('its last sensible moment counts from the new moment', () => {
    const known = moveTo('2026-12-21 10:00');
    expect(stepOf(known, '2026-12-30 10:00', 'feedback:P1').state).toBe('later');
    expect(stepOf(known, '2026-12-31 10:30', 'feedback:P1').why).toBe('too late');
  });

  test('the last move counts', () => {
    const known = [...moveTo('2026-11-25 10:00'), moved('2026-11-18', 'feedback:P1', '2026-11-26 11:00')];
    expect(stepOf(known, '2026-11-18', 'feedback:P1').dueAt).toBe(facts.local('2026-11-26 11:00'));
  });

  test('send now is due at once in the window, unless something holds it', () => {
    const known = [project, moved('2026-11-17 11:00', 'feedback:P1', '2026-11-17 11:00')];
    expect(stepOf(known, '2026-11-17 11:00', 'feedback:P1').state).toBe('due');
    expect(stepOf([...known, paused('2026-11-17 10:00')], '2026-11-17 11:00', 'feedback:P1').state).toBe('held');
  });

  test('the cap still decides', () => {
    const other = done(slotOn('2026-11-17'), { key: 'feedback:P0', projectId: 'P0' });
    const known = [project, other, moved('2026-11-17', 'feedback:P1', '2026-11-17 16:30')];
    expect(stepOf(known, '2026-11-17', 'feedback:P1').dueAt).toBe(slotOn('2026-11-18'));
  });
});

test('a skipped step does not come back, whatever else holds', () => {
  const known = [project, facts.skipped('2026-11-17', 'feedback:P1'), moved('2026-11-18', 'feedback:P1', '2026-11-25')];
  expect(stepOf([...known, paused('2026-11-18')], '2026-11-19', 'feedback:P1').why).toBe('skipped');
});

describe('a person closes the journey', () => {
  test('nothing planned is left, and the reason is said', () => {
    const agenda = agendaOf([project, closed('2026-11-17', 'deceased')], '2026-11-17');
    expect(agenda.finished).toBe(true);
    expect(new Set(agenda.steps.map(({ why }) => why))).toEqual(new Set(['journey closed (deceased)']));
  });

  test('a mail already on its way gets no reminder, and thanks not yet sent are not sent', () => {
    const sent = done(slotOn('2026-11-19'));
    const press = answered('2026-11-19 18:00', 'build:P1', 'question');
    const known = [project, sent, press, closed('2026-11-19 19:00', 'deceased')];
    const late = done(slotOn('2026-11-30'), { key: 'nps:P1', kind: 'nps', recordedAt: slotOn('2026-11-30') });
    const why = 'journey closed (deceased)';
    expect(stepOf([...known, late], '2026-12-01', 'reminder:nps:P1').why).toBe(why);
    expect(stepOf(known, '2026-11-19 19:00', 'thanks:build:P1:question').why).toBe(why);
    expect(stepOf(known, '2026-11-19 19:00', 'task:build:P1:question').state).toBe('due');
  });

  test('who answers afterwards is thanked, and not asked again', () => {
    const press = answered('2027-01-20', 'permit:P1', 'pending');
    const known = [project, closed('2027-01-18', 'moved'), press];
    expect(stepOf(known, '2027-01-20', 'thanks:permit:P1:pending').state).toBe('later');
    expect(stepOf(known, '2027-01-20', 'permit:P1#2').why).toBe('journey closed (moved)');
  });

  test('a new delivery revives it', () => {
    const known = [project, closed('2026-11-17'), delivered('2027-01-04', { projectId: 'P2' })];
    expect(agendaOf(known, '2027-01-04').finished).toBe(false);
    expect(stepOf(known, '2027-01-04', 'feedback:P2').state).toBe('later');
  });
});
