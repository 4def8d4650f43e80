import { expect, test } from '@jest/globals';
import { owedSince } from '../../../domain/affiliate/owed-since.ts';
import { plainContext } from '../../../domain/context.ts';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { planPartner } from '../../../domain/partner/plan.ts';
import { readPartner } from '../../../domain/partner/read-partner.ts';
import { affiliate, affiliateSince } from '../../support/affiliate-money-facts.ts';
import { local } from '../../support/facts.ts';

const at = (day: string): string => local(`2027-${day}`);
let counted = 0;

const payable = (day: string, payableCents: number): PartnerFact => {
  const key = `booking:commission:P#${++counted}`;
  const head = { _id: key, subject: affiliate, happenedAt: at(day), recordedAt: at(day), carriedOutAt: at(day) };
  const nature = { key, kind: 'booking', channel: 'ledger', category: 'service', timing: 'exact' } as const;
  const booking = { item: 'commission:P', heldCents: 0, payableCents };
  return { ...head, type: 'stepDone', ...nature, outcome: 'booked', booking };
};
const paid = (day: string, cents: number): PartnerFact => ({
  ...{ _id: `paid ${day}`, subject: affiliate, happenedAt: at(day), recordedAt: at(day) },
  ...{ type: 'paidOut', batchId: `payout-${day}`, cents },
});
const known = (facts: readonly PartnerFact[]): PartnerFact[] => [affiliateSince('2027-01-04'), ...facts];

test.each<[string, PartnerFact[], string | undefined]>([
  ['nothing earned', [], undefined],
  ['€ 49.99 is carried over, and no delay', [payable('02-01', 4_999)], undefined],
  ['€ 50.00 is owed from then', [payable('02-01', 5_000)], '02-01'],
  ['the cent that makes it fifty', [payable('02-01', 4_999), payable('03-01', 1)], '03-01'],
  ['paid', [payable('02-01', 9_000), paid('03-01', 9_000)], undefined],
  ['paid, and earned since', [payable('02-01', 9_000), payable('02-20', 6_000), paid('03-01', 9_000)], '02-20'],
  ['taken back before it was paid', [payable('02-01', 9_000), payable('02-10', -5_000)], undefined],
  [
    'taken back after it was paid: the next makes up for it',
    [payable('02-01', 9_000), paid('03-01', 9_000)],
    undefined,
  ],
])('owed since: %s', (_situation, facts, expected) => {
  const history = readPartner(known(facts));
  expect(history && owedSince(history)).toBe(expected && at(expected));
});

test('who waits 31 days is work for his manager, 90 days an alarm to directie; once paid neither comes', () => {
  const facts = known([payable('02-01', 5_000)]);
  const work = (all: readonly PartnerFact[], now: string): string[] =>
    planPartner(affiliate, all, plainContext(), now)
      .steps.filter(({ kind }) => kind.startsWith('payment-'))
      .map(({ kind, state, dueAt }) => `${kind} ${state} ${dueAt.slice(0, 10)}`);
  expect(work(facts, at('02-02'))).toEqual(['payment-slow later 2027-03-04', 'payment-late later 2027-05-03']);
  expect(work([...facts, paid('03-01', 5_000)], at('03-10'))).toEqual([]);
});
