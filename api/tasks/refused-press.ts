import type { Pressed } from './press-task.ts';
import { Problem } from '../http/problem.ts';
import type { ProblemCode } from '../http/problems.ts';

/** Why a press was not carried out, in Dutch, where that may happen on a good day; anything else broke, and is thrown on. */
export function refusedPress(error: unknown): Pressed | { notice: string } {
  if (!(error instanceof Problem)) throw error;
  if (error.details.errors?.some(({ pointer }) => pointer === '/to') === true)
    return { wrong: { to: 'Deze collega is er niet, of heeft de taak al. Kies iemand anders.' } };
  const notice = notices[error.code];
  if (notice === undefined) throw error;
  return { notice: `${notice} Er is niets veranderd; wat u typte, staat er nog.` };
}

const notices: Partial<Record<ProblemCode, string>> = {
  'task-done-before': 'Een collega heeft deze taak al gedaan.',
  'step-out-of-order': 'Deze stap van de klacht is nu niet aan de beurt.',
  'case-closed': 'De klacht is al gesloten.',
  'case-not-solved': 'De klacht kan pas dicht als de oplossing is uitgevoerd.',
  'nobody-above': 'Boven de directie staat niemand. Draag de taak over aan een collega.',
};
