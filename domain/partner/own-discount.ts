import type { Instant } from '../calendar.ts';
import { firstProjects, firstProjectsOf } from './architects.ts';
import type { PartnerHistory } from './history.ts';
import { type Tier, tierTable } from './tier-table.ts';
import { tierAt } from './tiers.ts';

/** What comes off for a partner: by a contractor's tier, or for so many projects more of an architect. */
export type OwnDiscount = { percent: number; tier: Tier } | { percent: number; left: number };

/** The discount a partner has at an instant; undefined where there is none. */
export function ownDiscount(history: PartnerHistory, now: Instant): OwnDiscount | undefined {
  if (history.kind === 'architect') {
    const { left } = firstProjectsOf(history);
    return left > 0 ? { percent: firstProjects.percent, left } : undefined;
  }
  const tier = history.kind === 'contractor' ? tierAt(history, now).tier : undefined;
  return tier && { percent: tierTable[tier].percent, tier };
}
