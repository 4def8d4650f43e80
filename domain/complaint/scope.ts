import type { Instant } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { DoneFact } from '../done.ts';
import type { Course } from './course.ts';
import type { CaseFact } from './facts.ts';

/** What every rule of a case looks at. */
export interface CaseScope {
  subject: string;
  facts: readonly CaseFact[];
  course: Course;
  done: ReadonlyMap<string, DoneFact>;
  now: Instant;
  context: Context;
}
