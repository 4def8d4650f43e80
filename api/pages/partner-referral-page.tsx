import { projectTypes } from '../../domain/customer/project-types.ts';
import { agentFee } from '../../domain/partner/agent-table.ts';
import { euros } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { FieldWords, Typed } from '../http/typed-fields.ts';
import { noEmailAddress, optionalWords, placeWords } from './contact-field-words.ts';
import { FormField } from './form-field.tsx';
import { FormProblems } from './form-problems.tsx';
import { Page } from './page.tsx';
import { projectWords } from './registration-fields.tsx';
import { TypedNote } from './typed-note.tsx';

export const clientFieldWords = {
  disclosed: { missing: 'Bevestig eerst dat uw klanten van de vergoeding weten.', wrong: '' },
  name: { missing: 'Vul de naam van uw klant in.', wrong: 'Vul een naam met letters in, hoogstens 120 tekens.' },
  email: { missing: 'Vul het e-mailadres van uw klant in.', wrong: noEmailAddress },
  phone: optionalWords.phone,
  projectType: { missing: 'Kies wat uw klant wil bouwen.', wrong: 'Kies een van de mogelijkheden.' },
  ...placeWords,
  words: optionalWords.words,
} as const satisfies FieldWords<string>;
export type ClientField = keyof typeof clientFieldWords;

interface PartnerReferralPageProps {
  bureau: Bureau;
  filledIn: Typed<ClientField>;
  /** He has not confirmed yet that his clients are told what he receives. */
  asksDisclosure: boolean;
  /** He is paid for it. */
  paid: boolean;
}

/** The form by which a partner registers a client: who it is, and what it is about. */
export function PartnerReferralPage({ bureau, filledIn, asksDisclosure, paid }: PartnerReferralPageProps) {
  const { typed, wrong } = filledIn;
  const failed = Object.keys(wrong).length > 0;
  const field = (name: ClientField, label: string, more: { keys?: 'email' | 'tel'; hint?: string } = {}) => (
    <FormField id={name} of={`of-${name}`} label={label} hint={more.hint} wrong={wrong[name]}>
      {(described) => (
        <input
          {...described}
          value={typed[name] ?? ''}
          type="text"
          inputMode={more.keys ?? 'text'}
          autocomplete="off"
        />
      )}
    </FormField>
  );
  return (
    <Page title={failed ? 'Let op: meld uw klant aan' : 'Meld uw klant aan'} bureau={bureau}>
      <h1>Meld uw klant aan</h1>
      <p class="about">
        Wij bellen uw klant binnen één werkdag.
        {paid ? ` Is het eerste project opgeleverd, dan ontvangt u ${euros(agentFee.cents)}.` : ''}
      </p>
      <FormProblems wrong={wrong} fields={Object.keys(clientFieldWords)} />
      <form method="post" novalidate>
        {field('name', 'Naam van uw klant')}
        {field('email', 'E-mailadres', { keys: 'email' })}
        {field('phone', 'Telefoon', { keys: 'tel', hint: 'Niet verplicht, wel handig: wij bellen graag.' })}
        <FormField id="projectType" label="Wat wil uw klant bouwen?" wrong={wrong.projectType}>
          {(described) => (
            <select {...described}>
              <option value="">Kies</option>
              {projectTypes.map((type) => (
                <option key={type} value={type} selected={type === typed.projectType}>
                  {projectWords[type]}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <fieldset class="place">
          <legend>Waar is de woning?</legend>
          {field('street', 'Straat')}
          {field('houseNumber', 'Huisnummer')}
          {field('postcode', 'Postcode')}
          {field('city', 'Plaats')}
        </fieldset>
        <TypedNote
          {...{ id: 'words', name: 'words', label: 'Wat moeten wij weten?', rows: 3, hint: 'Niet verplicht.' }}
          {...{ typed: typed.words ?? '', wrong: wrong.words }}
        />
        {asksDisclosure ? <Disclosure wrong={wrong.disclosed} ticked={typed.disclosed === 'yes'} /> : null}
        <button class="main" type="submit">
          Meld aan
        </button>
        <p class="note">Vertel uw klant dat u de gegevens aan ons doorgeeft. Wij gebruiken ze om te bellen.</p>
      </form>
    </Page>
  );
}

const Disclosure = ({ wrong, ticked }: { wrong: string | undefined; ticked: boolean }) => (
  <fieldset class={wrong === undefined ? 'choices' : 'choices field refused'}>
    <legend>Uw vergoeding</legend>
    {wrong === undefined ? null : <p class="problem-words">{wrong}</p>}
    <div class="choice">
      <label>
        <input
          id="disclosed"
          type="checkbox"
          name="disclosed"
          value="yes"
          checked={ticked}
          aria-describedby="about-disclosed"
        />
        <span class="name">{`Mijn klanten weten dat ik ${euros(agentFee.cents)} ontvang`}</span>
      </label>
      <p class="hint" id="about-disclosed">
        U bevestigt dit één keer, voor al uw klanten.
      </p>
    </div>
  </fieldset>
);
