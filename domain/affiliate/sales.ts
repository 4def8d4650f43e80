import { type Day, dayOf, type Instant } from '../calendar.ts';
import type { PartnerFactOf } from '../partner/facts.ts';

/** The first order of a customer he brought, as long as it stands. */
export interface Sale {
  customerId: string;
  projectId: string;
  at: Instant;
  /** When we came to know it. */
  knownAt: Instant;
  on: Day;
  /** Integer cents, ex VAT, as it is worth now. */
  valueCents: number;
}

type Reached = PartnerFactOf<'customerReached'>;

/**
 * An affiliate's sales, the oldest first: of each customer he brought the first order that stands. It counts when it is
 * placed; an order that is cancelled was none.
 */
export function salesOf(reached: readonly Reached[]): Sale[] {
  const his = reached.filter((fact) => fact.as === 'introduced' && fact.projectId !== undefined);
  const cancelled = new Set(his.flatMap(({ stage, projectId }) => (stage === 'cancelled' ? [projectId] : [])));
  const first = new Map<string, Reached>();
  for (const fact of his) {
    if (fact.stage !== 'ordered' || cancelled.has(fact.projectId)) continue;
    const known = first.get(fact.customerId);
    if (!known || fact.happenedAt < known.happenedAt) first.set(fact.customerId, fact);
  }
  return [...first.values()]
    .map(({ customerId, projectId = '', happenedAt: at, recordedAt: knownAt }): Sale => ({
      ...{ customerId, projectId, at, knownAt, on: dayOf(at) },
      valueCents: his.findLast((one) => one.projectId === projectId && one.valueCents !== undefined)?.valueCents ?? 0,
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.customerId < b.customerId ? -1 : 1));
}
