import type { Instant } from '../../domain/calendar.ts';
import { type Course, courseOf } from '../../domain/complaint/course.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import { kindOf } from '../../domain/subject.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** A complaint case as it stands. */
export interface ReadCase {
  caseId: string;
  facts: CaseFact[];
  course: Course;
}

/** The case of an id, with its course up to now. Throws the problem `unknown-case`. */
export async function caseOf({ store }: Pick<ApiDeps, 'store'>, caseId: string, now: Instant): Promise<ReadCase> {
  const facts = kindOf(caseId) === 'complaint' ? await store.facts.ofCase(caseId) : [];
  const course = courseOf(facts, now);
  if (!course) throw new Problem('unknown-case');
  return { caseId, facts, course };
}
