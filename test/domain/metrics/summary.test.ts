import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { isActivity } from '../../../domain/metrics/activity.ts';
import { summarise } from '../../../domain/metrics/summary.ts';
import { answered, delivered, done, replied, reviewLeft } from '../../support/facts.ts';
import { fact } from '../../support/order-facts.ts';
import { worlds } from '../../support/worlds.ts';
import { day } from './customers.ts';

const on = (date: string, cents: number) => ({ on: day(date), cents });

describe('orders are those delivered and not cancelled, worth what was last said', () => {
  const first = delivered('2025-03-03', { projectId: 'P1', valueCents: 150_000 });
  const second = delivered('2025-09-01', { projectId: 'P2', valueCents: 90_000 });
  const corrected = fact('2025-09-20', 'orderCorrected', { projectId: 'P2', valueCents: 80_000 });
  const cancelled = fact('2025-10-01', 'orderCancelled', { projectId: 'P1' });
  const ordered = fact('2025-11-03', 'ordered', { projectId: 'P3', valueCents: 60_000 });
  test.each<[string, CustomerFact[], ReturnType<typeof on>[]]>([
    ['two', [first, second], [on('2025-03-03', 150_000), on('2025-09-01', 90_000)]],
    ['told in the other order', [second, first], [on('2025-03-03', 150_000), on('2025-09-01', 90_000)]],
    ['one corrected', [first, second, corrected], [on('2025-03-03', 150_000), on('2025-09-01', 80_000)]],
    ['the first cancelled: the second is the first', [first, second, cancelled], [on('2025-09-01', 90_000)]],
    ['cancelled before we heard of its delivery', [cancelled, first], []],
    ['only ordered', [ordered], []],
    ['just before midnight in Amsterdam', [delivered('2025-06-30T21:59:00.000Z')], [on('2025-06-30', 150_000)]],
    ['just after', [delivered('2025-06-30T22:00:00.000Z')], [on('2025-07-01', 150_000)]],
  ])('%s', (_what, facts, orders) => expect(summarise(facts).orders).toEqual(orders));
});

describe('activity', () => {
  test.each([
    ['18 months to the day apart: one stretch', '2025-07-31', '2027-01-31', 1],
    ['a day more: it lapsed in between', '2025-07-31', '2027-02-01', 2],
  ])('%s', (_what, one, other, stretches) => {
    const { active } = summarise([delivered(one), fact(other, 'quoteRequested', { projectId: 'P2' })]);
    expect(active).toHaveLength(stretches);
    expect([active[0]?.from, active.at(-1)?.to]).toEqual([day(one), day(other)]);
  });
  test('no machine’s reply, no open, no mail of ours', () => {
    const facts = [
      replied('2025-05-05', 'automatic'),
      done('2025-05-05'),
      fact('2025-05-06', 'mailOpened', { key: 'x' }),
    ];
    expect(summarise(facts).active).toEqual([]);
  });
  test('is the same that a journey goes by', () => {
    const others = [
      reviewLeft('2025-05-05'),
      replied('2025-05-06', 'positive'),
      replied('2025-05-07', 'automatic'),
      ...(['phoned', 'met', 'review-seen'] as const).map((what) => fact('2025-05-08', 'learned', { what, by: 'u' })),
      ...(['linkClicked', 'mailOpened'] as const).map((type) => fact('2025-05-09', type, { key: 'seasonal:2025-03' })),
      fact('2025-05-10', 'visited', { page: 'club' }),
      fact('2025-05-11', 'linkRequested', { page: 'club' }),
      fact('2025-05-12', 'quoted', { projectId: 'P9', valueCents: 1 }),
      fact('2025-05-12', 'ordered', { projectId: 'P9' }),
      fact('2025-05-13', 'quoteRequested', { projectId: 'P9' }),
      fact('2025-05-14', 'quoteRejected', { projectId: 'P9' }),
    ];
    for (const one of others)
      expect({ type: one.type, active: isActivity(one) }).toEqual({
        ...{ type: one.type, active: readHistory([one]).lastActivityAt !== undefined },
      });
    fc.assert(
      fc.property(worlds, ({ facts }) => {
        const last = facts.filter(isActivity).map(({ happenedAt }) => happenedAt);
        expect(last.sort().at(-1)).toBe(readHistory(facts).lastActivityAt);
      }),
    );
  });
});

