import type { ProjectType } from './facts.ts';
import type { History } from './history.ts';
import { type Segment, segmentOf } from './segment.ts';
import { personalApproach } from './touchpoints.ts';

/** What a mail about one project may be made personal with (rules, section 7, content triggers). */
export interface Personal {
  segment: Segment;
  /** dakkapel → attic layout; uitbouw → kitchen and living room; the rest speaks of the work itself. */
  about: 'attic' | 'living' | 'work';
  monument: boolean;
  /** Worth more than €2,000. */
  personalApproach: boolean;
  repeatCustomer: boolean;
}

/** What is known of a project, delivered or not yet. */
export interface Worked {
  projectType?: ProjectType | undefined;
  monument?: boolean | undefined;
  /** Integer euro cents, corrections included. */
  valueCents?: number | undefined;
}

export function personalOf(history: History, project: Worked): Personal {
  return {
    segment: segmentOf(history),
    about: project.projectType === 'dakkapel' ? 'attic' : project.projectType === 'uitbouw' ? 'living' : 'work',
    monument: project.monument === true,
    personalApproach: deservesPersonalApproach(project),
    repeatCustomer: history.deliveries.length > 1,
  };
}

export const deservesPersonalApproach = ({ valueCents = 0 }: Pick<Worked, 'valueCents'>): boolean =>
  valueCents > personalApproach.aboveCents;
