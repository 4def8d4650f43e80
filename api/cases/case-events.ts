import type { Instant } from '../../domain/calendar.ts';
import { protocolSteps } from '../../domain/complaint/protocol.ts';
import type { ReadCase } from './case-of.ts';
import { roleWords } from '../staff/role-words.ts';
import { missedWords, whatHappenedInCase } from './what-happened-in-case.ts';
import { wordsIdOf } from '../customers/words-of.ts';

/** One thing that happened in a case, in Dutch for staff. */
export interface CaseEvent {
  at: Instant;
  /** Absent of what follows from the clock alone. */
  recordedAt?: Instant;
  type: string;
  text: string;
  /** The step or work it is about. */
  key?: string;
  by?: string;
  /** Of the customer, or of who did it. */
  words?: string;
}

/**
 * Everything that happened in a case, in order. A missed deadline stands at its own moment, whenever somebody noticed: the
 * step that told of it is left out.
 */
export function caseEvents(
  { facts, course }: Pick<ReadCase, 'facts' | 'course'>,
  words: ReadonlyMap<string, string>,
): CaseEvent[] {
  const recorded = facts.flatMap((fact): CaseEvent[] => {
    if (fact.type === 'stepDone' && fact.kind === 'breach') return [];
    const said = words.get(wordsIdOf(fact) ?? '');
    return [
      {
        ...{ at: fact.happenedAt, recordedAt: fact.recordedAt, type: fact.type, text: whatHappenedInCase(fact) },
        ...('key' in fact && { key: fact.key }),
        ...('by' in fact && { by: fact.by }),
        ...(said !== undefined && { words: said }),
      },
    ];
  });
  const missed = course.rounds.flatMap(({ nth, legs }) =>
    protocolSteps.flatMap((step) =>
      legs[step].breaches.map(({ at, owner }) => ({
        ...{ at, type: 'breach', key: `${step}:${nth}` },
        text: `${missedWords(step)}; van nu af is de klacht van ${roleWords[owner]}`,
      })),
    ),
  );
  return [...recorded, ...missed].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
