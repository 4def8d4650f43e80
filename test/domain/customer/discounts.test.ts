import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, isoDate } from '../../../domain/calendar.ts';
import { discountsOf } from '../../../domain/customer/discounts.ts';
import type { CustomerFact, FactOf } from '../../../domain/customer/facts.ts';
import { offerKinds, offerOn, offers } from '../../../domain/customer/offers.ts';
import { whyNot } from '../../../domain/customer/price.ts';
import { readHistory } from '../../../domain/customer/read-history.ts';
import { cancelled, introduced, registered, redeemed, withdrawn } from '../../support/club-facts.ts';
import { delivered, done, type Known, local } from '../../support/facts.ts';
import { simulate } from '../../support/simulate.ts';
import { worlds } from '../../support/worlds.ts';

const codes = { own: 'jdevries123', introducer: 'abakker456' };
const mailed = (at: string, kind: string, key = `${kind}:P1`, overrides: Partial<FactOf<'stepDone'>> = {}) =>
  done(at, { key, kind, category: 'commercial', ...overrides });
const told = (at: string, key: string) => done(at, { key, kind: 'level', category: 'commercial', timing: 'answer' });
const first = delivered('2026-01-05');
/** Code, and whether it can be used for a next project at a moment, or why not. */
const statesOf = (known: Known, at: string): string[] =>
  discountsOf(readHistory(known), codes).map(
    (one) => `${one.code} ${whyNot(one, { first: false }, local(at)) ?? 'valid'}`,
  );
const offered = (known: Known, at: string): string[] => statesOf(known, at).filter((one) => !/^BRONS/.test(one));

describe('what a mail offered', () => {
  test.each<[string, Known, string, string[]]>([
    ['LOYAL15 on its last day', [first, mailed('2027-01-05', 'anniversary')], '2027-04-05 23:59', ['LOYAL15 valid']],
    ['LOYAL15 the day after', [first, mailed('2027-01-05', 'anniversary')], '2027-04-06 00:00', ['LOYAL15 expired']],
    ['WELKOM20 lasts two months', [first, mailed('2027-01-31', 'win-back')], '2027-03-31', ['WELKOM20 valid']],
    ['and not a day longer', [first, mailed('2027-01-31', 'win-back')], '2027-04-01', ['WELKOM20 expired']],
    ['VERVOLG10', [first, mailed('2027-01-05', 'cross-sell')], '2027-02-01', ['VERVOLG10 valid']],
    ['the build check', [first, mailed('2026-05-05', 'build')], '2026-06-01', ['BOUW10 valid']],
    [
      'the build check as service',
      [first, mailed('2026-05-05', 'build', 'build:P1', { category: 'service' })],
      '2026-06-01',
      [],
    ],
    [
      'a build check by phone',
      [first, mailed('2026-05-05', 'build', 'build:P1', { channel: 'phone', outcome: 'opened' })],
      '2026-06-01',
      [],
    ],
    [
      'a mail that was not sent',
      [first, mailed('2027-01-05', 'anniversary', 'anniversary:P1', { outcome: 'not-sent' })],
      '2027-02-01',
      [],
    ],
    [
      'a mail of unknown outcome',
      [first, mailed('2027-01-05', 'anniversary', 'anniversary:P1', { outcome: 'unknown' })],
      '2027-02-01',
      ['LOYAL15 valid'],
    ],
    [
      'used once',
      [first, mailed('2027-01-05', 'anniversary'), redeemed('2027-01-09', 'LOYAL15', 'P2', 'anniversary:P1')],
      '2027-02-01',
      ['LOYAL15 used'],
    ],
    [
      'used, named with a delivery alone',
      [first, mailed('2027-01-05', 'anniversary'), delivered('2027-01-20', { projectId: 'P2', code: 'loyal15' })],
      '2027-02-01',
      ['LOYAL15 used'],
    ],
    [
      'used for an order that was cancelled',
      [
        first,
        mailed('2027-01-05', 'anniversary'),
        redeemed('2027-01-09', 'LOYAL15', 'P2', 'anniversary:P1'),
        cancelled('2027-01-10', 'P2'),
      ],
      '2027-02-01',
      ['LOYAL15 valid'],
    ],
    [
      'of two anniversaries one used',
      [
        first,
        mailed('2027-01-05', 'anniversary'),
        mailed('2027-01-20', 'anniversary', 'anniversary:P0'),
        redeemed('2027-01-25', 'LOYAL15', 'P3'),
      ],
      '2027-02-01',
      ['LOYAL15 used', 'LOYAL15 valid'],
    ],
    ['somebody’s word that is no code of his', [first, redeemed('2027-01-25', 'LOYAL15', 'P3')], '2027-02-01', []],
  ])('%s', (_, known, at, expected) => {
    // A second delivery earns zilver; only mails are looked at here.
    expect(offered(known, at).filter((one) => !/^ZILVER/.test(one))).toEqual(expected);
  });

  test('a mail found late gives its days from its true sending, as the mail itself says', () => {
    const sent = mailed('2027-01-05', 'anniversary', 'anniversary:P1', { carriedOutAt: local('2027-01-08') });
    const [one] = discountsOf(readHistory([sent]), codes);
    expect(one && isoDate(one.until ?? 0)).toBe('2027-04-08');
  });
});

