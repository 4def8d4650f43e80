import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../../domain/calendar.ts';
import { authenticityOf } from '../../../domain/creator/authenticity.ts';
import { boardCaseOf } from '../../../domain/creator/board-case.ts';
import { brandFitOf } from '../../../domain/creator/brand-fit.ts';
import { cpaeOf, type Measured } from '../../../domain/creator/cpae.ts';
import { creatorKpis } from '../../../domain/creator/kpis.ts';
import { creatorProgramme } from '../../../domain/creator/programme.ts';
import { readCreator } from '../../../domain/creator/read-creator.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { agreed, answered, campaign, entered, measured, rated, valued } from '../../support/creator-facts.ts';

const today = parseDay('2027-06-30');
const kpisOf = (...facts: PartnerFact[]) => creatorKpis(readCreator(facts), today);
const evenly = { audience: 2, values: 2, quality: 2, credibility: 2, collaboration: 2 };

describe('brand fit', () => {
  const fit = (...facts: PartnerFact[]) => brandFitOf(readCreator(facts).ratings);
  test.each([
    ['nobody rated', [], { n: 0, why: 'too few' }],
    ['one rater says nothing yet', [rated('a', 4)], { n: 1, why: 'too few' }],
    ['two agree on the most', [rated('a', 4), rated('b', 4)], { percent: 100, disagreesOn: [] }],
    ['two agree on the least: measured, and 0', [rated('a', 0), rated('b', 0)], { percent: 0, disagreesOn: [] }],
    ['one point apart is no disagreement', [rated('a', 3), rated('b', 2)], { percent: 62.5, disagreesOn: [] }],
    [
      'two points apart on one criterion',
      [rated('a', evenly), rated('b', { ...evenly, credibility: 4 })],
      { percent: 55, disagreesOn: ['credibility'], difference: { credibility: 2, values: 0 } },
    ],
    ['the same rater twice: the latest, and still one', [rated('a', 0), rated('a', 4)], { n: 1, why: 'too few' }],
    ['the same rater again replaces', [rated('a', 0), rated('b', 4), rated('a', 4)], { n: 2, percent: 100 }],
    ['of three the last two count', [rated('a', 0), rated('b', 4), rated('c', 4)], { n: 2, percent: 100 }],
  ])('%s', (_what, facts, expected) => {
    expect(fit(...facts)).toMatchObject(expected);
  });
});

describe('authenticity', () => {
  test.each([
    ['no sample', [], { n: 0, why: 'too few' }],
    ['29 rated', [{ rated: 29, authentic: 29 }], { n: 29, why: 'too few' }],
    [
      '30 rated, in two campaigns',
      [
        { rated: 20, authentic: 15 },
        { rated: 10, authentic: 10 },
      ],
      { n: 30 },
    ],
    ['none authentic is 0, with a bound above', [{ rated: 30, authentic: 0 }], { n: 30, value: 0, low: 0 }],
    ['all authentic', [{ rated: 30, authentic: 30 }], { n: 30, value: 100, high: expect.closeTo(100, 9) }],
  ])('%s', (_what, samples, expected) => {
    expect(authenticityOf(samples)).toMatchObject(expected);
  });

  test('its bounds are Wilson’s', () => {
    const figure = authenticityOf([{ rated: 30, authentic: 24 }]);
    expect(figure).toMatchObject({ value: 80 });
    expect(figure).toMatchObject({ low: expect.closeTo(62.7, 1), high: expect.closeTo(90.5, 1) });
  });
});

describe('cost per authentic engagement, against € 0,84', () => {
  const one = (changes: Partial<Measured> = {}): Measured => ({
    ...{ spendCents: 84_000, shares: 400, reactions: 850, rated: 30, authentic: 24, ...changes },
  });
  test.each([
    ['nothing measured', [], { n: 0, campaigns: 0, why: 'too few' }],
    ['a sample of 29 does not count', [one({ rated: 29 })], { n: 0, campaigns: 0, why: 'too few' }],
    [
      'nothing authentic: no price, never 0 or endless',
      [one({ authentic: 0 })],
      { n: 0, campaigns: 1, why: 'too few' },
    ],
    ['€ 840 for 1,250 × 24/30 = 1,000', [one()], { n: 1_000, campaigns: 1, cents: 84, against: 'at' }],
    ['a cent more is above, though it reads the same', [one({ spendCents: 84_001 })], { cents: 84, against: 'above' }],
    ['a cent less is below', [one({ spendCents: 83_999 })], { cents: 84, against: 'below' }],
    ['two together', [one(), one({ spendCents: 16_000 })], { n: 2_000, campaigns: 2, cents: 50, against: 'below' }],
    ['for nothing', [one({ spendCents: 0 })], { cents: 0, against: 'below' }],
    [
      'thirds stay exact',
      [one({ shares: 1, reactions: 0, rated: 33, authentic: 11, spendCents: 28 })],
      { cents: 84, against: 'at' },
    ],
  ])('%s', (_what, all, expected) => {
    expect(cpaeOf(all)).toMatchObject(expected);
  });
});

