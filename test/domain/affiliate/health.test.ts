import { describe, expect, test } from '@jest/globals';
import { affiliateHealth } from '../../../domain/affiliate/health.ts';
import { type AffiliateLife, affiliateLife } from '../../../domain/affiliate/life.ts';
import { parseDay } from '../../../domain/calendar.ts';
import { readPartner } from '../../../domain/partner/read-partner.ts';
import { affiliateId, happened, joinedOn, promoting, ranked, sale } from '../../support/affiliate-facts.ts';
import { local } from '../../support/facts.ts';

const today = parseDay('2027-03-01');
const life = (more: Partial<AffiliateLife> = {}): AffiliateLife => ({
  ...{ partnerId: 'p', level: 'active', sales: 0, valueCents: 0, commissionCents: 0, promotions: [], questions: [] },
  ...more,
});
const joined = (...each: boolean[]): Partial<AffiliateLife> => ({
  promotions: each.map((one, n) => ({ id: `p${n}`, joined: one })),
});
const of = (...lives: Partial<AffiliateLife>[]) => affiliateHealth(lives.map(life), today);
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('the health of the programme', () => {
  test('of nobody, and of four, nothing is shown: never 0', () => {
    for (const lives of [[], times(4, joined(true, true))])
      expect(of(...lives)).toMatchObject({
        retention: { n: lives.length, why: 'too few' },
        lifetimeValue: { why: 'too few' },
        satisfaction: { n: 0, why: 'too few' },
        responseHours: { n: 0, why: 'too few' },
      });
  });

  test('who came back for the next promotion, of who joined the one before; with bounds', () => {
    const health = of(...times(4, joined(true, true)), joined(true, false), ...times(9, joined(false, true)));
    expect(health.retention).toMatchObject({ n: 5, value: 80 });
    expect(health.retention).toHaveProperty('low');
    expect(health.repeatParticipation).toMatchObject({ n: 14, value: (100 * 4) / 14 });
  });

  test('what an affiliate brings on average, and who is engaged', () => {
    const lives = [100, 200, 300, 400, 501].map((valueCents, n) => ({ valueCents, lastSignOn: today - 30 * n }));
    expect(of(...lives)).toMatchObject({ lifetimeValue: { n: 5, value: 300 }, engagement: { n: 5, value: 60 + 20 } });
  });

  test('satisfaction is the last answer of each in a year', () => {
    const scores = [10, 9, 9, 7, 0].map((score) => ({ score: { score, on: today - 10 } }));
    expect(of(...scores).satisfaction).toMatchObject({ n: 5, value: 40 });
    expect(of(...scores.slice(1), { score: { score: 10, on: today - 400 } }).satisfaction).toEqual({
      n: 4,
      why: 'too few',
    });
  });

  test('our own response: in time, and half of the waits; what waits and is not late yet does not count', () => {
    const question = (hours: number, inTime: boolean, answered = true) => ({
      ...{ replyId: 'r', askedAt: local('2027-02-01'), hours, openHours: hours / 3, inTime },
      ...(answered && { answeredAt: local('2027-02-02') }),
    });
    const questions = [question(1, true), question(2, true), question(3, true), question(9, true), question(40, false)];
    const health = of({ questions }, { questions: [question(1, true, false), question(99, false, false)] });
    expect(health.answeredInTime).toMatchObject({ n: 6, value: (100 * 4) / 6 });
    expect(health.responseHours).toEqual({ n: 5, value: 3 });
  });
});

test('a life is read from the facts', () => {
  const history = readPartner([
    joinedOn('2026-01-05'),
    happened('2026-01-05', 'broughtIn', { partnerId: 'partner-b' }),
    sale('2026-02-01', 'c1', 150_000),
    happened('2026-02-20', 'promotionJoined', { promotionId: 'spring' }),
    ranked('2026-03-01 03:00', 'top'),
    happened('2026-03-12', 'surveyAnswered', { survey: '2026-03', score: 6 }),
    happened('2026-03-13', 'surveyAnswered', { survey: '2026-03', score: 9 }),
  ]);
  const context = promoting('2026-03-01', '2026-03-31');
  const read = history && affiliateLife(affiliateId, history, { context, now: local('2026-03-20') });
  expect(read).toMatchObject({
    ...{ level: 'top', sales: 1, valueCents: 150_000, commissionCents: 15_000, broughtInBy: 'partner-b' },
    ...{ promotions: [{ id: 'spring', joined: true }], score: { score: 9 }, lastSignOn: parseDay('2026-03-13') },
  });
});
