import type { Instant } from '../../domain/calendar.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import type { ApiDeps } from '../deps.ts';
import type { Answered, Press } from '../answers/press.ts';

/** "Yes, it is solved" after a "no" closes nothing: the case's owner is asked to look (rules, section 1). */
export async function noteContent(
  { store }: Pick<ApiDeps, 'store'>,
  { subject, kind, key, answer, now }: Press,
  before: Answered | undefined,
  at: Instant,
): Promise<void> {
  if (kind !== 'followup' || answer !== 'yes' || before?.answer !== 'no') return;
  const course = courseOf(await store.facts.ofCase(subject), now);
  if (!course || currentRound(course).closed) return;
  await store.facts.insertFromOutside({
    ...{ _id: `${subject}|customerContent|${key}|${at}`, subject, happenedAt: at, recordedAt: now },
    ...{ type: 'customerContent', key, answer },
  });
}