describe('value of both sides over twelve months', () => {
  test.each([
    ['nothing entered', [], { n: 0, receivedCents: 0, givenCents: 0 }],
    ['three to one', [valued('2027-05-01', 'received', 300), valued('2027-05-02', 'given', 100)], { n: 2, index: 0.5 }],
    ['a day too old', [valued('2026-06-30', 'given', 100)], { n: 0 }],
    ['just in', [valued('2026-07-01', 'given', 100)], { n: 1, index: -1, sizeCents: 100 }],
  ])('%s', (_what, facts, expected) => {
    const { valueIndex } = kpisOf(...facts);
    expect(valueIndex).toMatchObject(expected);
    expect(valueIndex.index === undefined).toBe(valueIndex.n === 0);
  });
});

describe('what is entered and answered', () => {
  test('of a figure the latest day counts, in whichever order it came', () => {
    const facts = [entered('share-of-voice', '2027-05-01', 12), entered('share-of-voice', '2027-03-01', 30)];
    expect(kpisOf(...facts).figures).toMatchObject({ 'share-of-voice': { value: 12, on: '2027-05-01' } });
  });

  test.each([
    ['no answer', [], { n: 0 }],
    ['two answers', [answered('2027-03-15', 4, 9), answered('2027-06-15', 5, 9)], { n: 2, mean: 4.5 }],
    ['one too old', [answered('2026-03-15', 1, 0), answered('2027-03-15', 4, 9)], { n: 1, mean: 4 }],
  ])('satisfaction: %s', (_what, facts, expected) => {
    expect(kpisOf(...facts).satisfaction).toEqual(expected);
  });
});

describe('all creators together', () => {
  const programme = (...creators: PartnerFact[][]) => creatorProgramme(creators.map(readCreator), today);
  const scores = (...all: number[]) => all.map((score) => [answered('2027-05-01', 4, score)]);

  test.each([
    ['four answers are too few', scores(9, 9, 9, 9), { n: 4, why: 'too few' }],
    ['three promoters, one detractor of five', scores(9, 10, 9, 7, 6), { n: 5, value: 40 }],
    ['nobody answered', [[], [], [], [], []], { n: 0, why: 'too few' }],
    [
      'each counts once, by his latest',
      [...scores(9, 9, 9, 9), [answered('2027-03-01', 1, 0), answered('2027-05-01', 5, 9)]],
      { n: 5, value: 100 },
    ],
  ])('NPS: %s', (_what, creators, expected) => {
    expect(programme(...creators).nps).toMatchObject(expected);
  });

  test('retention counts agreements that ran out, and whether another followed within a month', () => {
    const ran = { from: '2026-11-01', until: '2027-04-30' };
    const next = (from: string) => agreed('2027-04-01', { from, until: '2027-12-31' }, 'a2');
    const creators = [
      [agreed('2026-10-01', ran), next('2027-05-01')],
      [agreed('2026-10-01', ran), next('2027-05-30')],
      [agreed('2026-10-01', ran), next('2027-05-31')],
      [agreed('2026-10-01', ran)],
      [agreed('2026-10-01', ran)],
      [agreed('2026-10-01', { from: '2027-01-01', until: '2027-06-30' })],
    ];
    expect(programme(...creators).retention).toMatchObject({ n: 5, value: 40 });
  });
});

describe('the case for the board', () => {
  const caseOf = (...facts: PartnerFact[]) => boardCaseOf([readCreator(facts)]);
  test('of nothing, what is expected is marked so, and nothing else is said', () => {
    expect(caseOf()).toEqual({
      ...{ campaigns: 0, spendCents: 0, premium: { n: 0 }, longTerm: { n: 0, cents: 0 } },
      cpae: { n: 0, campaigns: 0, why: 'too few' },
      interaction: { measured: false, percent: 40 },
      brandGrowth: { measured: false, percent: 30 },
    });
  });

  test('interaction is measured where both kinds of campaign were, and brand growth where it was entered', () => {
    const facts = [
      ...[agreed('2027-04-01'), campaign('2027-05-01', 'k1'), campaign('2027-05-01', 'k2', { oneOff: true })],
      measured('2027-06-01', 'k1', { shares: 150, reactions: 0, reach: 1_000, cents: 1_800_000 }),
      measured('2027-06-01', 'k2', { shares: 100, reactions: 0, reach: 1_000 }),
      ...[entered('brand-growth', '2027-06-01', 12), valued('2025-01-01', 'received', 700)],
    ];
    expect(caseOf(...facts)).toMatchObject({
      ...{ campaigns: 2, spendCents: 3_800_000, premium: { n: 1, percent: 35 } },
      interaction: { measured: true, percent: expect.closeTo(50, 6), structural: 1, oneOff: 1 },
      brandGrowth: { measured: true, percent: 12, n: 1, on: '2027-06-01' },
      longTerm: { n: 1, cents: 700 },
    });
  });
});
