import { describe, expect, test } from '@jest/globals';
import { isoDate, dayOf } from '../../../domain/calendar.ts';
import { plainContext } from '../../../domain/context.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { jointActions } from '../../../domain/partner/joint-actions.ts';
import { decidePartnerLever } from '../../../domain/partner/levers.ts';
import type { Lever } from '../../../domain/customer/levers.ts';
import {
  agendaAt,
  carriedOut,
  happened,
  localTime,
  manager,
  partnerId,
  registered,
  stepAt,
} from '../../support/care-facts.ts';

const by = manager;

/** Without the quarter's review, which is another story. */
const ownSteps = (facts: readonly PartnerFact[], when: string) =>
  agendaAt(facts, when).steps.filter(({ key }) => !key.includes('quarter'));

describe('an agreement that ends', () => {
  const agreed = (rest: { until?: string; noticeDays?: number }, id = 'a1', when = '2027-01-04') =>
    happened('agreementMade', when, {
      agreementId: id,
      agreement: 'prices',
      from: '2027-01-01',
      noteId: 'n',
      by,
      ...rest,
    });

  test.each([
    ['sixty days before its end', agreed({ until: '2027-12-31' }), '2027-11-01'],
    [
      'fourteen days before notice of ninety must be given',
      agreed({ until: '2027-12-31', noticeDays: 90 }),
      '2027-09-20',
    ],
    ['at once where it ends sooner than that', agreed({ until: '2027-02-15' }), '2027-01-05'],
  ])('is work for who looks after the partner %s', (_when, made, expected) => {
    const step = stepAt([registered(), made], '2027-01-04 18:00', 'agreement-ends:a1');
    expect(step).toMatchObject({ task: 'partner-agreement-ends', state: 'later' });
    expect(isoDate(dayOf(step?.dueAt ?? ''))).toBe(expected);
  });

  test('is no work where it has no end', () => {
    expect(stepAt([registered(), agreed({})], '2027-01-05', 'agreement-ends:a1')).toBeUndefined();
  });

  test.each<[string, PartnerFact, string]>([
    [
      'it was ended',
      happened('agreementEnded', '2027-03-01', { agreementId: 'a1', reasonId: 'r', by }),
      'agreement ended',
    ],
    ['a longer one took its place', agreed({ until: '2028-12-31' }, 'a2', '2027-03-01'), 'renewed'],
  ])('is no work where %s', (_why, fact, why) => {
    const facts = [registered(), agreed({ until: '2027-12-31' }), fact];
    expect(stepAt(facts, '2027-04-01', 'agreement-ends:a1')).toMatchObject({ state: 'dropped', why });
  });

  test('is asked once', () => {
    const known = [registered(), agreed({ until: '2027-12-31' })];
    const dueAt = stepAt(known, '2027-02-01', 'agreement-ends:a1')?.dueAt ?? '';
    const facts = carriedOut(known, dueAt, 'agreement-ends:a1');
    expect(stepAt(facts, '2027-11-20', 'agreement-ends:a1')).toMatchObject({ state: 'done' });
  });
});

