import type { Interval } from '../interval.ts';
import type { Order } from './orders.ts';
import type { ProjectType } from './project-types.ts';

/** What is suggested after a project (rules, section 2), and by which mail: one of its own, or one it rides on. */
export const crossSell = {
  dakkapel: { suggest: 'uitbouw', after: { months: 6 }, by: 'seasonal' },
  uitbouw: { suggest: 'draagmuur', after: { months: 3 }, by: 'cross-sell' },
  draagmuur: { suggest: 'uitbouw', after: { months: 6 }, by: 'cross-sell' },
} as const satisfies Partial<
  Record<ProjectType, { suggest: ProjectType; after: Interval; by: 'seasonal' | 'cross-sell' }>
>;

/** A small project, below this worth, of whatever type: the anniversary suggests the large one. */
export const smallProject = { belowCents: 200_000, suggest: 'renovatie' } as const satisfies {
  belowCents: number;
  suggest: ProjectType;
};

/** Where a home goes, one project at a time. What is bought already is passed over. */
export const naturalPath = [
  'dakkapel',
  'uitbouw',
  'draagmuur',
  'fundering',
  'renovatie',
] as const satisfies ProjectType[];

export const crossSellLastSensible: Interval = { months: 3 };

/**
 * One suggestion at a time, whichever project and mail it comes from: after one, no other for so long, and not the same
 * again for longer.
 */
export const suggestionRests = { any: { days: 60 }, same: { months: 12 } } as const satisfies Record<string, Interval>;

/** The first project on the natural path, from a suggestion on, that the customer has not bought; none may be left. */
export const notBought = (suggest: ProjectType, bought: ReadonlySet<ProjectType>): ProjectType | undefined =>
  naturalPath.slice(naturalPath.findIndex((type) => type === suggest)).find((type) => !bought.has(type));

/** What was ordered or delivered, and not cancelled. */
export function boughtTypes(orders: Iterable<Order>): Set<ProjectType> {
  const bought = new Set<ProjectType>();
  for (const { type, orderedAt, deliveredAt, cancelledAt } of orders)
    if (type !== undefined && cancelledAt === undefined && (orderedAt ?? deliveredAt) !== undefined) bought.add(type);
  return bought;
}
