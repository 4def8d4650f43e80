import type { Delivery, History } from './history.ts';
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

export function personalOf(history: History, delivery: Delivery): Personal {
  return {
    segment: segmentOf(history),
    about: delivery.projectType === 'dakkapel' ? 'attic' : delivery.projectType === 'uitbouw' ? 'living' : 'work',
    monument: delivery.monument === true,
    personalApproach: deservesPersonalApproach(delivery),
    repeatCustomer: history.deliveries.length > 1,
  };
}

export const deservesPersonalApproach = ({ valueCents }: Delivery): boolean => valueCents > personalApproach.aboveCents;
