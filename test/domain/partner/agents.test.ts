import { expect, test } from '@jest/globals';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { local } from '../../support/facts.ts';
import { rehearsePartner } from '../../support/rehearse-partner.ts';
import { partner, partnerSince, told } from '../../support/tier-facts.ts';

const his = (day: string, stage: Parameters<typeof told>[1], projectId: string, customerId = 'c-1'): PartnerFact =>
  told(day, stage, projectId, { as: 'introduced', customerId });

function lived(facts: readonly PartnerFact[], until = '2027-12-01') {
  const agent = partnerSince('2026-01-05', 'estate-agent');
  return rehearsePartner({ subject: partner, facts: [agent, ...facts], until: local(until) });
}

/** What is owed, held and payable, at a moment. */
function owed(facts: readonly PartnerFact[], until: string): [number, number] {
  const bookings = lived(facts, until).carriedOut.flatMap(({ booking }) => booking ?? []);
  const sum = (of: 'heldCents' | 'payableCents') => bookings.reduce((all, one) => all + one[of], 0);
  return [sum('heldCents'), sum('payableCents')];
}

const delivered = his('2026-03-02', 'delivered', 'A');

test.each<[string, PartnerFact[], string, [number, number]]>([
  [
    'a quote and an order earn nothing',
    [his('2026-02-01', 'quoted', 'A'), his('2026-02-10', 'ordered', 'A')],
    '2026-12-01',
    [0, 0],
  ],
  ['delivered: € 50, held', [delivered], '2026-03-03', [5_000, 0]],
  ['delivered 30 days ago, not at midnight yet', [delivered], '2026-03-31', [5_000, 0]],
  ['delivered 30 days ago', [delivered], '2026-04-01', [0, 5_000]],
  ['paid after a week', [delivered, his('2026-03-09', 'paid', 'A')], '2026-03-10', [0, 5_000]],
  ['paid before it was delivered', [his('2026-02-20', 'paid', 'A'), delivered], '2026-03-03', [0, 5_000]],
  ['cancelled while held', [delivered, his('2026-03-20', 'cancelled', 'A')], '2026-12-01', [0, 0]],
  ['cancelled after it could be paid', [delivered, his('2026-06-01', 'cancelled', 'A')], '2026-12-01', [0, 0]],
  ['cancelled before it was delivered', [his('2026-02-01', 'cancelled', 'A'), delivered], '2026-12-01', [0, 0]],
  ['a second project of the same customer', [delivered, his('2026-05-04', 'delivered', 'B')], '2026-12-01', [0, 5_000]],
  [
    'the first is cancelled, the second stands',
    [delivered, his('2026-05-04', 'delivered', 'B'), his('2026-06-01', 'cancelled', 'A')],
    '2026-12-01',
    [0, 5_000],
  ],
  [
    'the first was cancelled before the second came',
    [delivered, his('2026-03-20', 'cancelled', 'A'), his('2026-05-04', 'delivered', 'B')],
    '2026-12-01',
    [0, 5_000],
  ],
  ['two customers', [delivered, his('2026-03-02', 'delivered', 'C', 'c-2')], '2026-12-01', [0, 10_000]],
  ['a customer another brought', [delivered, his('2026-02-01', 'refused', 'A')], '2026-12-01', [0, 0]],
  ['ordered by himself, not introduced', [told('2026-03-02', 'delivered', 'A')], '2026-12-01', [0, 0]],
])('%s', (_, facts, until, expected) => {
  expect(owed(facts, until)).toEqual(expected);
});

test('he hears of each fee once, and of one that lapses only where he was told of it', () => {
  const mails = (facts: readonly PartnerFact[]) =>
    lived(facts).carriedOut.flatMap(({ channel, key }) =>
      channel === 'mail' && key.startsWith('agent-') ? [key] : [],
    );
  expect(mails([delivered, his('2026-05-04', 'delivered', 'B')])).toEqual(['agent-reward:c-1']);
  expect(mails([delivered, his('2026-05-04', 'cancelled', 'A')])).toEqual([
    'agent-reward:c-1',
    'agent-reward-reversed:c-1',
  ]);
  const sameMinute = { ...his('2026-03-02', 'cancelled', 'A'), happenedAt: local('2026-03-02 12:01') };
  expect(mails([delivered, { ...sameMinute, recordedAt: local('2026-03-02') }])).toEqual([]);
});

test('money is booked and told of also when working together has ended', () => {
  const head = { subject: partner, happenedAt: local('2026-02-15'), recordedAt: local('2026-02-15') };
  const ended: PartnerFact = { ...head, _id: 'ended', type: 'partnershipEnded', reasonId: 'r', by: 'test' };
  const { carriedOut, agenda } = lived([ended, delivered]);
  expect(carriedOut.map(({ key }) => key).filter((key) => /fee:|reward/.test(key))).toEqual([
    'booking:fee:c-1#1',
    'agent-reward:c-1',
    'booking:fee:c-1#2',
  ]);
  expect(agenda.finished).toBe(true);
});

test('a report is asked of an engineer within three working days, chased, and goes out as soon as it is there', () => {
  const head = (day: string, _id: string) => ({
    _id,
    subject: partner,
    happenedAt: local(day),
    recordedAt: local(day),
  });
  const asked: PartnerFact = { ...head('2026-03-05', 'asked'), type: 'potentialAsked', reportId: 'r-1' };
  const answered: PartnerFact = {
    ...head('2026-03-12', 'answered'),
    type: 'potentialAnswered',
    reportId: 'r-1',
    by: 'e',
  };
  const { carriedOut, known } = lived([asked, answered]);
  const given = known.find((fact) => fact.type === 'stepDone' && fact.key === 'potential:r-1');
  expect(given).toMatchObject({ task: 'renovation-potential', deadline: local('2026-03-10') });
  expect(carriedOut.map(({ key, dueAt }) => [key, dueAt.slice(0, 10)])).toEqual(
    expect.arrayContaining([
      ['potential:r-1', '2026-03-05'],
      ['overdue:potential:r-1', '2026-03-10'],
      ['potential-report:r-1', '2026-03-12'],
    ]),
  );
});
