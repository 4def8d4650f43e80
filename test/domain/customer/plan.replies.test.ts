import { describe, expect, test } from '@jest/globals';
import { addMinutes } from '../../../domain/calendar.ts';
import { agendaOf, keysOf, noClosing, stepOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';

const { delivered, done, local, replied, replyRead, restored, slotOn, suppressed } = facts;
const project = delivered('2026-11-02');
const sent = done(slotOn('2026-11-05'));
const at = '2026-11-09 20:00';
const openKeys = (known: facts.Known, now: string) =>
  agendaOf([project, sent, ...known], now).steps.flatMap(({ key, state, kind }) =>
    (state === 'due' || state === 'later') && ['thanks', 'task', 'complaint'].includes(kind) ? [key] : [],
  );

describe('a free-text reply is followed by what its verdict says', () => {
  test.each([
    ['positive', ['thanks:reply:2026-11-09']],
    ['neutral', ['thanks:reply:2026-11-09']],
    ['negative', ['complaint:reply:R1']],
    ['question', ['task:reply:R1', 'promise:reply:2026-11-09']],
    ['unsure', ['read:R1']],
    ['automatic', []],
  ] as const)('%s', (verdict, keys) => {
    expect(openKeys([replied(at, verdict, { replyId: 'R1' })], at)).toEqual(keys);
  });

  test('thanks once a day, however many replies; the next day again', () => {
    const three = ['08:00', '09:00', '20:00'].map((time, n) =>
      replied(`2026-11-09 ${time}`, 'positive', { replyId: `R${n}` }),
    );
    expect(openKeys(three, at)).toEqual(['thanks:reply:2026-11-09']);
    expect(openKeys([...three, replied('2026-11-10 09:00', 'neutral')], '2026-11-10 08:59').slice(-1)).toEqual([
      'thanks:reply:2026-11-10',
    ]);
  });

  test.each(['access', 'erasure'] as const)(
    'a request for %s is a task with a month, whatever else was said',
    (request) => {
      const step = agendaOf([project, replied(at, 'positive', { replyId: 'R1', requests: [request] })], at).steps.find(
        ({ key }) => key === `${request}:R1`,
      );
      expect(step).toMatchObject({ state: 'due', task: request });
    },
  );

  test('any human reply ends the reminder of the mail it answers, an automatic one does not', () => {
    const reminder = (verdict: 'neutral' | 'automatic') =>
      stepOf([project, sent, replied(at, verdict)], at, 'reminder:feedback:P1').state;
    expect(reminder('neutral')).toBe('dropped');
    expect(reminder('automatic')).toBe('later');
  });
});

describe('what is asked by law', () => {
  const asked = replied(at, 'neutral', { replyId: 'R1', requests: ['erasure'] });

  test('is not thanked for: a person answers', () => {
    expect(openKeys([asked], at)).toEqual(['erasure:R1']);
  });

  test('mail stops while a request to be erased waits', () => {
    expect(stepOf([project, asked], at, 'nps:P1')).toMatchObject({ state: 'held', why: 'erasure requested' });
    const decided = [project, asked, facts.taskDone('2026-11-11', 'erasure:R1')];
    expect(stepOf(decided, '2026-11-11', 'nps:P1').state).toBe('later');
  });
});

test('a promise that was kept before it was said is not said', () => {
  const question = replied(at, 'question', { replyId: 'R1' });
  const kept = [project, question, facts.taskDone('2026-11-09 20:30', 'task:reply:R1')];
  expect(stepOf(kept, '2026-11-09 20:30', 'promise:reply:2026-11-09')).toMatchObject({
    ...{ state: 'dropped', why: 'done before it was promised' },
  });
});

test('a stop of commercial mail holds no phone call', () => {
  const dear = delivered('2026-07-20', { valueCents: 300_000 });
  const context = { ...noClosing, commercialStoppedAt: local('2026-11-09') };
  const call = agendaOf([dear], '2026-11-20 10:00', context).steps.find(({ key }) => key === 'build:P1');
  expect(call).toMatchObject({ channel: 'phone' });
  expect(call?.state).not.toBe('held');
});

describe('a person decides', () => {
  const unsure = replied(at, 'unsure', { replyId: 'R1' });

  test.each([
    ['positive', 'thanks:reply:2026-11-10'],
    ['question', 'task:reply:R1'],
    ['negative', 'complaint:reply:R1'],
  ] as const)('read as %s: %s', (verdict, key) => {
    expect(openKeys([unsure, replyRead('2026-11-10 08:00', 'R1', verdict)], '2026-11-10 08:00')).toContain(key);
  });

  test('what was carried out stays: a correction undoes nothing', () => {
    const question = replied(at, 'question', { replyId: 'R1' });
    const opened = done(at, {
      key: 'task:reply:R1',
      kind: 'task',
      channel: 'task',
      timing: 'exact',
      outcome: 'opened',
      task: 'question',
    });
    const known = [project, question, opened, replyRead('2026-11-10 08:00', 'R1', 'positive')];
    expect(stepOf(known, '2026-11-10 08:00', 'task:reply:R1').state).toBe('done');
  });
});

describe('while a reply waits for a person, commercial mail waits too', () => {
  const old = delivered('2025-11-10');
  const offer = 'anniversary:P1';
  const unsure = replied('2026-11-09 20:00', 'unsure', { replyId: 'R1' });
  const due = (known: facts.Known) => stepOf([old, ...known], '2026-11-09 20:00', offer).dueAt;

  test('until it is read, at most five working days; service mail does not wait', () => {
    expect(due([])).toBe(slotOn('2026-11-10'));
    expect(due([unsure]) >= local('2026-11-16 20:00')).toBe(true);
    expect(due([unsure, replyRead('2026-11-09 21:00', 'R1', 'neutral')])).toBe(slotOn('2026-11-10'));
    expect(stepOf([project, unsure], '2026-11-09 20:00', 'nps:P1').dueAt).toBe(slotOn('2026-11-16'));
  });

  test('a question waits until its task is done', () => {
    const question = replied('2026-11-09 20:00', 'question', { replyId: 'R1' });
    expect(due([question]) > slotOn('2026-11-10')).toBe(true);
    const answeredSoon = [question, facts.taskDone('2026-11-09 20:30', 'task:reply:R1')];
    expect(due([facts.reviewLeft('2026-10-01'), ...answeredSoon])).toBe(slotOn('2026-11-10'));
  });
});

describe('open work is chased', () => {
  const question = replied('2026-11-10 10:00', 'question', { replyId: 'R1' });
  const given = done('2026-11-10 10:00', {
    ...{ key: 'task:reply:R1', kind: 'task', channel: 'task', timing: 'exact', outcome: 'opened', task: 'question' },
    deadline: local('2026-11-11 10:00'),
  });

  test('half-way its owner is reminded, past its deadline the one above is told', () => {
    expect(stepOf([project, question, given], '2026-11-10 11:00', 'half-way:task:reply:R1').dueAt).toBe(
      local('2026-11-10 22:00'),
    );
    expect(stepOf([project, question, given], '2026-11-10 11:00', 'overdue:task:reply:R1').dueAt).toBe(
      local('2026-11-11 10:00'),
    );
  });

  test('done, it is not', () => {
    const known = [project, question, given, facts.taskDone('2026-11-10 12:00', 'task:reply:R1')];
    for (const kind of ['half-way', 'overdue'])
      expect(stepOf(known, '2026-11-10 12:00', `${kind}:task:reply:R1`)).toMatchObject({
        state: 'dropped',
        why: 'done',
      });
  });

  test('a call about the build is not: its mail takes over', () => {
    const call = done('2027-03-02 10:00', {
      ...{ key: 'build:P1', kind: 'build', channel: 'phone', outcome: 'opened', task: 'build-call' },
      deadline: local('2027-03-05 10:00'),
    });
    expect(keysOf([project, call], '2027-03-03')).not.toContain('overdue:build:P1');
  });
});

describe('an address that takes no mail', () => {
  const bounced = suppressed('2026-11-06 10:00', 'hard-bounce');

  test('every mail is dropped with that reason, and a person phones instead, once', () => {
    const { steps } = agendaOf([project, bounced], '2026-11-06 10:00');
    const mails = steps.filter(({ channel, state }) => channel === 'mail' && state !== 'done');
    expect(new Set(mails.map(({ why }) => why))).toEqual(new Set(['address suppressed (hard-bounce)']));
    expect(steps.filter(({ task }) => task === 'phone-instead')).toMatchObject([{ state: 'due' }]);
  });

  test('another address, and mail goes on', () => {
    expect(stepOf([project, bounced, restored('2026-11-07')], '2026-11-07', 'nps:P1').state).toBe('later');
  });

  test('after a spam complaint the build call is a service call', () => {
    const dear = delivered('2026-11-02', { valueCents: 300_000 });
    const call = (known: facts.Known) =>
      agendaOf([dear, ...known], '2026-11-20').steps.find(({ key }) => key === 'build:P1');
    expect(call([])?.category).toBe('commercial');
    expect(call([suppressed('2026-11-06', 'spam-complaint')])).toMatchObject({ category: 'service', state: 'later' });
  });
});

test('commercial mail stopped for everybody waits, and says so; service mail goes', () => {
  const old = delivered('2025-11-10');
  const context = { ...noClosing, commercialStoppedAt: local('2026-11-09') };
  const { steps } = agendaOf([old], '2026-11-09 20:00', context);
  expect(steps.find(({ key }) => key === 'anniversary:P1')).toMatchObject({
    state: 'held',
    why: 'commercial mail stopped',
  });
  const service = agendaOf([project], '2026-11-09 20:00', context).steps.find(({ key }) => key === 'nps:P1');
  expect(service?.state).toBe('later');
});

test('the mail of an answer leaves within half an hour of the next opening', () => {
  const { dueAt } = stepOf([project, replied(at, 'positive')], at, 'thanks:reply:2026-11-09');
  expect(dueAt >= local('2026-11-10 09:00') && dueAt <= addMinutes(local('2026-11-10 09:00'), 30)).toBe(true);
});
