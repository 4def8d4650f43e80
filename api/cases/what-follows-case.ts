import { type Course, currentRound } from '../../domain/complaint/course.ts';
import type { Agenda } from '../../domain/step.ts';
import { caseWords } from './case-words.ts';

export interface FollowUpAnswered {
  key: string;
  answer: string;
  course: Course;
  agenda: Pick<Agenda, 'steps'>;
}

/** What an answer to "are you satisfied with the solution?" leads to: thanks, or a new round with its deadline. */
export function whatFollowsCase({ key, answer, course, agenda }: FollowUpAnswered): string[] {
  const open = currentRound(course).closed === undefined;
  const thanked = agenda.steps.some(
    (step) => step.key === `thanks:${key}:${answer}` && (step.state === 'due' || step.state === 'later'),
  );
  const sentences =
    answer === 'no'
      ? ['Het spijt ons dat het nog niet goed is.', ...caseWords(course)]
      : open
        ? ['Wij hebben het genoteerd. Uw melding staat nog open.', ...caseWords(course)]
        : ['Fijn dat het is opgelost.', ...(thanked ? ['U krijgt een korte bevestiging per e-mail.'] : [])];
  return [...sentences, 'U hoeft verder niets te doen en kunt dit venster sluiten.'];
}
