import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';
import { TypedNote } from './typed-note.tsx';

export interface SurveyPageProps {
  bureau: Bureau;
  /** False: no survey was sent to him yet. */
  asked: boolean;
  /** Chosen in the mail, or pressed. */
  score: number | undefined;
  words: string;
  wrong?: { score?: string; words?: string };
  answered?: boolean;
}

const scores = Array.from({ length: 11 }, (_, n) => n);
const question = 'Hoe waarschijnlijk is het dat u een collega aanraadt om met ons samen te werken?';

/** One question, twice a year: a score, and words beside it if he wants. */
export function SurveyPage({ bureau, asked, score, words, wrong = {}, answered = false }: SurveyPageProps) {
  if (!asked)
    return (
      <Said
        bureau={bureau}
        title="Nog geen vraag"
        words="Wij vragen u dit twee keer per jaar. U krijgt dan een mail."
      />
    );
  if (answered)
    return (
      <Said
        bureau={bureau}
        title={`Dank u wel, uw ${score ?? ''} is genoteerd`}
        words="Uw contactpersoon leest uw antwoord zelf. U kunt dit venster sluiten."
      />
    );
  const failed = wrong.score !== undefined || wrong.words !== undefined;
  return (
    <Page title={failed ? `Nog niet verstuurd: ${question}` : question} bureau={bureau}>
      <h1>{question}</h1>
      <form method="post">
        <fieldset class="score-choice" aria-describedby={wrong.score === undefined ? undefined : 'score-wrong'}>
          <legend>Uw cijfer: 0 is zeer onwaarschijnlijk, 10 is zeer waarschijnlijk</legend>
          {wrong.score === undefined ? null : (
            <p class="problem-words" id="score-wrong">
              {wrong.score}
            </p>
          )}
          {scores.map((one) => (
            <label key={one}>
              <input type="radio" name="score" value={String(one)} checked={one === score} />
              <span>{one}</span>
            </label>
          ))}
        </fieldset>
        <TypedNote
          id="words"
          name="words"
          label="Wat kan beter, of moet zo blijven?"
          hint="Niet verplicht."
          typed={words}
          wrong={wrong.words}
          rows={4}
        />
        <button class="main" type="submit">
          Versturen
        </button>
      </form>
    </Page>
  );
}

const Said = ({ bureau, title, words }: { bureau: Bureau; title: string; words: string }) => (
  <Page title={title} bureau={bureau}>
    <h1>{title}</h1>
    <p>{words}</p>
  </Page>
);
