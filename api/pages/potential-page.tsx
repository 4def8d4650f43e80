import { dayOf } from '../../domain/calendar.ts';
import { dutchDate } from '../../mail/text.ts';
import type { PotentialReport } from '../../store/potential-reports.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { FieldWords, Typed } from '../http/typed-fields.ts';
import { placeWords } from './contact-field-words.ts';
import { FormField } from './form-field.tsx';
import { FormProblems } from './form-problems.tsx';
import { Page } from './page.tsx';
import { TypedNote } from './typed-note.tsx';

const unreadable = 'Deze tekst is te lang, of heeft tekens die wij niet kunnen lezen.';

export const potentialFieldWords = {
  ...placeWords,
  words: { missing: '', wrong: unreadable },
  question: { missing: 'Schrijf uw vraag op.', wrong: unreadable },
} as const satisfies FieldWords<string>;
export type PotentialField = keyof typeof potentialFieldWords;

interface PotentialPageProps {
  bureau: Bureau;
  reports: readonly PotentialReport[];
  filledIn: Typed<PotentialField>;
  /** Where the PDFs stand: `<base>/<id>.pdf`. */
  base: string;
  /** What was just asked. */
  done?: 'report' | 'advice' | undefined;
}

/** Where an estate agent asks what a house could become, or advice for a client, and finds the reports. */
export function PotentialPage({ bureau, reports, filledIn, base, done }: PotentialPageProps) {
  const { typed, wrong } = filledIn;
  const failed = Object.keys(wrong).length > 0;
  const field = (name: PotentialField, label: string) => (
    <FormField id={name} of={`of-${name}`} label={label} wrong={wrong[name]}>
      {(described) => <input {...described} value={typed[name] ?? ''} type="text" autocomplete="off" />}
    </FormField>
  );
  return (
    <Page title={failed ? 'Let op: verbouwpotentie' : 'Verbouwpotentie'} bureau={bureau}>
      {done === undefined ? null : (
        <p class="notice" role="status">
          {done === 'report'
            ? 'Wij gaan ernaar kijken. U heeft het rapport binnen drie werkdagen.'
            : 'Uw vraag is binnen. Een constructeur belt u binnen drie werkdagen.'}
        </p>
      )}
      <h1>Wat kan er met deze woning?</h1>
      <p class="about">Een constructeur kijkt ernaar. U krijgt binnen drie werkdagen een rapport voor uw koper.</p>
      <FormProblems wrong={wrong} fields={Object.keys(potentialFieldWords)} />
      <form method="post" novalidate>
        <input type="hidden" name="way" value="report" />
        <fieldset class="place">
          <legend>De woning</legend>
          {field('street', 'Straat')}
          {field('houseNumber', 'Huisnummer')}
          {field('postcode', 'Postcode')}
          {field('city', 'Plaats')}
        </fieldset>
        <TypedNote
          {...{ id: 'words', name: 'words', label: 'Wat wil uw koper?', rows: 3 }}
          {...{
            hint: 'Niet verplicht. Bijvoorbeeld een uitbouw of een dakkapel.',
            typed: typed.words ?? '',
            wrong: wrong.words,
          }}
        />
        <button class="main" type="submit">
          Vraag het rapport aan
        </button>
      </form>
      <h2>Advies voor een klant</h2>
      <form method="post" novalidate>
        <input type="hidden" name="way" value="advice" />
        <TypedNote
          {...{ id: 'question', name: 'question', label: 'Wat wil uw klant weten?', rows: 3 }}
          {...{
            hint: 'Gratis. Een constructeur belt u met het antwoord.',
            typed: typed.question ?? '',
            wrong: wrong.question,
          }}
        />
        <button class="outline" type="submit">
          Stel de vraag
        </button>
      </form>
      <h2>Uw rapporten</h2>
      {reports.length === 0 ? (
        <p>Hier komen de rapporten die u aanvraagt.</p>
      ) : (
        <Reports reports={reports} base={base} />
      )}
    </Page>
  );
}

const Reports = ({ reports, base }: Pick<PotentialPageProps, 'reports' | 'base'>) => (
  <ul class="steps">
    {reports.map(({ _id, address, askedAt, found }) => {
      const house = `${address.street} ${address.houseNumber}, ${address.city}`;
      const asked = `gevraagd op ${dutchDate(dayOf(askedAt))}`;
      return (
        <li key={_id}>
          {found ? <a href={`${base}/${_id}.pdf`}>{`${house} (PDF)`}</a> : `${house}: ${asked}, nog niet klaar`}
        </li>
      );
    })}
  </ul>
);
