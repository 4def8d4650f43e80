import { expect, test } from '@jest/globals';
import type { PartnerFact } from '../../../domain/partner/facts.ts';
import type { PartnerKind } from '../../../domain/partner/kinds.ts';
import { ownDiscount } from '../../../domain/partner/own-discount.ts';
import { readPartner } from '../../../domain/partner/read-partner.ts';
import { partnerId, registered } from '../../support/onboarding-facts.ts';

/** So many projects, delivered one a day from May on. */
const projects = (count: number): PartnerFact[] =>
  Array.from({ length: count }, (_, n): PartnerFact[] => {
    const at = new Date(Date.UTC(2027, 4, 1 + n, 10)).toISOString();
    const head = { subject: partnerId, happenedAt: at, recordedAt: at, type: 'customerReached' as const };
    const about = { customerId: `c-${n}`, projectId: `p-${n}`, as: 'ordered' as const };
    return [
      { ...head, ...about, _id: `o${n}`, stage: 'ordered' },
      { ...head, ...about, _id: `p${n}`, stage: 'delivered' },
    ];
  }).flat();

test.each<[string, PartnerKind, number, object | undefined]>([
  ['a contractor with nine projects has no tier yet', 'contractor', 9, undefined],
  ['with ten, bronze', 'contractor', 10, { percent: 5, tier: 'bronze' }],
  ['with twenty-five, silver', 'contractor', 25, { percent: 10, tier: 'silver' }],
  ['an architect begins with three', 'architect', 0, { percent: 10, left: 3 }],
  ['after two there is one left', 'architect', 2, { percent: 10, left: 1 }],
  ['after three there is none', 'architect', 3, undefined],
  ['an estate agent earns, and has no discount', 'estate-agent', 30, undefined],
])('%s', (_situation, kind, count, discount) => {
  const history = readPartner([registered(kind), ...projects(count)]);
  expect(history && ownDiscount(history, '2027-07-01T10:00:00.000Z')).toEqual(discount);
});
