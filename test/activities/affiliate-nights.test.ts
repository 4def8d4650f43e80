import { expect, test } from '@jest/globals';
import { countClicks } from '../../activities/count-clicks.ts';
import { rankAffiliates } from '../../activities/rank-affiliates.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { affiliateSince, told } from '../support/affiliate-money-facts.ts';
import { local } from '../support/facts.ts';

/** Facts of partners, and clicks by moment, in memory. */
function house(clicks: Readonly<Record<Instant, string>> = {}) {
  const known: PartnerFact[] = [];
  const signals: string[] = [];
  const store = {
    facts: {
      insertFromOutside(fact: PartnerFact) {
        if (known.some(({ _id }) => _id === fact._id)) return Promise.resolve(false);
        known.push(fact);
        return Promise.resolve(true);
      },
      subjectsOf: () => Promise.resolve([...new Set(known.map(({ subject }) => subject))]),
      ofPartner: (id: string) => Promise.resolve(known.filter(({ subject }) => subject === id)),
    },
    clicks: {
      countBetween(from: Instant, until: Instant) {
        const counts = new Map<string, number>();
        for (const [at, partnerId] of Object.entries(clicks))
          if (at >= from && at < until) counts.set(partnerId, (counts.get(partnerId) ?? 0) + 1);
        return Promise.resolve(counts);
      },
    },
  };
  const journeys = { factRecorded: (subject: string) => Promise.resolve(void signals.push(subject)) };
  return { known, signals, parts: { store, journeys } as unknown as Parameters<typeof countClicks>[0] };
}

const quietly = (): void => undefined;

test('clicks of yesterday are told by day, on the clock of Amsterdam; the next night only what is new', async () => {
  const { parts, known, signals } = house({
    ...{ '2027-03-08T22:59:59.000Z': 'partner-a', '2027-03-08T23:00:00.000Z': 'partner-a' },
    ...{ '2027-03-09T22:59:59.000Z': 'partner-a', '2027-03-09T23:00:00.000Z': 'partner-b' },
  });
  expect(await countClicks(parts, '2027-03-10T00:10:00.000Z', quietly)).toEqual({ counted: 2 });
  expect(await countClicks(parts, '2027-03-10T00:20:00.000Z', quietly)).toEqual({ counted: 0 });
  expect(await countClicks(parts, '2027-03-11T00:10:00.000Z', quietly)).toEqual({ counted: 1 });
  expect(known).toMatchObject([
    { subject: 'partner-a', on: '2027-03-08', count: 1 },
    { subject: 'partner-a', on: '2027-03-09', count: 2 },
    { subject: 'partner-b', on: '2027-03-10', count: 1 },
  ]);
  expect(signals).toEqual(['partner-a', 'partner-a', 'partner-b']);
});

test('every month each affiliate hears his level, once; who left and who is no affiliate hear nothing', async () => {
  const { parts, known } = house();
  const as = (subject: string, fact: PartnerFact): PartnerFact => ({ ...fact, subject, _id: `${subject}|${fact._id}` });
  const registered = affiliateSince('2026-01-05');
  const sale = told(local('2027-02-10'), 'c1', 'ordered', { valueCents: 80_000 });
  const old = told(local('2026-02-27'), 'c2', 'ordered', { valueCents: 900_000 });
  const end = { happenedAt: local('2027-01-05'), recordedAt: local('2027-01-05') };
  known.push(
    ...[as('partner-a', registered), as('partner-a', sale), as('partner-b', registered), as('partner-b', old)],
    ...[as('partner-c', affiliateSince('2026-01-05', { partnerKind: 'creator' })), as('partner-d', registered)],
    { ...end, _id: 'end', subject: 'partner-d', type: 'partnershipEnded', reasonId: 'r', by: 'm' },
  );
  const now = '2027-03-01T01:00:00.000Z';
  expect(await rankAffiliates(parts, now, quietly)).toEqual({ ranked: 2 });
  await rankAffiliates(parts, now, quietly);
  expect(known.filter(({ type }) => type === 'ranked')).toMatchObject([
    { subject: 'partner-a', month: '2027-03', level: 'top', best: true },
    { subject: 'partner-b', month: '2027-03', level: 'quiet', best: false },
  ]);
});
