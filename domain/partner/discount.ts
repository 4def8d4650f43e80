import type { Instant } from '../calendar.ts';
import type { Discount } from '../customer/discounts.ts';
import { firstProjects, firstProjectsOf } from './architects.ts';
import type { PartnerHistory } from './history.ts';
import { tierTable } from './tier-table.ts';
import { tierAt } from './tiers.ts';

/** The order that a partner is named with. */
export interface OrderOfPartner {
  partnerId: string;
  /** Absent: no order yet. */
  projectId?: string | undefined;
  /** When it was ordered, else now. */
  at: Instant;
}

/**
 * What a partner's order gets off (rules, section 9): a contractor's tier at the moment of ordering, for every project; an
 * architect's first three projects. Who brings customers for a fee has no discount. It says itself why it gives nothing.
 */
export function partnerDiscount(history: PartnerHistory, order: OrderOfPartner): Discount | undefined {
  const { partnerId, at } = order;
  const nature = { kind: 'partner', key: `partner:${partnerId}`, uses: 'many' } as const;
  const ended = history.ended && history.ended.happenedAt <= at ? ({ ended: 'partnership ended' } as const) : {};
  if (history.kind === 'contractor') {
    const { tier, since } = tierAt(history, at);
    const given = { ...nature, scope: 'every project', from: since, ...ended } as const;
    if (tier === undefined) return { ...given, code: 'PARTNER', value: { percent: 0 }, ended: 'no tier' };
    return { ...given, code: `PARTNER-${tier.toUpperCase()}`, value: { percent: tierTable[tier].percent } };
  }
  if (history.kind !== 'architect') return undefined;
  const { used, left } = firstProjectsOf(history);
  const isHis = used.some(({ projectId }) => projectId === order.projectId);
  const all = left === 0 && !isHis ? ({ ended: 'used up' } as const) : {};
  return {
    ...{ ...nature, code: 'PARTNER-ARCHITECT', value: { percent: firstProjects.percent }, from: history.registeredAt },
    ...{ scope: 'first projects of a partner', ...all, ...ended },
  };
}
