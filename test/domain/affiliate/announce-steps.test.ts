import { describe, expect, test } from '@jest/globals';
import { announcedOn } from '../../../domain/affiliate/announce-steps.ts';
import type { Announcement } from '../../../domain/bureau/announcement.ts';
import { announcementsOf } from '../../../domain/bureau/announcements.ts';
import type { BureauFact } from '../../../domain/bureau/facts.ts';
import { isWorkingDay, parseDay, slotAt } from '../../../domain/calendar.ts';
import { plainContext } from '../../../domain/context.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { planPartner } from '../../../domain/partner/plan.ts';
import { affiliateId, joinedOn, ranked } from '../../support/affiliate-facts.ts';
import { local } from '../../support/facts.ts';
import { announcement, promotion, takesPart, wantsNews } from '../../support/promotion-facts.ts';
import { rehearsePartner } from '../../support/rehearse-partner.ts';

const known = wantsNews('2027-01-05');
const top = [...known, ranked('2027-01-06', 'top')];
const stepOf = (
  facts: readonly PartnerFact[],
  one: Announcement,
  { key = 'announce:a', now = '2027-01-07', closing = [] as string[] } = {},
) =>
  planPartner(
    affiliateId,
    facts,
    { ...plainContext(new Set(closing.map(parseDay))), announcements: [one] },
    local(now),
  ).steps.find((step) => step.key === key);
const on = (day: string) => slotAt(parseDay(day), affiliateId);

describe('when an affiliate hears of it', () => {
  test.each([
    ['a top affiliate 7 days before', top, '2027-03-02', [], '2027-02-23'],
    ['another 3 days before; Saturday goes to Friday', known, '2027-03-02', [], '2027-02-26'],
    ['3 days before, on a working day', known, '2027-03-04', [], '2027-03-01'],
    ['3 days before, on a Sunday', known, '2027-03-03', [], '2027-02-26'],
    ['a quiet one too', [...known, ranked('2027-01-06', 'quiet')], '2027-03-04', [], '2027-03-01'],
    ['7 days before, on a Sunday', top, '2027-03-07', [], '2027-02-26'],
    ['7 days before, on Easter Monday, over the weekend and Good Friday', top, '2027-04-05', [], '2027-03-26'],
    ['7 days before, on a closing day', top, '2027-03-02', ['2027-02-23'], '2027-02-22'],
    ['who is no top affiliate any more', [...top, ranked('2027-01-07', 'active')], '2027-03-04', [], '2027-03-01'],
  ] as const)('%s', (_, facts, day, closing, expected) => {
    const step = stepOf(facts, announcement(day), { now: '2027-01-08', closing: [...closing] });
    expect(step).toMatchObject({ state: 'later', category: 'commercial' });
    expect(step?.dueAt).toBe(on(expected));
  });

  test.each([
    ['top', 7],
    ['active', 3],
    ['quiet', 3],
  ] as const)('%s: at least %i days before, and on a working day, however the days fall', (level, days) => {
    const closing = new Set([parseDay('2027-08-02'), parseDay('2027-08-03')]);
    for (let day = parseDay('2027-01-01'); day < parseDay('2029-01-01'); day++) {
      const told = announcedOn({ on: day }, level, { closing });
      expect(told).toBeLessThanOrEqual(day - days);
      expect(told).toBeGreaterThan(day - days - 6);
      expect(isWorkingDay(told, closing)).toBe(true);
    }
  });
});

