import { describe, expect, test } from '@jest/globals';
import { dayOf, isoDate } from '../../../domain/calendar.ts';
import type { CustomerFact, FactOf, ProjectType } from '../../../domain/customer/facts.ts';
import { offers } from '../../../domain/customer/offers.ts';
import { rehearse } from '../../../domain/customer/rehearse.ts';
import { boughtTypes, crossSell, naturalPath, notBought, smallProject } from '../../../domain/customer/suggestions.ts';
import { agendaOf, noClosing } from '../../support/agenda-of.ts';
import { delivered, done, local, moved, optedOut, paused, skipped, subject } from '../../support/facts.ts';

const large = 350_000;
const bought = (at: string, projectType: ProjectType, overrides: Partial<FactOf<'projectDelivered'>> = {}) =>
  delivered(at, { projectType, valueCents: large, ...overrides });

const orderFact = (type: 'ordered' | 'orderCancelled' | 'quoted', at: string, projectId: string, rest = {}) =>
  ({
    ...{ _id: `o-${type}-${projectId}`, subject, happenedAt: local(at), recordedAt: local(at) },
    ...{ type, projectId, ...rest },
  }) as CustomerFact;

/** What goes out in a year and a half of silence and suggests something: day, step, what. */
const suggested = (facts: readonly CustomerFact[], from: string, to: string): string[] =>
  rehearse(subject, facts, noClosing, { from: local(`${from} 00:00`), to: local(`${to} 00:00`) })
    .carriedOut.filter(({ suggests }) => suggests !== undefined)
    .map(({ dueAt, key, suggests }) => `${isoDate(dayOf(dueAt))} ${key} ${suggests ?? ''}`);

const stepOf = (facts: readonly CustomerFact[], now: string, key: string) =>
  agendaOf(facts, now).steps.find((step) => step.key === key);

describe('after a project, what is suggested, when, and by which mail', () => {
  test.each([
    [
      'a dormer: an extension, on the season after six months',
      [bought('2026-11-16', 'dakkapel')],
      ['2027-09-03 seasonal:2027-09 uitbouw'],
    ],
    [
      'a dormer six months before a season: on that one',
      [bought('2026-08-20', 'dakkapel')],
      ['2027-03-03 seasonal:2027-03 uitbouw'],
    ],
    [
      'an extension: a wall, by its own mail after three months',
      [bought('2026-11-16', 'uitbouw')],
      ['2027-02-16 cross-sell:P1 draagmuur'],
    ],
    [
      'a wall: an extension, by its own mail after six months',
      [bought('2026-11-16', 'draagmuur')],
      ['2027-05-18 cross-sell:P1 uitbouw'],
    ],
    ['a foundation: nothing', [bought('2026-11-16', 'fundering')], []],
    [
      'a small foundation: a renovation, on the anniversary',
      [bought('2026-11-16', 'fundering', { valueCents: 199_999 })],
      ['2027-11-16 anniversary:P1 renovatie'],
    ],
    ['exactly € 2.000 is not small', [bought('2026-11-16', 'overig', { valueCents: 200_000 })], []],
    [
      'a small extension: both, each in its time',
      [bought('2026-11-16', 'uitbouw', { valueCents: 90_000 })],
      ['2027-02-16 cross-sell:P1 draagmuur', '2027-11-16 anniversary:P1 renovatie'],
    ],
    ['a small renovation: it is bought', [bought('2026-11-16', 'renovatie', { valueCents: 90_000 })], []],
  ])('%s', (_, facts, expected) => {
    expect(suggested(facts, '2026-08-01', '2028-01-20')).toEqual(expected);
  });

  test.each([
    ['as a block of the carrier', 'seasonal:2027-09', ['suggestion']],
    ['as nothing of the season before it', 'seasonal:2027-03', undefined],
  ])('a riding suggestion stands %s', (_, key, blocks) => {
    expect(stepOf([bought('2026-11-16', 'dakkapel')], '2026-11-20', key)).toMatchObject({
      category: 'commercial',
      blocks,
    });
  });
});

describe('what was bought is never suggested: the next on the natural path is', () => {
  const wall = 'cross-sell:P1';
  const with_ = (...types: ProjectType[]) => [
    bought('2026-11-16', 'uitbouw'),
    ...types.map((type, n) => bought('2026-11-15', type, { projectId: `X${n}` })),
  ];
  test.each([
    ['nothing else', with_(), 'draagmuur'],
    ['the wall', with_('draagmuur'), 'fundering'],
    ['wall and foundation', with_('draagmuur', 'fundering'), 'renovatie'],
    ['everything', with_('draagmuur', 'fundering', 'renovatie'), undefined],
    [
      'the wall, ordered and not yet delivered',
      [...with_(), orderFact('ordered', '2026-12-01', 'X1', { projectType: 'draagmuur' })],
      'fundering',
    ],
    [
      'the wall, but that was cancelled',
      [
        ...with_(),
        orderFact('ordered', '2026-12-01', 'X1', { projectType: 'draagmuur' }),
        orderFact('orderCancelled', '2026-12-20', 'X1'),
      ],
      'draagmuur',
    ],
    [
      'a quote for the wall',
      [...with_(), orderFact('quoted', '2026-12-01', 'X1', { projectType: 'draagmuur', valueCents: 1 })],
      'draagmuur',
    ],
  ])('an extension and %s', (_, facts, suggests) => {
    const step = stepOf(facts, '2027-01-10', wall);
    expect(step).toMatchObject(
      suggests === undefined ? { state: 'dropped', why: 'nothing left to suggest' } : { state: 'later', suggests },
    );
  });

  test('bought between planning and sending, it is not suggested any more', () => {
    const facts = [bought('2026-11-16', 'uitbouw'), bought('2027-02-10', 'draagmuur', { projectId: 'P2' })];
    expect(stepOf(facts.slice(0, 1), '2027-02-01', 'cross-sell:P1')?.suggests).toBe('draagmuur');
    expect(stepOf(facts, '2027-02-12', 'cross-sell:P1')?.suggests).toBe('fundering');
  });
});

