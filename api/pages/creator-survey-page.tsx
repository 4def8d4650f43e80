import type { Bureau } from '../../templates/mail-variables.ts';
import { FormField } from './form-field.tsx';
import { Page } from './page.tsx';

export interface CreatorSurveyPageProps {
  bureau: Bureau;
  typed: { satisfaction: string; score: string; words: string };
  wrong: { satisfaction?: string; score?: string; words?: string };
}

const faces = ['Heel ontevreden', 'Ontevreden', 'Gaat wel', 'Tevreden', 'Heel tevreden'];

/** Three questions about working together; the third may stay empty. */
export const CreatorSurveyPage = ({ bureau, typed, wrong }: CreatorSurveyPageProps) => (
  <Page title="Hoe bevalt onze samenwerking?" bureau={bureau}>
    <h1>Hoe bevalt onze samenwerking?</h1>
    <p class="about">Drie korte vragen, één minuut. Wij lezen elk antwoord.</p>
    <form method="post">
      <fieldset class="options" aria-describedby={wrong.satisfaction === undefined ? undefined : 'satisfaction-wrong'}>
        <legend>Hoe tevreden bent u?</legend>
        {wrong.satisfaction === undefined ? null : (
          <p class="problem-words" id="satisfaction-wrong">
            {wrong.satisfaction}
          </p>
        )}
        {faces.map((words, n) => (
          <label key={words}>
            <input
              type="radio"
              name="satisfaction"
              value={String(n + 1)}
              checked={typed.satisfaction === String(n + 1)}
            />
            {`${n + 1} · ${words}`}
          </label>
        ))}
      </fieldset>
      <FormField
        id="score"
        label="Zou u andere creators aanraden met ons te werken?"
        hint="0 is zeker niet, 10 is zeker wel."
        wrong={wrong.score}
      >
        {(described) => (
          <select {...described}>
            <option value="">Kies een cijfer</option>
            {Array.from({ length: 11 }, (_, n) => (
              <option key={n} value={String(n)} selected={typed.score === String(n)}>
                {String(n)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField
        id="words"
        label="Wat kan beter, of wat moet zo blijven?"
        hint="Dit mag leeg blijven."
        wrong={wrong.words}
      >
        {(described) => (
          <textarea {...described} rows={4}>
            {typed.words}
          </textarea>
        )}
      </FormField>
      <button class="main" type="submit">
        Verstuur mijn antwoord
      </button>
    </form>
  </Page>
);
