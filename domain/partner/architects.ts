import type { Instant } from '../calendar.ts';
import type { PartnerHistory } from './history.ts';
import { type PartnerProject, projectsOf } from './projects.ts';

/** What an architect's first projects get off (rules, section 9). */
export const firstProjects = { count: 3, percent: 10 } as const;

/** One of them: the projects of an architect, in the order in which they were ordered. */
export type FirstProject = PartnerProject & { at: Instant };

/** The first projects that stand, and how many more get the discount: one that is cancelled makes room for another. */
export function firstProjectsOf(history: Pick<PartnerHistory, 'reached'>): { used: FirstProject[]; left: number } {
  const used = projectsOf(history)
    .flatMap((project) => {
      const at = project.orderedAt ?? project.deliveredAt;
      return at === undefined || project.cancelledAt !== undefined ? [] : [{ ...project, at }];
    })
    .sort((a, b) => (a.at === b.at ? (a.projectId < b.projectId ? -1 : 1) : a.at < b.at ? -1 : 1))
    .slice(0, firstProjects.count);
  return { used, left: firstProjects.count - used.length };
}
