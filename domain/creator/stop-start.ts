import { type Day, parseDay } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { redFlagRules } from './red-flags.ts';
import type { Creator } from './read-creator.ts';
import { roadmapKey } from './roadmap-course.ts';
import type { RoadmapItem } from './roadmap.ts';
import { paymentTerms, type TermWarning, warningsOf } from './warnings.ts';

/** What both sides stop doing, and what they start (rules, section 11). */
export const stopStart = {
  stop: ['micro-managing', 'late-payment', 'unclear-rights', 'no-feedback'],
  start: ['early-involvement', 'quick-payment', 'shared-insight', 'continuous-feedback'],
} as const;
export type Habit = (typeof stopStart)['stop' | 'start'][number];

/** `good`: as it should be; `attention`: not so yet; `unknown`: nothing says so or otherwise. */
export type HabitState = 'good' | 'attention' | 'unknown';

/** Terms by which the rights are not clear, or not for long. */
const rightsWarnings = ['no-licence', 'perpetual-buy-out', 'unpaid-buy-out'] as const satisfies readonly TermWarning[];

/** How a partnership stands with each, as far as the facts tell. */
export function habitsOf(creator: Creator, { tasksDone }: PartnerHistory, today: Day): Record<Habit, HabitState> {
  const done = (item: RoadmapItem): HabitState => (tasksDone.has(roadmapKey(item)) ? 'good' : 'unknown');
  const terms = creator.agreements.at(-1)?.terms;
  const judged = (good: boolean | undefined): HabitState =>
    good === undefined ? 'unknown' : good ? 'good' : 'attention';
  const warnings = terms && warningsOf(terms);
  const feedback = judged(feedbackGiven(creator, today));
  return {
    'micro-managing': done('own-words'),
    'late-payment': judged(terms && terms.paymentTermDays < paymentTerms.alarmFromDays),
    'unclear-rights': judged(warnings && !rightsWarnings.some((one) => warnings.includes(one))),
    'no-feedback': feedback,
    'early-involvement': done('kick-off'),
    'quick-payment': judged(terms && terms.paymentTermDays <= paymentTerms.redFlagOverDays),
    'shared-insight': done('first-insight'),
    'continuous-feedback': feedback,
  };
}

/** Whether every campaign that is over long enough got its feedback; undefined where none is. */
function feedbackGiven({ campaigns }: Creator, today: Day): boolean | undefined {
  const over = [...campaigns.values()].filter(
    ({ planned, feedback }) =>
      feedback !== undefined || parseDay(planned.until) + redFlagRules.feedbackWithin.days < today,
  );
  return over.length === 0 ? undefined : over.every(({ feedback }) => feedback !== undefined);
}
