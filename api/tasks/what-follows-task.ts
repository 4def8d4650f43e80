import { dayOf } from '../../domain/calendar.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { dutchDate } from '../../mail/text.ts';
import type { Task } from '../../store/tasks.ts';
import { stepTitle } from '../customers/step-title.ts';

/** What happens next once a task is done, told to who did it: only what the agenda really holds. */
export function whatFollowsTask({ key, kind }: Pick<Task, 'key' | 'kind'>, { steps }: Pick<Agenda, 'steps'>): string[] {
  const sentences: string[] = [];
  if (kind === 'build-call') {
    const fallback = steps.find((step) => step.key === `${key}#mail`);
    sentences.push(
      fallback?.state === 'done'
        ? 'De mail met dezelfde vraag was al bij de klant.'
        : 'De mail die anders na drie werkdagen ging, gaat niet meer.',
    );
  }
  const open = steps.filter(({ state }) => state === 'due' || state === 'later');
  const confirmation = `thanks:${key.slice('task:'.length)}`;
  if (open.some((step) => step.key === confirmation))
    sentences.push('De klant krijgt nog de bevestiging van zijn of haar antwoord per e-mail.');
  const next = open.filter((step) => step.key !== confirmation).reduce(earliest, undefined);
  sentences.push(
    next
      ? `Hierna staat voor deze klant op de agenda: ${stepTitle(next)} (${dutchDate(dayOf(next.dueAt))}).`
      : 'Er staat voor deze klant nu niets anders op de agenda.',
  );
  return [...sentences, 'U hoeft verder niets te doen en kunt dit venster sluiten.'];
}

const earliest = (first: Step | undefined, step: Step): Step =>
  first === undefined || step.dueAt < first.dueAt ? step : first;
