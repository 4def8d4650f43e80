import { describe, expect, test } from '@jest/globals';
import { isoDate, parseDay } from '../../../domain/calendar.ts';
import { bandOf, healthOf } from '../../../domain/customer/health.ts';
import { bands, fullHealth, type IndicatorName, indicators } from '../../../domain/customer/health-table.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { agendaOf } from '../../support/agenda-of.ts';
import * as facts from '../../support/facts.ts';
import { clicked, opened, ordered, quoteRejected, quoteRequested } from '../../support/relation-facts.ts';
import { tracking, visited } from '../../support/relation-facts.ts';

const { answered, complaintRaised, delivered, done, local, replied, replyRead, reviewLeft } = facts;

const health = (known: facts.Known, on: string) =>
  healthOf(readHistory(known), on.includes(' ') ? local(on) : local(`${on} 00:00`));
const reading = (known: facts.Known, on: string, name: IndicatorName) => {
  const found = health(known, on).indicators.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not read`);
  return found;
};
const stateOf = (known: facts.Known, on: string, name: IndicatorName) => reading(known, on, name).state;

const project = delivered('2026-01-12');
const invited = (at: string) =>
  done(at, { key: 'thanks:feedback:P1:satisfied', kind: 'thanks', timing: 'answer', blocks: ['review'] });
const mail = (at: string, key: string) => done(at, { key, kind: key.split(':')[0] ?? '' });

test('the table is that of the rules', () => {
  expect(Object.entries(indicators).map(([name, { points }]) => [name, points])).toEqual([
    ['no-interaction', 20],
    ['negative-feedback', 30],
    ['quote-rejected', 15],
    ['no-review', 5],
    ['not-opened', 10],
  ]);
  expect(bands.map(({ from }) => from)).toEqual([70, 40, 0]);
});

test.each([
  [100, 'green'],
  [70, 'green'],
  [69, 'yellow'],
  [40, 'yellow'],
  [39, 'red'],
  [20, 'red'],
])('a score of %i is %s', (score, band) => {
  expect(bandOf(score)).toBe(band);
});

describe('each indicator holds from its day on, to the day', () => {
  const threeMails = [mail('2026-02-02', 'feedback:P1'), mail('2026-02-09', 'nps:P1'), mail('2026-02-16', 'permit:P1')];
  test.each<[string, IndicatorName, facts.Known, string, 'holds' | 'does-not-hold', string]>([
    ['silence since a delivery', 'no-interaction', [project], '2026-07-11', 'does-not-hold', '2026-07-12'],
    ['silence of six months', 'no-interaction', [project], '2026-07-12', 'holds', '2026-07-12'],
    ['31 August and six months', 'no-interaction', [delivered('2026-08-31')], '2027-02-28', 'holds', '2027-02-28'],
    [
      'a visit in between',
      'no-interaction',
      [project, visited('2026-07-01')],
      '2026-07-12',
      'does-not-hold',
      '2027-01-01',
    ],
    [
      'a click in between',
      'no-interaction',
      [project, clicked('2026-07-01', 'nps:P1')],
      '2026-07-12',
      'does-not-hold',
      '2027-01-01',
    ],
    [
      'an open in between is no activity',
      'no-interaction',
      [project, opened('2026-07-01', 'nps:P1')],
      '2026-07-12',
      'holds',
      '2026-07-12',
    ],
    [
      'a quote asked for',
      'no-interaction',
      [project, quoteRequested('2026-07-01')],
      '2026-12-31',
      'does-not-hold',
      '2027-01-01',
    ],
    ['invited 29 days ago', 'no-review', [project, invited('2026-02-02')], '2026-03-03', 'does-not-hold', '2026-03-04'],
    ['invited 30 days ago', 'no-review', [project, invited('2026-02-02')], '2026-03-04', 'holds', '2026-03-04'],
    [
      'three mails, the last two days ago',
      'not-opened',
      [project, tracking('2026-01-20'), ...threeMails],
      '2026-02-18',
      'does-not-hold',
      '2026-02-19',
    ],
    [
      'three mails, the last three days ago',
      'not-opened',
      [project, tracking('2026-01-20'), ...threeMails],
      '2026-02-19',
      'holds',
      '2026-02-19',
    ],
  ])('%s', (_, name, known, on, state, since) => {
    const found = reading(known, on, name);
    expect([found.state, found.since === undefined ? undefined : isoDate(found.since)]).toEqual([state, since]);
  });

  test('the minute before midnight is the day before', () => {
    expect(stateOf([project], '2026-07-11 23:59', 'no-interaction')).toBe('does-not-hold');
    expect(stateOf([project], '2026-07-12 00:00', 'no-interaction')).toBe('holds');
  });
});

describe('and stops', () => {
  const reply = replied('2026-03-02', 'unsure');
  test.each<[string, IndicatorName, facts.Known, string, string]>([
    [
      'a press of dissatisfaction, 12 months',
      'negative-feedback',
      [answered('2026-03-02', 'feedback:P1', 'not-satisfied')],
      '2027-03-01',
      '2027-03-02',
    ],
    ['a detractor', 'negative-feedback', [answered('2026-03-02', 'nps:P1', '6')], '2027-03-01', '2027-03-02'],
    ['a negative reply', 'negative-feedback', [replied('2026-03-02', 'negative')], '2027-03-01', '2027-03-02'],
    [
      'a reply a person found negative',
      'negative-feedback',
      [reply, replyRead('2026-03-04', reply.replyId, 'negative')],
      '2027-03-03',
      '2027-03-04',
    ],
    [
      'a complaint heard by phone',
      'negative-feedback',
      [complaintRaised('2026-03-02', 'minor')],
      '2027-03-01',
      '2027-03-02',
    ],
    ['a rejected quote, 6 months', 'quote-rejected', [quoteRejected('2026-03-02')], '2026-09-01', '2026-09-02'],
  ])('%s', (_, name, known, last, stops) => {
    expect(stateOf([project, ...known], last, name)).toBe('holds');
    expect(stateOf([project, ...known], stops, name)).toBe('does-not-hold');
  });

  test.each<[string, IndicatorName, facts.Known]>([
    [
      'the latest answer to a mail is content',
      'negative-feedback',
      [answered('2026-03-02', 'feedback:P1', 'not-satisfied'), answered('2026-03-03', 'feedback:P1', 'satisfied')],
    ],
    ['a passive is not negative', 'negative-feedback', [answered('2026-03-02', 'nps:P1', '7')]],
    [
      'the quote became an order after all',
      'quote-rejected',
      [quoteRequested('2026-02-20'), quoteRejected('2026-03-02'), ordered('2026-03-09')],
    ],
    ['a review was left', 'no-review', [invited('2026-02-02'), reviewLeft('2026-03-20')]],
    ['nobody asked for a review', 'no-review', []],
    [
      'a mail was opened in between',
      'not-opened',
      [
        tracking('2026-01-20'),
        ...['a:1', 'b:1', 'c:1'].map((key, n) => mail(`2026-02-0${n + 2}`, key)),
        opened('2026-03-01', 'b:1'),
      ],
    ],
    [
      'who did not open visited',
      'not-opened',
      [
        tracking('2026-01-20'),
        ...['a:1', 'b:1', 'c:1'].map((key, n) => mail(`2026-02-0${n + 2}`, key)),
        visited('2026-03-01'),
      ],
    ],
    [
      'a mail that did not go out is no mail',
      'not-opened',
      [
        tracking('2026-01-20'),
        ...['a:1', 'b:1'].map((key, n) => mail(`2026-02-0${n + 2}`, key)),
        done('2026-02-05', { key: 'c:1', outcome: 'not-sent' }),
      ],
    ],
  ])('%s', (_, name, known) => {
    expect(stateOf([project, ...known], '2026-04-01', name)).toBe('does-not-hold');
  });
});

describe('an episode begins with the first and ends when the last has passed', () => {
  test('a second rejection lengthens it, one after it begins another', () => {
    const two = [project, quoteRejected('2026-03-02', 'Q1'), quoteRejected('2026-08-03', 'Q2')];
    const joined = reading(two, '2026-10-01', 'quote-rejected');
    expect(joined).toMatchObject({ state: 'holds', since: parseDay('2026-03-02'), until: parseDay('2027-02-03') });
    expect(joined.evidence.map(({ projectId }) => projectId)).toEqual(['Q1', 'Q2']);
    const again = [project, quoteRejected('2026-03-02', 'Q1'), quoteRejected('2026-09-02', 'Q2')];
    expect(stateOf(again, '2026-09-01', 'quote-rejected')).toBe('does-not-hold');
    expect(reading(again, '2026-09-02', 'quote-rejected')).toMatchObject({ since: parseDay('2026-09-02') });
  });
});

describe('what is unknown takes nothing off', () => {
  const mails = ['a:1', 'b:1', 'c:1'].map((key, n) => mail(`2026-02-0${n + 2}`, key));
  test.each<[string, facts.Known, string]>([
    ['nobody agreed to be followed', mails, 'unknown'],
    ['the agreement was taken back', [tracking('2026-01-20'), ...mails, tracking('2026-03-01', false)], 'unknown'],
    ['they were sent before the agreement', [...mails, tracking('2026-03-01')], 'does-not-hold'],
  ])('mails: %s', (_, known, state) => {
    expect(stateOf([project, ...known], '2026-04-01', 'not-opened')).toBe(state);
  });

  test.each([
    ['a customer', [project], 80],
    ['a customer who may be followed', [project, tracking('2026-01-20')], 100],
    ['somebody we never heard of', [], 60],
  ])('coverage of %s', (_, known, coverage) => {
    expect(health(known, '2026-04-01')).toMatchObject({ score: fullHealth, coverage });
  });
});

test('with all five the floor is 20', () => {
  const known = [
    ...[project, tracking('2026-01-13'), answered('2026-01-20', 'feedback:P1', 'not-satisfied')],
    ...[invited('2026-01-21'), mail('2026-02-02', 'b:1'), mail('2026-02-09', 'c:1'), quoteRejected('2026-07-06')],
  ];
  const found = health(known, '2026-08-03');
  expect(found.indicators.map(({ state }) => state)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds']);
  expect(found).toMatchObject({ score: 20, band: 'red', coverage: 100 });
  expect(
    found.indicators.map(({ evidence }) => evidence.map(({ fact, key, projectId }) => key ?? projectId ?? fact)),
  ).toEqual([
    ['activity'],
    ['feedback:P1'],
    ['Q1'],
    ['thanks:feedback:P1:satisfied'],
    ['thanks:feedback:P1:satisfied', 'b:1', 'c:1'],
  ]);
});

describe('the day on which it changes by itself', () => {
  const known = [project, quoteRejected('2026-03-02'), invited('2026-06-15')];
  test.each([
    ['2026-03-02', '2026-07-12', 85],
    ['2026-07-12', '2026-07-15', 65],
    ['2026-07-15', '2026-09-02', 60],
    ['2026-09-02', undefined, 75],
  ])('on %s it is %s', (on, next, score) => {
    const found = health(
      known.filter(({ happenedAt }) => happenedAt <= local(`${on} 23:59`)),
      on,
    );
    expect(found.score).toBe(score);
    expect(found.changesOn === undefined ? undefined : isoDate(found.changesOn)).toBe(next);
  });

  test('the journey wakes for it, and shows the score', () => {
    const agenda = agendaOf([project, reviewLeft('2026-01-20')], '2026-06-01');
    expect(agenda).toMatchObject({ health: { score: 100, band: 'green', coverage: 80 } });
    expect(agenda.refreshAt).toBe(local('2026-07-20 00:00'));
    expect(agendaOf([project, facts.closed('2026-02-01')], '2026-06-01').refreshAt).toBeUndefined();
  });
});