const small = (at: string, overrides: Partial<FactOf<'projectDelivered'>> = {}) =>
  bought(at, 'overig', { projectId: 'S1', valueCents: 90_000, ...overrides });
const extension = bought('2026-11-16', 'uitbouw');

describe('one suggestion at a time, over all projects and mails', () => {
  test.each([
    [
      'a mail of its own waits sixty days after the anniversary that suggested',
      [small('2026-02-10'), extension],
      ['2027-02-10 anniversary:S1 renovatie', '2027-04-12 cross-sell:P1 draagmuur'],
    ],
    [
      'an anniversary within sixty days after goes without',
      [small('2026-03-10'), extension],
      ['2027-02-16 cross-sell:P1 draagmuur'],
    ],
    [
      'the same is not suggested again within twelve months',
      [small('2026-02-10'), small('2026-08-10', { projectId: 'S2' }), small('2027-03-10', { projectId: 'S3' })],
      ['2027-02-10 anniversary:S1 renovatie', '2028-03-10 anniversary:S3 renovatie'],
    ],
    [
      'two projects lead to the same: it is suggested once',
      [bought('2026-11-16', 'draagmuur'), bought('2027-03-10', 'uitbouw', { projectId: 'P2' })],
      ['2027-05-18 cross-sell:P1 fundering'],
    ],
    [
      'what a person skipped stands in nobody’s way',
      [small('2026-03-10'), extension, skipped('2026-11-20', 'cross-sell:P1')],
      ['2027-03-10 anniversary:S1 renovatie'],
    ],
    [
      'nor does what could not be sent',
      [
        small('2026-03-10'),
        extension,
        done('2027-02-16', {
          key: 'cross-sell:P1',
          kind: 'cross-sell',
          suggests: 'draagmuur',
          outcome: 'not-sent',
          recordedAt: local('2026-11-19'),
        }),
      ],
      ['2027-03-10 anniversary:S1 renovatie'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(suggested(facts, '2026-11-20', '2028-04-01')).toEqual(expected);
  });

  test('who waited past the last sensible moment is dropped, and says why', () => {
    const facts = [bought('2026-11-16', 'draagmuur'), bought('2027-03-10', 'uitbouw', { projectId: 'P2' })];
    expect(stepOf(facts, '2027-05-01', 'cross-sell:P2')).toMatchObject({
      ...{ state: 'dropped', why: 'another suggestion was made' },
    });
  });
});

describe('what else decides', () => {
  test.each([
    [
      'an import long after',
      [bought('2025-11-16', 'uitbouw', { recordedAt: local('2026-11-20') })],
      'dropped',
      'too late',
    ],
    ['an import in time', [bought('2026-06-10', 'uitbouw', { recordedAt: local('2026-11-20') })], 'later', undefined],
    [
      'a contractor',
      [bought('2026-11-16', 'uitbouw', { customerKind: 'aannemer' })],
      'dropped',
      'not for professionals',
    ],
    ['no basis', [bought('2026-11-16', 'uitbouw', { marketing: {} })], 'dropped', 'no basis for commercial mail'],
    ['offers switched off', [extension, optedOut('2026-11-18', 'offers')], 'dropped', 'topic offers switched off'],
    ['a pause', [extension, paused('2026-11-18')], 'held', 'paused'],
    ['a cancelled order', [extension, orderFact('orderCancelled', '2026-11-19', 'P1')], 'dropped', 'order cancelled'],
    [
      'a person who moved it',
      [extension, moved('2026-11-18', 'cross-sell:P1', '2027-01-20 10:00')],
      'later',
      undefined,
    ],
  ])('%s', (_, facts, state, why) => {
    expect(stepOf(facts, '2026-11-21', 'cross-sell:P1')).toMatchObject({ state, why });
  });

  test.each(['aannemer', 'architect'] as const)(
    'a %s gets no suggestion in a seasonal mail or anniversary',
    (customerKind) => {
      expect(
        suggested([bought('2026-11-16', 'dakkapel', { customerKind, valueCents: 90_000 })], '2026-11-16', '2028-01-01'),
      ).toEqual([]);
    },
  );

  test('the worth of a small project is the corrected one', () => {
    const corrected = orderFact('quoted', '2026-01-01', 'S1', { valueCents: 1 });
    const up = {
      ...corrected,
      _id: 'x',
      type: 'orderCorrected',
      happenedAt: local('2026-12-01'),
      recordedAt: local('2026-12-01'),
      valueCents: large,
    };
    expect(stepOf([small('2026-11-16')], '2026-12-02', 'anniversary:S1')?.suggests).toBe('renovatie');
    expect(stepOf([small('2026-11-16'), up as CustomerFact], '2026-12-02', 'anniversary:S1')?.suggests).toBeUndefined();
  });
});

describe('the tables', () => {
  test('suggest what lies on the natural path, which ends in the renovation', () => {
    const suggestions = [...Object.values(crossSell), smallProject].map(({ suggest }) => suggest);
    for (const type of suggestions) expect(naturalPath).toContain(type);
    expect(naturalPath.at(-1)).toBe('renovatie');
    expect(notBought('uitbouw', new Set(naturalPath))).toBeUndefined();
    expect(boughtTypes([])).toEqual(new Set());
  });

  test('the offer is ten percent for three months', () => {
    expect(offers.crossSell).toEqual({ mail: 'cross-sell', percent: 10, code: 'VERVOLG10', validFor: { months: 3 } });
  });
});
