import { describe, expect, test } from '@jest/globals';
import { addDays, isoDate, dayOf, type Instant } from '../../../domain/calendar.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { planCustomer } from '../../../domain/customer/plan.ts';
import { stepDone } from '../../../domain/step-done.ts';
import type { Step } from '../../../domain/step.ts';
import { noClosing, agendaOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';
import { clicked, noCalls, opened, ordered, quoteRejected, tracking, visited } from '../../support/relation-facts.ts';

const { answered, complaintRaised, delivered, done, local, optedOut, paused, replied, skipped, slotOn, taskDone } =
  facts;
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
  const controls = (percent: number, of = silent) =>
    Array.from({ length: 10_000 }, (_, n) => `c-${n}`).filter((subject) =>
      planOf(subject, percent, of, before).some(({ kind }) => kind === 'control'),
    );

  test('its share is the one configured, over 10,000 customers, and another share for another lapse', () => {
    const tenth = controls(10);
    expect(Math.abs(tenth.length - 1_000)).toBeLessThan(100);
    const fifth = new Set(controls(20));
    expect(tenth.every((subject) => fifth.has(subject))).toBe(true);
    expect(controls(0)).toEqual([]);
    const next = new Set(controls(10, silentSince('2026-06-02')));
    expect(Math.abs(tenth.filter((subject) => next.has(subject)).length - 100)).toBeLessThan(40);
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

describe('who rejected a quote is asked why, once an episode', () => {
  test.each<[string, CustomerFact[], string, string[][]]>([
    ['two working days later', [quoteRejected('2026-11-20')], '2026-11-20', [['quote-why:Q1', 'later', '2026-11-24']]],
    [
      'too late after a month',
      [quoteRejected('2026-11-20')],
      '2026-12-28',
      [['quote-why:Q1', 'dropped', '2026-11-24', 'too late']],
    ],
    ['an order after all', [quoteRejected('2026-11-20'), ordered('2026-11-22')], '2026-11-23', []],
    [
      'a second quote in the same half year',
      [quoteRejected('2026-11-20', 'Q1'), quoteRejected('2026-11-25', 'Q2')],
      '2026-11-25 20:00',
      [
        ['quote-why:Q1', 'later', '2026-11-26'],
        ['quote-why:Q2', 'dropped', '2026-11-27', 'asked about an earlier quote'],
      ],
    ],
    [
      'one after it is asked about again',
      [quoteRejected('2026-05-19', 'Q1'), quoteRejected('2026-11-20', 'Q2')],
      '2026-11-20',
      [
        ['quote-why:Q1', 'dropped', '2026-05-21', 'too late'],
        ['quote-why:Q2', 'later', '2026-11-24'],
      ],
    ],
    [
      'no messages wanted',
      [quoteRejected('2026-11-20'), optedOut('2026-11-20', 'follow-up')],
      '2026-11-20',
      [['quote-why:Q1', 'dropped', '2026-11-24', 'topic follow-up switched off']],
    ],
    [
      'skipped by a person',
      [quoteRejected('2026-11-20'), skipped('2026-11-20', 'quote-why:Q1')],
      '2026-11-20',
      [['quote-why:Q1', 'dropped', '2026-11-24', 'skipped']],
    ],
  ])('%s', (_, known, now, rows) => {
    expect(stepsOf([old, ...known], now, 'quote-why').map(rowOf)).toEqual(rows);
    const prospect = stepsOf(known, now, 'quote-why').map(rowOf);
    expect(prospect).toEqual(rows);
  });
});

describe('mails are not opened', () => {
  const mails = ['2026-10-05', '2026-10-12', '2026-10-19'].map((at, n) =>
    done(slotOn(at), { key: `seasonal:${n}`, kind: 'seasonal' }),
  );
  const unopened = [old, tracking('2026-09-01'), ...mails];
  const key = 'switch-channel:2026-10-22';

  test('a person is asked to phone, once an episode', () => {
    const [task, ...more] = stepsOf(unopened, '2026-10-20', 'switch-channel');
    expect(task).toMatchObject({
      key,
      channel: 'phone',
      category: 'service',
      state: 'later',
      dueAt: slotOn('2026-10-22'),
    });
    expect(more).toEqual([]);
    const given = done('2026-10-22', {
      key,
      kind: 'task',
      channel: 'phone',
      task: 'switch-channel',
      outcome: 'opened',
    });
    const fourth = done('2026-11-02', { key: 'x:4', kind: 'x' });
    for (const known of [[given], [given, fourth], [given, opened('2026-11-01', 'seasonal:0'), fourth]])
      expect(stepsOf([...unopened, ...known], '2026-12-01', 'switch-channel').map(({ state }) => state)).toEqual([
        'done',
      ]);
    const again = ['2026-12-01', '2026-12-08', '2026-12-15'].map((at, n) => done(at, { key: `y:${n}`, kind: 'y' }));
    const keys = stepsOf([...unopened, given, visited('2026-11-20'), ...again], '2026-12-20', 'switch-channel');
    expect(keys.map((step) => step.key)).toEqual([key, 'switch-channel:2026-12-18']);
  });

  test('not who wants no calls; gone as soon as the customer is heard of; held by a complaint', () => {
    expect(stepsOf([...unopened, noCalls('2026-10-20')], '2026-10-22', 'switch-channel')).toMatchObject([
      { state: 'dropped', why: 'wants no calls' },
    ]);
    expect(stepsOf([...unopened, visited('2026-10-21')], '2026-10-22', 'switch-channel')).toEqual([]);
    const open = facts.complaintOpened('2026-10-21');
    expect(stepsOf([...unopened, open], '2026-10-22', 'switch-channel')).toMatchObject([{ state: 'held' }]);
  });

  test('accepted, the build check goes by phone; declined, or after an objection, by mail', () => {
    const recent = delivered('2026-09-07', { projectId: 'P2' });
    const channelOf = (...known: CustomerFact[]) =>
      agendaOf([...unopened, recent, ...known], '2026-11-01').steps.find((step) => step.key === 'build:P2')?.channel;
    const accepted = taskDone('2026-10-23', key);
    expect(channelOf()).toBe('mail');
    expect(channelOf(accepted)).toBe('phone');
    expect(channelOf(accepted, noCalls('2026-10-24'))).toBe('mail');
  });
});

test('negative feedback has its outreach: every one of it opens a complaint, and nothing comes on top', () => {
  const reply = replied('2026-11-10', 'unsure');
  const ways: CustomerFact[][] = [
    [answered('2026-11-10', 'feedback:P1', 'not-satisfied')],
    [answered('2026-11-10', 'nps:P1', '3')],
    [replied('2026-11-10', 'negative')],
    [reply, facts.replyRead('2026-11-10', reply.replyId, 'negative')],
    [complaintRaised('2026-11-10', 'minor')],
  ];
  for (const way of ways) {
    const agenda = agendaOf([delivered('2026-11-02'), ...way], '2026-11-10 13:00');
    expect(agenda.health?.score).toBe(70);
    const open = agenda.steps.filter(({ state, timing }) => state === 'due' && timing === 'exact');
    expect(open.map(({ kind, channel }) => [kind, channel])).toEqual([['complaint', 'journey']]);
  }
});
