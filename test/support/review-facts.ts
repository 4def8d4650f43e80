import { addDays, instantAt, parseDay, type Instant } from '../../domain/calendar.ts';
import type { PartnerFact, ReachedStage } from '../../domain/partner/facts.ts';
import type { PartnerKind } from '../../domain/partner/kinds.ts';

export const partnerId = 'partner-7f3k2m9x';

export const noonOf = (date: string): Instant => instantAt(parseDay(date), 12 * 60);

export const registered = (date: string, kind: PartnerKind = 'contractor'): PartnerFact => ({
  ...{ _id: `${partnerId}|partnerRegistered`, subject: partnerId, type: 'partnerRegistered', by: 'key' },
  ...{ happenedAt: noonOf(date), recordedAt: noonOf(date), partnerKind: kind, managerId: 'u-1' },
});

type Told = Partial<Extract<PartnerFact, { type: 'customerReached' }>>;

/** One word about a project, heard when it happened unless `recordedAt` says later. */
export const told = (stage: ReachedStage, projectId: string, date: string, more: Told = {}): PartnerFact => ({
  ...{ _id: `${partnerId}|${stage}|${projectId}|${date}`, subject: partnerId, type: 'customerReached', stage },
  ...{ as: 'ordered', customerId: `c-${projectId}`, projectId, happenedAt: noonOf(date), recordedAt: noonOf(date) },
  ...more,
});

interface Project {
  deliveredOn: string;
  promisedOn?: string;
  valueCents?: number;
  paidAfterDays?: number;
  score?: number;
}

/** A whole project: ordered, delivered and invoiced on one day, paid so many days later, and scored. */
export function project(id: string, { deliveredOn, valueCents = 800_00, ...more }: Project): PartnerFact[] {
  const { promisedOn, paidAfterDays, score } = more;
  const paidAt = paidAfterDays === undefined ? undefined : addDays(noonOf(deliveredOn), paidAfterDays);
  return [
    told('ordered', id, deliveredOn, { valueCents }),
    told('delivered', id, deliveredOn, { valueCents, ...(promisedOn !== undefined && { promisedOn }) }),
    told('invoiced', id, deliveredOn),
    ...(paidAt === undefined ? [] : [told('paid', id, paidAt.slice(0, 10))]),
    ...(score === undefined ? [] : [told('scored', id, deliveredOn, { score })]),
  ];
}
