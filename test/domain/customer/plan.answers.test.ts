import { describe, expect, test } from '@jest/globals';
import { addMinutes, isOpen, type Instant } from '../../../domain/calendar.ts';
import { answerSpreadMinutes } from '../../../domain/answer-moment.ts';
import { type Follows, replies } from '../../../domain/customer/replies.ts';
import { dueWithin } from '../../../domain/within.ts';
import { agendaOf, keysOf, noClosing, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';

const { answered, delivered, done, local, slotOn } = facts;
const project = delivered('2026-11-02');
const stepsAfter = (known: facts.Known, now: string) =>
  agendaOf([project, ...known], now)
    .steps.filter(({ kind }) => kind === 'thanks' || kind === 'task' || kind === 'complaint')
    .map(({ key, state, why }) => [key, state, why]);

describe('every answer is followed by what the table of the rules says', () => {
  const { followup: _, ...ofTheCustomer } = replies;
  const rows = Object.entries(ofTheCustomer).flatMap(([kind, row]) =>
    Object.entries(row).map(([answer, follows]: [string, Follows]) => [kind, answer, follows] as const),
  );

  test.each(rows)('%s: %s', (kind, answer, follows) => {
    const key = `${kind}:P1`;
    const keys = stepsAfter([answered('2026-11-10', key, answer)], '2026-11-10 12:00').map(([of]) => of);
    expect(new Set(keys)).toEqual(
      new Set([
        ...(follows.mail ? [`thanks:${key}:${answer}`] : []),
        ...(follows.task ? [`task:${key}:${answer}`] : []),
        ...(follows.complaint ? [`complaint:${key}:${answer}`] : []),
      ]),
    );
    expect(keys.length).toBeGreaterThan(0);
  });

  const answersThat = (kind: string, does: (follows: Follows) => unknown) =>
    rows.filter(([of, , follows]) => of === kind && does(follows) !== undefined).map(([, answer]) => answer);

  test.each([
    ['feedback', ['not-satisfied'], []],
    ['nps', ['0', '1', '2', '3', '4', '5', '6'], []],
    ['permit', [], ['questions', 'rejected']],
    ['build', [], ['question']],
  ])('%s: %p are complaints, %p are work for the engineer', (kind, complaints, work) => {
    expect(answersThat(kind, ({ complaint }) => complaint)).toEqual(complaints);
    expect(answersThat(kind, ({ task }) => task)).toEqual(work);
  });

  test.each([
    ['major', ['0', '1', '2']],
    ['medium', ['3', '4']],
    ['minor', ['5', '6']],
  ])('an NPS is a %s complaint at %p', (severity, scores) => {
    expect(answersThat('nps', ({ complaint }) => (complaint === severity ? true : undefined))).toEqual(scores);
  });

  test.each([
    ['nps', ['9', '10']],
    ['permit', ['approved']],
  ])('after %s the invitation to refer others goes with %p', (kind, answers) => {
    expect(answersThat(kind, ({ referral }) => referral)).toEqual(answers);
  });

  test('an answer the touchpoint does not have is followed by nothing', () => {
    expect(stepsAfter([answered('2026-11-10', 'nps:P1', '11')], '2026-11-10 12:00')).toEqual([]);
  });
});

describe('the mail uses the next slot of the window, the task is given at once', () => {
  test.each([
    ['in the window', '2026-11-10 12:00', '2026-11-10 12:00'],
    ['in the evening', '2026-11-10 21:00', '2026-11-11 09:00'],
    ['on Friday night', '2026-11-13 23:00', '2026-11-16 09:00'],
    ['on Christmas Day', '2026-12-25 10:00', '2026-12-28 09:00'],
  ])('pressed %s', (_, at, opening) => {
    const answer = answered(at, 'build:P1', 'question');
    const { dueAt } = stepOf([project, answer], answer.happenedAt, 'thanks:build:P1:question');
    expect(dueAt >= local(opening)).toBe(true);
    expect(dueAt <= addMinutes(local(opening), answerSpreadMinutes)).toBe(true);
    expect(stepOf([project, answer], answer.happenedAt, 'task:build:P1:question')).toMatchObject({
      state: 'due',
      dueAt: answer.happenedAt,
    });
  });

  test('pressed a minute before closing: today or tomorrow, never outside the window', () => {
    const answer = answered('2026-11-10 16:59', 'permit:P1', 'approved');
    const { dueAt } = stepOf([project, answer], answer.happenedAt, 'thanks:permit:P1:approved');
    expect(isOpen(dueAt, noClosing.closing)).toBe(true);
  });

  test('neither a pause nor a complaint holds them, and they do not count in the cap', () => {
    const thanked = done(slotOn('2026-11-05'), { key: 'thanks:nps:P0:9', kind: 'thanks', timing: 'answer' });
    const known = [project, thanked];
    expect(stepOf(known, slotOn('2026-11-05'), 'feedback:P1').state).toBe('due');
    const held = [...known, facts.paused('2026-11-05'), facts.complaintOpened('2026-11-05')];
    const key = 'thanks:feedback:P1:satisfied';
    expect(stepOf([...held, answered('2026-11-06', 'feedback:P1', 'satisfied')], '2026-11-06', key).state).toBe(
      'later',
    );
  });

  test('with follow-up switched off there are no thanks, but what a person promises is still said', () => {
    const known = [project, facts.optedOut('2026-11-03', 'all')];
    const on = (kind: string, answer: string) => {
      const press = answered('2026-11-06', `${kind}:P1`, answer);
      return stepOf([...known, press], '2026-11-06', `thanks:${kind}:P1:${answer}`);
    };
    expect(on('feedback', 'satisfied')).toMatchObject({ state: 'dropped', why: 'topic follow-up switched off' });
    expect(on('permit', 'rejected').state).toBe('later');
  });
});

describe('the latest answer rules, what was carried out stays', () => {
  const first = answered('2026-11-10 20:00', 'feedback:P1', 'satisfied');
  const second = answered('2026-11-10 21:00', 'feedback:P1', 'not-satisfied');

  test('changed before anything went', () => {
    expect(stepsAfter([first, second], '2026-11-10 21:00')).toEqual(
      expect.arrayContaining([
        ['thanks:feedback:P1:satisfied', 'dropped', 'answered otherwise'],
        ['complaint:feedback:P1:not-satisfied', 'due', undefined],
      ]),
    );
  });

  test('changed after the thanks went', () => {
    const thanked = done('2026-11-10 20:30', { key: 'thanks:feedback:P1:satisfied', kind: 'thanks', timing: 'answer' });
    expect(stepsAfter([first, thanked, second], '2026-11-10 21:00')).toContainEqual([
      'thanks:feedback:P1:satisfied',
      'done',
      undefined,
    ]);
  });

  test('the same answer pressed twice is followed once', () => {
    const again = answered('2026-11-10 21:00', 'feedback:P1', 'satisfied');
    expect(stepsAfter([first, again], '2026-11-10 21:00')).toHaveLength(1);
  });
});

describe('a permit still pending', () => {
  const ask = (at: string, n = 1) =>
    done(slotOn(at), { key: n === 1 ? 'permit:P1' : `permit:P1#${n}`, kind: 'permit' });
  const pending = (at: string, n = 1) => answered(at, n === 1 ? 'permit:P1' : `permit:P1#${n}`, 'pending');
  const once = [project, ask('2026-12-28'), pending('2026-12-30')];

  test('is asked again four weeks after the answer, with its own reminder', () => {
    expect(stepOf(once, '2027-01-04', 'permit:P1#2').dueAt).toBe(slotOn('2027-01-27'));
    const known = [...once, ask('2027-01-27', 2)];
    expect(stepOf(known, '2027-01-28', 'reminder:permit:P1#2').dueAt).toBe(slotOn('2027-02-03'));
  });

  test('is asked again three times, not four', () => {
    const known = [...once, ask('2027-01-27', 2), pending('2027-01-28', 2), ask('2027-02-25', 3)];
    const all = [...known, pending('2027-02-26', 3), ask('2027-03-26', 4), pending('2027-03-30', 4)];
    expect(keysOf(all, '2027-04-01').filter((key) => key.startsWith('permit:'))).toEqual([
      'permit:P1',
      'permit:P1#2',
      'permit:P1#3',
      'permit:P1#4',
    ]);
  });

  test.each(['permit:P1', 'permit:P1#2'])('is not asked again once approved by the link of %s', (key) => {
    const known = [...once, ask('2027-01-27', 2), pending('2027-01-28', 2), answered('2027-01-29', key, 'approved')];
    expect(stepOf(known, '2027-02-01', 'permit:P1#3')).toMatchObject({ state: 'dropped', why: 'answered approved' });
  });

  test('an answer by the first mail’s link ends the reminder of the second', () => {
    const known = [...once, ask('2027-01-27', 2), answered('2027-01-29', 'permit:P1', 'approved')];
    expect(stepOf(known, '2027-02-01', 'reminder:permit:P1#2')).toMatchObject({ why: 'answered' });
  });
});

describe('work for the engineer is due by the bureau’s hours', () => {
  const due = (at: string, within: Parameters<typeof dueWithin>[1]): Instant =>
    dueWithin(local(at), within, noClosing.closing);

  test.each([
    ['24 h from a Tuesday', '2026-11-24 14:00', '2026-11-25 14:00'],
    ['24 h from a Friday evening', '2026-11-20 20:00', '2026-11-23 20:00'],
    ['24 h from a Saturday', '2026-11-21 14:00', '2026-11-23 14:00'],
  ])('%s', (_, at, until) => {
    expect(due(at, { workingDays: 1 })).toBe(local(until));
  });

  test('4 h late on a Friday are four hours of the window', () => {
    expect(due('2026-11-20 15:00', { openHours: 4 })).toBe(local('2026-11-23 11:00'));
  });
});
