import { describe, expect, test } from '@jest/globals';
import { instantAt, isoDate, dayOf, parseDay } from '../../../domain/calendar.ts';
import { roadmapCourse, roadmapEndsOn } from '../../../domain/creator/roadmap-course.ts';
import { roadmap } from '../../../domain/creator/roadmap.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { readPartner } from '../../../domain/partner/read-partner.ts';
import {
  agreed,
  answered,
  campaign,
  creatorAgenda,
  creatorEnded,
  creatorSteps,
  feedbackGiven,
  itemDone,
  measured,
  reached,
  registeredCreator,
} from '../../support/creator-facts.ts';

const start = registeredCreator('2027-02-01');
const done = (step: number, at: string): PartnerFact[] =>
  (roadmap[step]?.items ?? []).map((item) => itemDone(at, item));
const opens = (...facts: PartnerFact[]) => {
  const history = readPartner([start, ...facts]);
  if (!history) throw new Error('nobody was registered');
  return [...roadmapCourse(history).map(({ opensOn }) => isoDate(opensOn)), isoDate(roadmapEndsOn(history))];
};

describe('the roadmap: four steps, three weeks each at most', () => {
  test.each([
    ['nothing is done', [], ['2027-02-01', '2027-02-22', '2027-03-15', '2027-04-05', '2027-04-26']],
    [
      'the first is done early',
      done(0, '2027-02-08'),
      ['2027-02-01', '2027-02-08', '2027-03-01', '2027-03-22', '2027-04-12'],
    ],
    [
      'half of it is done',
      done(0, '2027-02-08').slice(1),
      ['2027-02-01', '2027-02-22', '2027-03-15', '2027-04-05', '2027-04-26'],
    ],
    [
      'the first is done late',
      done(0, '2027-03-01'),
      ['2027-02-01', '2027-02-22', '2027-03-15', '2027-04-05', '2027-04-26'],
    ],
    [
      'the last is done early',
      done(3, '2027-04-08'),
      ['2027-02-01', '2027-02-22', '2027-03-15', '2027-04-05', '2027-04-08'],
    ],
  ])('%s', (_what, facts, expected) => {
    expect(opens(...facts)).toEqual(expected);
  });

  test('each item is work for who looks after him, due when its step ends', () => {
    const steps = creatorSteps([start], '2027-02-01 12:30', 'roadmap:');
    expect(Object.keys(steps).sort()).toEqual(
      roadmap.flatMap(({ items }) => items.map((item) => `roadmap:${item}`)).sort(),
    );
    expect(steps['roadmap:kick-off']).toMatchObject({
      ...{ task: 'creator-kick-off', about: 'alignment', channel: 'task' },
      deadline: instantAt(parseDay('2027-02-22'), 17 * 60),
    });
  });

  test('who had his kick-off is not invited to it', () => {
    const steps = creatorSteps([start, itemDone('2027-02-02', 'kick-off')], '2027-02-02 13:00', 'creator-kick-off');
    expect(steps).toMatchObject({ 'creator-kick-off': { state: 'dropped', why: 'kick-off held' } });
  });
});

const flags = (now: string, ...facts: PartnerFact[]): Record<string, string> =>
  Object.fromEntries(
    Object.values(creatorSteps([start, ...facts], now, 'red-flag:'))
      .filter(({ state }) => state === 'due' || state === 'later')
      .map(({ key, task = '', dueAt }) => [key.slice('red-flag:'.length), `${task} ${isoDate(dayOf(dueAt))}`]),
  );
const kickOff = itemDone('2027-02-05', 'kick-off');
const inBand = campaign('2027-07-01', 'k3', { from: '2027-07-05', until: '2027-12-31' });

describe('red flags, each once', () => {
  test.each<[string, PartnerFact[], Record<string, string>]>([
    ['paid in 30 days', [agreed('2027-04-20'), inBand, kickOff], {}],
    [
      'paid in 31 days',
      [agreed('2027-04-20', { paymentTermDays: 31 }), inBand, kickOff],
      { 'payment-term:a1': 'creator-payment-term 2027-04-20' },
    ],
    [
      'paid in 90 days',
      [agreed('2027-04-20', { paymentTermDays: 90 }), inBand, kickOff],
      { 'payment-term:a1': 'creator-payment-alarm 2027-04-20' },
    ],
  ])('payment: %s', (_what, facts, expected) => {
    const all = flags('2027-04-20 12:05', ...facts);
    expect(Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('payment')))).toEqual(expected);
  });

  const k1 = campaign('2027-04-20', 'k1');
  test.each<[string, PartnerFact[], Record<string, string>]>([
    ['all in order', [kickOff, agreed('2027-04-19'), k1, feedbackGiven('2027-06-14', 'k1')], {}],
    [
      'no rights two weeks before it starts',
      [kickOff, k1, feedbackGiven('2027-06-14', 'k1')],
      { 'rights:k1': 'creator-rights 2027-04-26' },
    ],
    [
      'rights of its own',
      [kickOff, campaign('2027-04-20', 'k1', { licensed: true }), feedbackGiven('2027-06-14', 'k1')],
      {},
    ],
    [
      'an agreement without licences',
      [kickOff, agreed('2027-04-19', { licences: [] }), k1, feedbackGiven('2027-06-14', 'k1')],
      { 'rights:k1': 'creator-rights 2027-04-26' },
    ],
    [
      'told late that it starts: at once',
      [kickOff, campaign('2027-05-08', 'k1'), feedbackGiven('2027-06-14', 'k1')],
      { 'rights:k1': 'creator-rights 2027-05-10' },
    ],
    [
      'no kick-off before the first campaign',
      [agreed('2027-04-19'), k1, feedbackGiven('2027-06-14', 'k1')],
      { strategy: 'creator-strategy 2027-05-10' },
    ],
    [
      'no feedback within two weeks',
      [kickOff, agreed('2027-04-19'), k1],
      { 'feedback:k1': 'creator-feedback 2027-06-15' },
    ],
    [
      'feedback a day late',
      [kickOff, agreed('2027-04-19'), k1, feedbackGiven('2027-06-15', 'k1')],
      { 'feedback:k1': 'creator-feedback 2027-06-15' },
    ],
  ])('campaign: %s', (_what, facts, expected) => {
    const all = flags('2027-04-20 12:30', ...facts);
    expect(Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith('budget')))).toEqual(expected);
  });

  const spent = (cents: number, id = 'k1', from = '2027-07-05') =>
    campaign('2027-06-01', id, { from, until: '2027-07-31', cents });
  test.each<[string, PartnerFact[], Record<string, string>]>([
    ['exactly the least', [spent(1_500_000)], {}],
    ['a cent less', [spent(1_499_999)], { 'budget-under:2027-Q3': 'creator-budget-under 2027-10-01' }],
    ['exactly the most', [spent(2_500_000), spent(2_500_000, 'k2')], {}],
    [
      'a cent more',
      [spent(2_500_000), spent(2_500_001, 'k2')],
      { 'budget-over:2027-Q3': 'creator-budget-over 2027-06-01' },
    ],
    [
      'more in the end than was planned',
      [spent(5_000_000), measured('2027-08-10', 'k1', { cents: 5_000_001 })],
      { 'budget-over:2027-Q3': 'creator-budget-over 2027-08-10' },
    ],
    ['a quarter that is not whole has no least', [spent(1_500_000), spent(100, 'k2', '2027-10-05')], {}],
  ])('budget: %s', (_what, facts, expected) => {
    const all = flags('2027-06-01 12:30', kickOff, agreed('2027-04-19'), ...facts);
    expect(Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('budget')))).toEqual(expected);
  });
});

