import type { Instant } from '../calendar.ts';
import type { StepNature, Wanted } from '../step.ts';

type Told = Pick<StepNature, 'key' | 'kind' | 'channel'> &
  Partial<Pick<StepNature, 'of' | 'timing' | 'task' | 'deadline'>> & { dueAt: Instant; never?: string | undefined };

/** A step of a case: always service, never too late, by the clock unless it says otherwise. */
export function word({ dueAt, never, timing = 'exact', ...nature }: Told): Wanted {
  return { step: { ...nature, category: 'service', timing }, dueAt, wantedSince: dueAt, rank: 0, never };
}
