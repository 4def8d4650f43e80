import { dayOf, type Instant, instantAt } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerFactOf } from './facts.ts';
import type { PartnerHistory } from './history.ts';
import { refusedCustomers } from './refused-customers.ts';
import { countsFor } from './tier-table.ts';

/** How far one project that a partner ordered or introduced has come. */
export interface PartnerProject {
  projectId: string;
  customerId: string;
  orderedAt?: Instant;
  deliveredAt?: Instant;
  paidAt?: Instant;
  cancelledAt?: Instant;
  /** When we heard of its delivery. */
  heardAt?: Instant;
}

/**
 * Every project of a partner, in order of first hearing; not those of a customer that he claimed in vain. With `knownBy`,
 * as it was known at that instant: what is heard later changes nothing that was settled then.
 */
export function projectsOf({ reached }: Pick<PartnerHistory, 'reached'>, knownBy?: Instant): PartnerProject[] {
  const known = knownBy === undefined ? reached : reached.filter(({ recordedAt }) => recordedAt <= knownBy);
  const refused = refusedCustomers(known);
  const projects = new Map<string, PartnerProject>();
  for (const { projectId, customerId, as, stage, happenedAt, recordedAt } of known) {
    const moment = moments[stage];
    if (projectId === undefined || moment === undefined || (as === 'introduced' && refused.has(customerId))) continue;
    const project = projects.get(projectId) ?? { projectId, customerId };
    projects.set(projectId, project);
    if (project[moment] !== undefined && project[moment] <= happenedAt) continue;
    project[moment] = happenedAt;
    if (stage === 'delivered') project.heardAt = recordedAt;
  }
  return [...projects.values()];
}

const moments: { [S in PartnerFactOf<'customerReached'>['stage']]?: Moment } = {
  ordered: 'orderedAt',
  delivered: 'deliveredAt',
  paid: 'paidAt',
  cancelled: 'cancelledAt',
};
type Moment = 'orderedAt' | 'deliveredAt' | 'paidAt' | 'cancelledAt';

/** From when until when a project counts for the tier: twelve months from its day of delivery, or until it was cancelled. */
export function countedDuring({
  deliveredAt,
  cancelledAt,
}: PartnerProject): { from: Instant; until: Instant } | undefined {
  if (deliveredAt === undefined) return undefined;
  const year = instantAt(after(dayOf(deliveredAt), countsFor), 0);
  const until = cancelledAt !== undefined && cancelledAt < year ? cancelledAt : year;
  return until > deliveredAt ? { from: deliveredAt, until } : undefined;
}
