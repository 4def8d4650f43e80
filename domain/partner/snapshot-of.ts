import { type Day, dayOf, type Instant, isoDate } from '../calendar.ts';
import type { PartnerHistory } from './history.ts';
import { kpiFigures, type Stretch } from './kpi-figures.ts';
import { deliveredIn, ownProjects, worthOf } from './own-projects.ts';
import { daysOf, type Quarter } from './quarters.ts';
import type { QuarterSnapshot } from './snapshot.ts';
import { tierTable, tiers } from './tier-table.ts';
import { tierAt } from './tiers.ts';

/**
 * How a partner stood in a quarter, by what was known at its review: what is heard later changes nothing of it. Who was
 * registered within the quarter is measured from that day. Of the tier it holds what the review goes by.
 */
export function snapshotOf(history: PartnerHistory, quarter: Quarter, reviewedAt: Instant): QuarterSnapshot {
  const known = history.reached.filter(({ recordedAt }) => recordedAt <= reviewedAt);
  const stretch = stretchOf(quarter, dayOf(history.registeredAt));
  const { tier, projects: yearProjects } = tierAt(history, reviewedAt, reviewedAt);
  const delivered = deliveredIn(ownProjects(known), stretch);
  const paceTarget = history.kind === 'contractor' ? tierTable[tier ?? tiers[0]].from / 12 : undefined;
  return {
    ...{ quarter, from: isoDate(stretch.from), to: isoDate(stretch.to) },
    ...{ projects: delivered.length, valueCents: worthOf(delivered), yearProjects },
    ...(history.kind === 'contractor' && tier !== undefined && { tier }),
    figures: kpiFigures(known, stretch, paceTarget),
  };
}

function stretchOf(quarter: Quarter, registeredOn: Day): Stretch {
  const { from, until } = daysOf(quarter);
  return { from: Math.max(from, registeredOn), to: until - 1 };
}