describe('a joint action', () => {
  const planned = (on: string, when = '2027-01-05', ownerId = 'medewerker-17') =>
    happened('jointActionPlanned', when, {
      ...{ actionId: 'j1', action: 'webinar', ownerId, on, budgetCents: 0, oursPercent: 50, noteId: 'n', by },
    });

  test('is work for its owner on its day, and a week later what came of it is asked', () => {
    const facts = [registered(), planned('2027-03-18')];
    const act = stepAt(facts, '2027-01-06', 'joint-action:j1:2027-03-18');
    const review = stepAt(facts, '2027-01-06', 'joint-action-review:j1:2027-03-18');
    expect([act, review]).toMatchObject([{ ownerId: 'medewerker-17' }, { ownerId: 'medewerker-17' }]);
    expect([act, review].map((one) => isoDate(dayOf(one?.dueAt ?? '')))).toEqual(['2027-03-18', '2027-03-25']);
  });

  test('that is moved is work on its new day alone', () => {
    const facts = [registered(), planned('2027-03-18'), planned('2027-04-01', '2027-02-01')];
    expect(ownSteps(facts, '2027-02-02').map(({ key }) => key)).toEqual([
      'joint-action:j1:2027-04-01',
      'joint-action-review:j1:2027-04-01',
    ]);
  });

  test.each([
    ['dropped', happened('jointActionDropped', '2027-02-01', { actionId: 'j1', reasonId: 'r', by })],
    [
      'evaluated',
      happened('jointActionEvaluated', '2027-02-01', {
        ...{ actionId: 'j1', on: '2027-02-01', costCents: 0, leads: 1, orders: 0, noteId: 'n', by },
      }),
    ],
  ])('that was %s is no work any more', (why, fact) => {
    const steps = ownSteps([registered(), planned('2027-03-18'), fact], '2027-02-02');
    expect(steps.map((one) => [one.state, one.why])).toEqual([
      ['dropped', why],
      ['dropped', why],
    ]);
  });

  test('costs what the rules say', () => {
    expect(jointActions['fair-stand']).toMatchObject({ oursPercent: 50, with: 'contractor' });
    expect(jointActions['shop-flyers']).toMatchObject({ budgetCents: 500_00 });
    expect([jointActions.webinar.budgetCents, jointActions['information-evening'].budgetCents]).toEqual([0, 0]);
    for (const { oursPercent } of Object.values(jointActions)) expect(oursPercent).toBeLessThanOrEqual(100);
  });
});

describe('what a partner writes', () => {
  const wrote = (urgent: boolean, when: string) => happened('partnerWrote', when, { replyId: 'r1', urgent });

  test.each([
    ['on a Monday morning, by the next working day', false, '2027-01-11 10:00', '2027-01-12 10:00'],
    ['on a Friday, by the Monday', false, '2027-01-15 15:00', '2027-01-18 15:00'],
    ['in haste, within four open hours', true, '2027-01-11 10:00', '2027-01-11 14:00'],
    ['in haste at the weekend, on the Monday', true, '2027-01-16 22:00', '2027-01-18 13:00'],
  ])('%s', (_name, urgent, when, deadline) => {
    const step = stepAt([registered(), wrote(urgent, when)], when, 'question:r1');
    expect(step).toMatchObject({ state: 'due', task: 'partner-question', deadline: localTime(deadline) });
  });

  test('is answered also after the end, and while paused', () => {
    const ended = happened('partnershipEnded', '2027-01-06', { reasonId: 'r', by });
    const paused = happened('paused', '2027-01-05', { reasonId: 'r', by });
    const facts = [registered(), paused, ended, wrote(false, '2027-01-11 10:00')];
    expect(stepAt(facts, '2027-01-11 10:00', 'question:r1')).toMatchObject({ state: 'due' });
    const given = carriedOut(facts, '2027-01-11 10:00', 'question:r1');
    expect(stepAt(given, '2027-01-11 10:01', 'half-way:question:r1')).toMatchObject({ state: 'later' });
    expect(agendaAt(given, '2027-01-11 10:01').finished).toBe(false);
  });
});

test('where no mail may go to the address, who looks after the partner calls, each time anew', () => {
  const closed = happened('addressSuppressed', '2027-02-01', { why: 'hard-bounce' });
  const key = `phone-instead:${closed._id.split('|')[2] ?? ''}`;
  expect(stepAt([registered(), closed], '2027-02-01', key)).toMatchObject({
    state: 'due',
    task: 'partner-phone-instead',
  });
  const open = happened('addressRestored', '2027-02-02', {});
  expect(stepAt([registered(), closed, open], '2027-02-02', key)).toBeUndefined();
});

