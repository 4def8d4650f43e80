import { longestWords, type TypedWords } from '../answers/typed-words.ts';

/** Words that were not taken: what is wrong, and the words themselves. */
export type RefusedWords = Extract<TypedWords, { kept: string }>;

export interface WordsFieldProps {
  label: string;
  /** What helps to write them. */
  hint?: string | undefined;
  refused?: RefusedWords | undefined;
}

/** Room for words of one's own. It cuts nothing off: what is too long is said, and kept. */
export function WordsField({ label, hint, refused }: WordsFieldProps) {
  const described = refused ? 'words-problem words-hint' : 'words-hint';
  return (
    <div class={refused ? 'field refused' : 'field'}>
      <label for="words">{label}</label>
      <p class="hint" id="words-hint">
        {hint === undefined ? null : `${hint} `}Niet verplicht, hoogstens {count(longestWords)} tekens.
      </p>
      {refused && (
        <p class="problem-words" id="words-problem">
          <strong>Let op:</strong> {problemWords(refused)}
        </p>
      )}
      <textarea
        id="words"
        name="words"
        rows={3}
        aria-describedby={described}
        aria-invalid={refused ? 'true' : undefined}
      >
        {refused?.kept ?? ''}
      </textarea>
    </div>
  );
}

/** What is wrong with the words, and what to do. */
function problemWords({ problem, length }: RefusedWords): string {
  switch (problem) {
    case 'too-long':
      return `uw tekst heeft ${count(length)} tekens. Maak hem korter, tot hoogstens ${count(longestWords)}, of mail ons de hele tekst.`;
    case 'unreadable':
      return 'in uw tekst stonden tekens die wij niet kunnen lezen. Die hebben wij weggelaten. Kijk of het zo goed is.';
  }
}

/** '2.000' */
const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