describe('what a level gives', () => {
  const two = [first, told('2026-01-05 12:10', 'level:brons'), delivered('2026-03-05', { projectId: 'P2' })];

  test.each<[string, Known, string[]]>([
    ['its code, for every project', [first], ['BRONS-JDEVRIES123 valid']],
    ['the higher one replaces it', two, ['BRONS-JDEVRIES123 replaced', 'ZILVER-JDEVRIES123 valid']],
    [
      'withdrawn, the lower one counts again',
      [...two, told('2026-03-05 12:10', 'level:zilver'), withdrawn('2026-04-01', 'zilver')],
      ['BRONS-JDEVRIES123 valid', 'ZILVER-JDEVRIES123 withdrawn'],
    ],
    ['nothing to a professional', [delivered('2026-01-05', { customerKind: 'aannemer' })], []],
  ])('%s', (_, known, expected) => {
    expect(statesOf(known, '2026-05-01')).toEqual(expected);
  });
});

describe('what a friend gets', () => {
  const friendOf = (known: Known, isFirst: boolean) =>
    discountsOf(readHistory([...known, registered('2026-01-02')]), codes)
      .filter(({ kind }) => kind === 'friend')
      .map((one) => [one.code, one.value, whyNot(one, { first: isFirst }, local('2026-05-01')) ?? 'valid']);
  const gift = { cents: 5_000 };

  test.each<[string, Known, boolean, unknown[]]>([
    ['the first project', [introduced('2026-01-01')], true, [['ABAKKER456', gift, 'valid']]],
    ['a later one', [introduced('2026-01-01')], false, [['ABAKKER456', gift, 'scope']]],
    ['a refused claim', [introduced('2026-01-01', { refused: 'self' })], true, []],
    ['an affiliate first', [introduced('2026-01-01', { programme: 'affiliate' }), introduced('2026-01-02')], true, []],
  ])('%s', (_, known, isFirst, expected) => {
    expect(friendOf(known, isFirst)).toEqual(expected);
  });
});

test('in whatever life, what a mail offers can be used from the moment it is sent until the day it states', () => {
  let mails = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const known = simulate(world).looks.at(-1)?.known ?? [];
      const isOffer = (fact: CustomerFact): fact is FactOf<'stepDone'> =>
        fact.type === 'stepDone' && fact.category === 'commercial' && fact.channel === 'mail';
      for (const fact of known.filter(isOffer)) {
        const kind = offerKinds.find((one) => offers[one].mail === fact.kind);
        if (kind === undefined) continue;
        mails++;
        const stated = offerOn(kind, dayOf(fact.carriedOutAt));
        expect(stated.validUntil).toBeGreaterThanOrEqual(dayOf(fact.carriedOutAt));
        const upTo = known.filter(({ recordedAt }) => recordedAt <= fact.carriedOutAt);
        const given = discountsOf(readHistory([...upTo, fact]), codes).find(({ key }) => key === fact.key);
        expect(given).toMatchObject({ code: stated.code, until: stated.validUntil, uses: 'once' });
        expect(given && whyNot(given, { first: false }, fact.carriedOutAt)).toBeUndefined();
      }
    }),
    { numRuns: 80 },
  );
  expect(mails).toBeGreaterThan(20);
});
