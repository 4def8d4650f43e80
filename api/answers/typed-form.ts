import { type HumanVerdict, humanVerdicts } from '../../domain/customer/facts.ts';
import { prose } from '../../door/fields.ts';

/** What a colleague typed and pressed on the page of a task, as it came. */
export interface TypedForm {
  way: 'done' | 'send' | 'decline' | 'hand-over';
  /** Of which owner the page showed the task. */
  owner: string | undefined;
  note: string;
  /** A letter to a partner. */
  words: string;
  /** What the partner wrote was feedback. */
  feedback: boolean;
  reason: string;
  to: string;
  verdict: HumanVerdict | undefined;
}

/** Reads the form; what is missing or strange is empty, for a person to be asked again. */
export function typedForm(body: unknown): TypedForm {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const way = text('way');
  return {
    way: way === 'decline' || way === 'hand-over' || way === 'send' ? way : 'done',
    owner: text('owner') === '' ? undefined : text('owner'),
    ...{ words: text('words'), feedback: text('feedback') === 'yes' },
    ...{ note: text('note'), reason: text('reason'), to: text('to') },
    verdict: humanVerdicts.find((verdict) => verdict === text('verdict')),
  };
}

/** As long as a note or a reason may be, and a letter to a partner. */
const longestNote = 1_000;
export const longestLetter = 5_000;

/** Words as they can be kept: `words` is undefined where none were typed; `wrong` says what to change, in Dutch. */
export function readNote(typed: string, longest = longestNote): { words: string | undefined; wrong?: string } {
  if (typed.trim() === '') return { words: undefined };
  const read = prose(longest).safeParse(typed);
  if (read.success) return { words: read.data };
  const tooLong = read.error.issues.some(({ code }) => code === 'too_big');
  return {
    words: undefined,
    wrong: tooLong
      ? `Dit is te lang: er passen ${longest} tekens in. Maak het korter.`
      : 'Er staan tekens in die wij niet kunnen lezen. Typ de tekst opnieuw.',
  };
}
