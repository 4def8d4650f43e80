import type { TaskKind } from '../task-kind.ts';
import { onboardingTable } from './onboarding-table.ts';

/** The work of the first four weeks with a partner. */
export const onboardingTaskKinds = {
  ...onboardingTable,
  /** A week is over with items open: each of them is chased by itself already. */
  'onboarding-nudge': { within: { workingDays: 2 }, owner: 'manager', chased: false },
} as const satisfies Record<string, TaskKind>;