describe('the end of an agreement, the last of October', () => {
  const made = agreed('2027-04-19');
  const next = agreed('2027-10-01', { from: '2027-11-01', until: '2028-04-30' }, 'a2');
  const at = (now: string, prefix: string, ...facts: PartnerFact[]) =>
    Object.values(creatorSteps([start, made, ...facts], now, prefix)).map(
      ({ key, state, dueAt, why }) => `${key} ${isoDate(dayOf(dueAt))} ${why ?? state}`,
    );

  test('is talked about two months before', () => {
    expect(at('2027-08-31', 'renewal-talk:a1')).toEqual(['renewal-talk:a1 2027-09-01 later']);
    expect(at('2027-10-02', 'renewal-talk:a1', next)).toEqual(['renewal-talk:a1 2027-09-01 renewed']);
  });

  test('has the scenario that was agreed, unless another agreement follows', () => {
    expect(at('2027-10-02', 'exit:a1')).toEqual(['exit:a1:payment 2027-11-01 later', 'exit:a1:talk 2027-11-01 later']);
    expect(at('2027-10-02', 'exit:a1', next)).toEqual([
      'exit:a1:payment 2027-11-01 renewed',
      'exit:a1:talk 2027-11-01 renewed',
    ]);
  });

  test('early, its scenario begins at once, also where none was agreed', () => {
    const early = at('2027-09-10 12:05', 'exit:', creatorEnded('2027-09-10'));
    expect(early.sort()).toEqual([
      expect.stringMatching(/^exit:a1:payment 2027-09-10/),
      expect.stringMatching(/^exit:a1:talk 2027-09-10/),
    ]);
    const without = creatorSteps(
      [start, agreed('2027-04-19', { exit: [] }), creatorEnded('2027-09-10')],
      '2027-09-10',
      'exit:',
    );
    expect(Object.keys(without)).toHaveLength(5);
    expect(Object.keys(creatorSteps([start, creatorEnded('2027-02-10')], '2027-02-10', 'exit:roadmap'))).toHaveLength(
      5,
    );
  });
});

describe('incentives and answers', () => {
  test('a target that was reached is owed once, to the cent, also after the end', () => {
    const facts = [start, agreed('2027-04-19'), reached('2027-06-01'), creatorEnded('2027-06-01 13:00')];
    const steps = creatorSteps(facts, '2027-06-02', 'incentive:');
    expect(Object.values(steps)).toMatchObject([
      { state: 'due', channel: 'ledger', booking: { item: 'incentive:a1-1', heldCents: 0, payableCents: 250_000 } },
    ]);
  });

  test.each([
    ['content and silent', answered('2027-03-16', 4, 7), 0],
    ['with words', answered('2027-03-16', 5, 10, 'w'), 1],
    ['a detractor', answered('2027-03-16', 4, 6), 1],
    ['dissatisfied', answered('2027-03-16', 2, 7), 1],
  ])('an answer %s', (_what, fact, tasks) => {
    expect(Object.keys(creatorSteps([start, fact], '2027-03-16 12:30', 'creator-answer:'))).toHaveLength(tasks);
  });

  test('he is asked after six weeks, then twice a year, as long as it lasts', () => {
    const days = (...facts: PartnerFact[]) =>
      Object.values(creatorSteps([start, ...facts], '2027-02-01 12:30', 'creator-survey:')).map(({ dueAt }) =>
        isoDate(dayOf(dueAt)),
      );
    expect(days()).toEqual(['2027-03-15']);
    expect(days(agreed('2027-04-19'))).toEqual(['2027-03-15', '2027-09-15']);
  });
});

test('a creator’s plan ends when all is done', () => {
  expect(creatorAgenda([start], '2027-02-01 12:30').finished).toBe(false);
});
