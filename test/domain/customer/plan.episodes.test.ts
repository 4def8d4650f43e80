import { describe, expect, test } from '@jest/globals';
import { isoDate, dayOf } from '../../../domain/calendar.ts';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import type { Step } from '../../../domain/step.ts';
import { noClosing, agendaOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';
import { noCalls, opened, ordered, quoteRejected, tracking, visited } from '../../support/relation-facts.ts';

const { answered, complaintRaised, delivered, done, optedOut, replied, skipped, slotOn, taskDone } = facts;
const stepsOf = (known: facts.Known, now: string, kind: string, context = noClosing): Step[] =>
  agendaOf(known, now, context).steps.filter((step) => step.kind === kind || step.task === kind);
const old = delivered('2024-01-08');
const rowOf = ({ key, state, dueAt, why }: Step) => [
  key,
  state,
  isoDate(dayOf(dueAt)),
  ...(why === undefined ? [] : [why]),
];

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