describe('ending it', () => {
  const requested = happened('endRequested', '2027-03-01 10:00', { reasonId: 'r', by });
  const talked = happened('taskDone', '2027-03-04 15:00', { key: 'end-talk:1', by });

  test('needs a talk first: until then nothing else is planned', () => {
    const facts = [registered(), requested];
    const steps = ownSteps(facts, '2027-03-01 10:00');
    expect(steps.map(({ key, state }) => [key, state])).toEqual([['end-talk:1', 'due']]);
    expect(agendaAt(facts, '2027-03-01 10:00').stage).not.toBe('ended');
  });

  test.each<[string, PartnerFact[], string]>([
    ['thirty days after the talk', [], '2027-04-04'],
    [
      'after the notice that an agreement promises',
      [
        happened('agreementMade', '2027-01-04', {
          agreementId: 'a',
          from: '2027-01-01',
          noticeDays: 90,
          noteId: 'n',
          by,
        }),
      ],
      '2027-06-03',
    ],
  ])('it ends %s, and he is told the day', (_name, agreements, over) => {
    const facts = [
      registered(),
      ...agreements,
      ...carriedOut([registered(), requested], '2027-03-01 10:00', 'end-talk:1').slice(1),
      talked,
    ];
    const { steps } = agendaAt(facts, '2027-03-04 15:00');
    expect(steps.find(({ kind }) => kind === 'partner-ending')).toMatchObject({ channel: 'mail', category: 'service' });
    const end = steps.find(({ kind }) => kind === 'partnership-end');
    expect(end).toMatchObject({ state: 'later', dueAt: localTime(`${over} 00:00`) });
    const told = carriedOut(facts, '2027-03-05 12:00', 'end-notice:1');
    const ended = carriedOut(told, `${over} 00:00`, 'partnership-end:1');
    expect(agendaAt(ended, `${over} 00:01`).stage).toBe('ended');
    expect(ownSteps(ended, `${over} 00:01`).filter(({ state }) => state !== 'done' && state !== 'dropped')).toEqual([]);
  });

  test.each([
    ['before the talk', '2027-03-02'],
    ['after it', '2027-03-10'],
  ])('withdrawn %s, it goes on', (_name, when) => {
    const withdrawn = happened('endWithdrawn', when, { reasonId: 'r', by });
    const facts = [registered(), requested, ...(when < '2027-03-04' ? [] : [talked]), withdrawn];
    expect(agendaAt(facts, '2027-05-01').stage).not.toBe('ended');
    expect(new Set(ownSteps(facts, '2027-05-01').map(({ why }) => why))).toEqual(new Set(['withdrawn']));
  });

  test('is over at once where the partner ends it', () => {
    const ended = happened('partnershipEnded', '2027-03-01', { reasonId: 'r', by });
    expect(agendaAt([registered(), ended], '2027-03-01')).toMatchObject({ stage: 'ended', finished: true });
  });
});

describe('a lever', () => {
  const paused = happened('paused', '2027-02-01', { reasonId: 'r', by });
  const wrote = happened('partnerWrote', '2027-02-01', { replyId: 'r1', urgent: false });
  const decide = (facts: PartnerFact[], lever: Pick<Lever, 'kind'> & { key?: string }) =>
    decidePartnerLever(partnerId, facts, plainContext(), {
      ...{ id: 'lever', at: localTime('2027-02-02'), lever: { ...lever, reasonId: 'r', by } as Lever },
    });

  test.each<[string, PartnerFact[], { kind: Lever['kind']; key?: string }, unknown]>([
    ['pause', [], { kind: 'pause' }, { fact: { type: 'paused' } }],
    ['pause twice', [paused], { kind: 'pause' }, { refused: 'already paused' }],
    ['resume', [paused], { kind: 'resume' }, { fact: { type: 'resumed' } }],
    ['resume what runs', [], { kind: 'resume' }, { refused: 'not paused' }],
    ['skip', [wrote], { kind: 'skip', key: 'question:r1' }, { fact: { type: 'stepSkipped', key: 'question:r1' } }],
    ['skip what is not there', [], { kind: 'skip', key: 'x' }, { refused: 'x is not on the agenda' }],
    ['replan', [], { kind: 'replan' }, { fact: null }],
    ['move', [], { kind: 'move' }, { refused: "a partner's journey has no lever move" }],
    ['close', [], { kind: 'close' }, { refused: "a partner's journey has no lever close" }],
  ])('%s', (_name, facts, lever, verdict) => {
    expect(decide([registered(), ...facts], lever)).toMatchObject(verdict as object);
  });
});
