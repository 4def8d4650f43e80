import type { PartnerFact } from '../../../domain/partner/facts.ts';
import { project, registered } from '../../support/review-facts.ts';
import { rehearsePartner } from '../../support/rehearse-partner.ts';
import type { StartedApi } from '../start-api.ts';
import { partnerId } from '../../support/review-facts.ts';

/** A contractor since the summer of 2025 whose five quarters were reviewed: few projects at first, twenty in the last. */
export const reviewedFacts = (until: string): PartnerFact[] => {
  const quarters = [
    ['2025-08-12', 2],
    ['2025-11-12', 6],
    ['2026-02-12', 9],
    ['2026-05-12', 4],
    ['2026-08-12', 20],
  ] as const;
  const projects = quarters.flatMap(([deliveredOn, count]) =>
    Array.from({ length: count }, (_, n) =>
      project(`${deliveredOn}-${n}`, {
        ...{ deliveredOn, promisedOn: n === 0 ? '2025-08-01' : deliveredOn, valueCents: 600_00 + 40_00 * n },
        ...{ paidAfterDays: n % 7 === 6 ? 40 : 12, score: n % 3 === 2 ? 6 : 9 },
      }),
    ).flat(),
  );
  return rehearsePartner({ subject: partnerId, facts: [registered('2025-07-01'), ...projects], until }).known;
};

/** Puts a partner and what happened to him in the database. */
export async function knownPartner({ deps: { store } }: StartedApi, facts: readonly PartnerFact[]): Promise<void> {
  await store.partners.insert({
    ...{ _id: partnerId, kind: 'contractor', name: 'Visser Bouw', contactName: 'Sanne Visser' },
    ...{ email: 'sanne@visserbouw.test', preferredChannel: 'mail', contacts: [], asOf: '2025-07-01T10:00:00.000Z' },
  });
  for (const fact of facts) await store.facts.insert(fact);
}