test('NPS: every answer in order, and of each question whether it was answered', () => {
  const sent = (at: string, projectId: string) => done(at, { key: `nps:${projectId}`, kind: 'nps', projectId });
  const facts = [
    ...[sent('2025-03-17', 'P1'), answered('2025-03-18', 'nps:P1', '6'), answered('2025-03-20', 'nps:P1', '9')],
    ...[
      sent('2025-09-17', 'P2'),
      done('2025-11-17', { key: 'nps:P3', kind: 'nps', projectId: 'P3', outcome: 'not-sent' }),
    ],
    answered('2025-09-18', 'feedback:P2', 'satisfied'),
  ];
  expect(summarise(facts)).toMatchObject({
    npsAsked: [
      { on: day('2025-03-17'), answered: true },
      { on: day('2025-09-17'), answered: false },
    ],
    npsAnswers: [
      { on: day('2025-03-18'), score: 6 },
      { on: day('2025-03-20'), score: 9 },
    ],
  });
});

test('mails are followed from the day the customer agreed until the day he did not; a link followed is a mail opened', () => {
  const facts = [
    ...[
      done('2025-02-03', { key: 'a' }),
      fact('2025-03-01', 'trackingChosen', { on: true }),
      done('2025-03-03', { key: 'b' }),
    ],
    ...[
      done('2025-04-03', { key: 'c' }),
      done('2025-05-05', { key: 'd' }),
      done('2025-05-06', { key: 't', channel: 'task' }),
    ],
    ...[fact('2025-06-01', 'trackingChosen', { on: false }), done('2025-06-03', { key: 'e' })],
    ...['a', 'b', 'b', 'e'].map((key) => fact('2025-06-10', 'mailOpened', { key })),
    fact('2025-06-11', 'linkClicked', { key: 'd' }),
  ];
  expect(summarise(facts).followed).toEqual([
    { on: day('2025-03-03'), opened: true },
    { on: day('2025-04-03'), opened: false },
    { on: day('2025-05-05'), opened: true },
  ]);
});

describe('friends', () => {
  const reached = (
    at: string,
    friendId: string,
    stage: 'registered' | 'delivered' | 'cancelled' | 'refused',
    project?: string,
  ) => fact(at, 'referralReached', { friendId, stage, ...(project !== undefined && { projectId: project }) });
  test.each([
    ['registered', [reached('2025-03-03', 'f', 'registered')], { registered: 1, delivered: 0 }],
    [
      'delivered, told twice',
      [
        reached('2025-03-03', 'f', 'registered'),
        reached('2025-05-05', 'f', 'delivered', 'P'),
        reached('2025-06-05', 'f', 'delivered', 'P'),
      ],
      { registered: 1, delivered: 1, firstDeliveredOn: day('2025-05-05') },
    ],
    [
      'cancelled after all',
      [reached('2025-05-05', 'f', 'delivered', 'P'), reached('2025-05-09', 'f', 'cancelled', 'P')],
      { registered: 1, delivered: 0 },
    ],
    [
      'another project delivered',
      [
        reached('2025-05-05', 'f', 'delivered', 'P'),
        reached('2025-05-09', 'f', 'cancelled', 'P'),
        reached('2025-07-01', 'f', 'delivered', 'Q'),
      ],
      { registered: 1, delivered: 1, firstDeliveredOn: day('2025-07-01') },
    ],
    [
      'refused',
      [reached('2025-03-03', 'f', 'registered'), reached('2025-03-03', 'f', 'refused')],
      { registered: 0, delivered: 0 },
    ],
    [
      'two friends',
      [reached('2025-08-05', 'g', 'delivered', 'G'), reached('2025-05-05', 'f', 'delivered', 'P')],
      { registered: 2, delivered: 2, firstDeliveredOn: day('2025-05-05') },
    ],
  ])('%s', (_what, facts, referred) => expect(summarise(facts).referred).toEqual(referred));
});
