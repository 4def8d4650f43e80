import type { DueStep } from '../due-step.ts';
import type { Word } from './tell-staff.ts';

/** What every word about the work of a step has. */
export const wordOf = (due: DueStep): Pick<Word, 'category' | 'severity' | 'at'> => ({
  category: due.step.category,
  severity: due.kind === 'complaint' ? due.course.severity : undefined,
  at: due.now,
});