describe('who hears of it', () => {
  test.each([
    [
      'news needs consent',
      [joinedOn('2027-01-05')],
      'product',
      { state: 'dropped', why: 'no basis for commercial mail' },
    ],
    [
      'changed terms go to all',
      [joinedOn('2027-01-05')],
      'terms',
      { state: 'later', category: 'service', kind: 'new-terms' },
    ],
    ['who wants news', known, 'product', { state: 'later', kind: 'announcement' }],
  ] as const)('%s', (_, facts, kind, expected) => {
    expect(stepOf(facts, announcement('2027-03-02', { kind }))).toMatchObject(expected);
  });

  test('who came after its day does not', () => {
    expect(stepOf(wantsNews('2027-03-03'), announcement('2027-03-02'), { now: '2027-03-03' })).toBeUndefined();
  });

  test('nobody once it was stopped', () => {
    const stopped = announcement('2027-03-02', { stoppedAt: local('2027-01-06') });
    expect(stepOf(known, stopped)).toMatchObject({ state: 'dropped', why: 'announcement stopped' });
  });

  test('changed terms are never too late, news is', () => {
    const late = { now: '2027-04-20' };
    expect(stepOf(known, announcement('2027-03-02', { kind: 'terms' }), late)).toMatchObject({ state: 'later' });
    expect(stepOf(known, announcement('2027-03-02'), late)).toMatchObject({ state: 'dropped', why: 'too late' });
  });
});

describe('who did not join a promotion', () => {
  const spring = promotion('2027-03-02', '2027-03-31', { joinBy: parseDay('2027-03-16') });
  const key = 'promotion-again:a';
  test.each([
    ['is asked by mail', known, { state: 'later', channel: 'mail', kind: 'promotion-again', category: 'commercial' }],
    [
      'is asked by a person where he is a top affiliate',
      top,
      { state: 'later', channel: 'task', task: 'promotion-ask' },
    ],
    ['is not asked where he joined', [...known, takesPart('2027-01-06', 'a')], { state: 'dropped', why: 'joined' }],
    ['is asked where he joined another', [...known, takesPart('2027-01-06', 'b')], { state: 'later' }],
  ] as const)('%s', (_, facts, expected) => {
    const step = stepOf(facts, spring, { key });
    expect(step).toMatchObject({ ...expected, about: 'a' });
    if (expected.state === 'later') expect(step?.dueAt).toBe(on('2027-03-15'));
  });

  test('is asked before the weekend where joining ends on a Monday', () => {
    const monday = { ...spring, joinBy: parseDay('2027-03-15') };
    expect(stepOf(known, monday, { key })?.dueAt).toBe(on('2027-03-12'));
  });

  test.each([
    ['the announcement, then once more', known, ['announce:a', 'promotion-again:a']],
    ['one mail to who joins on hearing of it', [...known, takesPart('2027-03-01', 'a')], ['announce:a']],
  ])('a promotion from beginning to end: %s', (_, facts, keys) => {
    const context = { ...plainContext(), announcements: [spring] };
    const { carriedOut } = rehearsePartner({ subject: affiliateId, facts, until: local('2027-05-01'), context });
    expect(carriedOut.filter(({ about }) => about === 'a').map((step) => step.key)).toEqual(keys);
  });
});

test('the latest word on an announcement rules', () => {
  const head = { subject: 'bureau', happenedAt: local('2027-01-04'), recordedAt: local('2027-01-04') };
  const scheduled = {
    ...head,
    type: 'announcementScheduled',
    announcementId: 'a',
    announcementKind: 'promotion',
    by: 'u-1',
  } as const;
  const facts: BureauFact[] = [
    { ...scheduled, _id: '1', on: '2027-03-02', until: '2027-03-09' },
    { ...scheduled, _id: '2', on: '2027-03-03', until: '2027-03-31' },
    { ...head, _id: '3', type: 'announcementStopped', announcementId: 'a', reasonId: 'r', by: 'u-1' },
    { ...head, _id: '4', type: 'announcementStopped', announcementId: 'unknown', reasonId: 'r', by: 'u-1' },
  ];
  const days = { on: parseDay('2027-03-03'), until: parseDay('2027-03-31') };
  expect(announcementsOf(facts)).toEqual([
    { id: 'a', kind: 'promotion', ...days, scheduledAt: head.happenedAt, stoppedAt: head.happenedAt },
  ]);
});
