import { addDays, type Instant } from '../../domain/calendar.ts';
import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import type { PartnerHistory } from '../../domain/partner/history.ts';
import { readPartner } from '../../domain/partner/read-partner.ts';
import { local } from './facts.ts';

export const partner = 'partner-t1';

const at = (when: string): Instant => (when.endsWith('Z') ? when : local(when));

export const partnerSince = (when: string, partnerKind: PartnerKind = 'contractor'): PartnerFact => ({
  ...{ _id: `${partner}|partnerRegistered`, subject: partner, happenedAt: at(when), recordedAt: at(when) },
  ...{ type: 'partnerRegistered', partnerKind, by: 'test' },
});

type Reached = PartnerFactOf<'customerReached'>;

/** What a customer's journey told of a project, ordered by the partner unless said otherwise. */
export function told(
  when: string,
  stage: Reached['stage'],
  projectId: string,
  more: Partial<Omit<Reached, 'type'>> = {},
): Reached {
  const { customerId = `c-${projectId}`, as = 'ordered', recordedAt = at(when) } = more;
  const ofOrder = stage === 'registered' || stage === 'refused' ? {} : { projectId };
  return {
    ...{ _id: `${partner}|customerReached|${customerId}|${stage}:${projectId}:${as}:${when}`, subject: partner },
    ...{ happenedAt: at(when), recordedAt, type: 'customerReached', customerId, stage, as, ...ofOrder, ...more },
  };
}

/** So many projects delivered, one a day at noon, from a day on. */
export const deliveries = (count: number, from: string, name = 'P'): Reached[] =>
  Array.from({ length: count }, (_, n) => told(addDays(local(from), n), 'delivered', `${name}${n}`));

/** A quarter's review announced a lower tier. */
export const lowered = (when: string, quarter: string, about: string): PartnerFactOf<'stepDone'> => ({
  ...{ _id: `${partner}|stepDone|tier-down:${quarter}`, subject: partner, happenedAt: at(when), recordedAt: at(when) },
  ...{ type: 'stepDone', key: `tier-down:${quarter}`, kind: 'tier-down', channel: 'record', category: 'service' },
  ...{ timing: 'exact', about, outcome: 'recorded', carriedOutAt: at(when) },
});

export function partnerHistory(facts: readonly PartnerFact[]): PartnerHistory {
  const inOrder = [...facts].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1));
  return readPartner(inOrder) as PartnerHistory;
}
