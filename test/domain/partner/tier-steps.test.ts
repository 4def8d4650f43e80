import { expect, test } from '@jest/globals';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { plainContext } from '../../../domain/context.ts';
import { planPartner } from '../../../domain/partner/plan.ts';
import { tierTable } from '../../../domain/partner/tier-table.ts';
import { local } from '../../support/facts.ts';
import { rehearsePartner } from '../../support/rehearse-partner.ts';
import { deliveries, partner, partnerSince, told } from '../../support/tier-facts.ts';

const tierKinds = [
  'tier-up',
  'tier-extra',
  'tier-down',
  'tier-notice',
  'tier-notice-call',
  'tier-kept',
  'tier-lowered',
];

/** Of a contractor, what his tier brought: by day and key. */
function lived(facts: readonly PartnerFact[], until: string): string[] {
  const { carriedOut } = rehearsePartner({ subject: partner, facts, until: local(until) });
  return carriedOut
    .filter(({ kind }) => tierKinds.includes(kind))
    .map(({ key, dueAt }) => `${dueAt.slice(0, 10)} ${key}`);
}

const extras = (day: string, ...names: string[]): string[] => names.map((name) => `${day} tier-extra:${name}`);

test('a contractor’s two years: up twice, down with notice, and up again', () => {
  // Delivered at noon, after his minute of the day: he hears of it the day after.
  const facts = [
    partnerSince('2026-01-05'),
    ...deliveries(10, '2026-02-02', 'A'),
    ...deliveries(15, '2026-05-04', 'B'),
    ...deliveries(12, '2027-03-01', 'C'),
    ...deliveries(13, '2027-09-01', 'D'),
  ];
  expect(lived(facts, '2028-01-05')).toEqual([
    ...['2026-02-12 tier-up:bronze', ...extras('2026-02-12', 'logo')].sort(),
    ...[...extras('2026-05-19', 'co-marketing', 'priority'), '2026-05-19 tier-up:silver'],
    // Q1 2027: 27 of twelve months. Q2: 12 are left.
    '2027-07-01 tier-down:2027-Q2',
    '2027-07-01 tier-notice:2027-Q2',
    '2027-08-02 tier-lowered:2027-Q2',
    ...[...extras('2027-09-14', 'co-marketing#2', 'priority#2'), '2027-09-14 tier-up:silver#2'],
  ]);
});

test('the volume is back within the notice: the tier is kept, and he hears so', () => {
  const facts = [
    partnerSince('2026-01-05'),
    ...deliveries(10, '2026-02-02', 'A'),
    ...deliveries(10, '2027-04-05', 'B'),
  ];
  expect(lived(facts, '2027-06-01').slice(2)).toEqual([
    '2027-04-01 tier-down:2027-Q1',
    '2027-04-01 tier-notice:2027-Q1',
    '2027-05-03 tier-kept:2027-Q1',
  ]);
});

test('from gold with nothing at all left: one step a quarter, and each with notice', () => {
  const facts = [partnerSince('2026-01-05'), ...deliveries(50, '2026-02-02', 'A')];
  expect(lived(facts, '2028-07-01').filter((line) => /down|lowered/.test(line))).toEqual([
    '2027-04-01 tier-down:2027-Q1',
    '2027-05-03 tier-lowered:2027-Q1',
    '2027-07-01 tier-down:2027-Q2',
    '2027-08-02 tier-lowered:2027-Q2',
    '2027-10-01 tier-down:2027-Q3',
    '2027-11-01 tier-lowered:2027-Q3',
  ]);
});

test('a review says what was known then: a cancellation heard later waits for the next one', () => {
  const cancelled = told('2026-03-20', 'cancelled', 'A0', { recordedAt: local('2026-04-20') });
  const facts = [partnerSince('2026-01-05'), ...deliveries(10, '2026-02-02', 'A'), cancelled];
  expect(lived(facts, '2026-08-01').filter((line) => line.includes('tier-down'))).toEqual([
    '2026-07-01 tier-down:2026-Q2',
  ]);
});

test('who cannot be mailed is called', () => {
  const suppressed: PartnerFact = {
    ...{ _id: 'suppressed', subject: partner, happenedAt: local('2026-12-01'), recordedAt: local('2026-12-01') },
    ...{ type: 'addressSuppressed', why: 'hard-bounce' },
  };
  const facts = [partnerSince('2026-01-05'), ...deliveries(10, '2026-02-02', 'A'), suppressed];
  expect(lived(facts, '2027-04-10').slice(2)).toEqual([
    '2027-04-01 tier-down:2027-Q1',
    '2027-04-01 tier-notice-call:2027-Q1',
  ]);
});

test('operations find a contractor by his tier, and nobody else', () => {
  const now = local('2026-02-20');
  const agenda = (kind: 'contractor' | 'architect', count: number) =>
    planPartner(partner, [partnerSince('2026-01-05', kind), ...deliveries(count, '2026-02-02')], plainContext(), now);
  expect([agenda('contractor', 10).tier, agenda('contractor', 9).tier, agenda('architect', 10).tier]).toEqual([
    'bronze',
    'none',
    undefined,
  ]);
});

test('every extra of every tier is somebody’s work', () => {
  const facts = [partnerSince('2026-01-05'), ...deliveries(100, '2026-02-02')];
  const { carriedOut } = rehearsePartner({ subject: partner, facts, until: local('2026-08-01') });
  const given = carriedOut.flatMap(({ kind, about }) => (kind === 'tier-extra' ? [about] : []));
  expect(given.sort()).toEqual(
    Object.values(tierTable)
      .flatMap(({ extras: all }) => [...all])
      .sort(),
  );
});

test('an architect’s first three projects are counted down; a cancelled one makes room', () => {
  const ordered = (day: string, id: string) => told(day, 'ordered', id);
  const facts = [
    partnerSince('2026-01-05', 'architect'),
    ...[ordered('2026-02-02', 'A'), ordered('2026-03-02', 'B'), told('2026-03-20', 'cancelled', 'B')],
    ...[ordered('2026-04-02', 'C'), ordered('2026-05-04', 'D'), ordered('2026-06-02', 'E')],
  ];
  const { carriedOut } = rehearsePartner({ subject: partner, facts, until: local('2026-09-01') });
  const counted = carriedOut.filter(({ kind }) => kind === 'first-projects');
  expect(counted.map(({ dueAt, projectId, about }) => [dueAt.slice(0, 10), projectId, about])).toEqual([
    ['2026-02-02', 'A', '2'],
    ['2026-03-02', 'B', '1'],
    ['2026-05-04', 'D', '0'],
  ]);
});
