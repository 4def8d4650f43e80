import type { ComponentChildren } from 'preact';
import type { ProjectType } from '../../domain/customer/project-types.ts';
import type { Field, TypedRegistration } from '../referrals/typed-registration.ts';
import { FormField } from './form-field.tsx';
import { TypedNote } from './typed-note.tsx';

interface FieldsProps {
  filledIn: TypedRegistration;
  /** Somebody introduced him, who may be shown his name. */
  introduced?: boolean;
  /** Fields of one page alone, before the ticks. */
  children?: ComponentChildren;
}

const projectWords = {
  dakkapel: 'Een dakkapel',
  uitbouw: 'Een uitbouw',
  draagmuur: 'Een draagmuur weghalen',
  fundering: 'Een fundering',
  renovatie: 'Een hele renovatie',
  overig: 'Iets anders, of ik weet het nog niet',
} as const satisfies Record<ProjectType, string>;

/** Only what is needed to call somebody who knows what it is about; both ticks are off. */
export function RegistrationFields({ filledIn, introduced = true, children }: FieldsProps) {
  const { typed, wrong, ticks } = filledIn;
  const field = (name: Field, label: string, more: TextMore = {}) => (
    <TextField name={name} label={label} typed={typed[name]} wrong={wrong[name]} {...more} />
  );
  return (
    <>
      {field('name', 'Naam', { complete: 'name' })}
      {field('email', 'E-mailadres', { complete: 'email', keys: 'email' })}
      {field('phone', 'Telefoon', {
        complete: 'tel',
        keys: 'tel',
        hint: 'Niet verplicht, wel handig: wij bellen u graag.',
      })}
      <ProjectField typed={typed.projectType} wrong={wrong.projectType} />
      <fieldset class="place">
        <legend>Waar wilt u bouwen?</legend>
        {field('street', 'Straat', { complete: 'address-line1' })}
        {field('houseNumber', 'Huisnummer', {})}
        {field('postcode', 'Postcode', { complete: 'postal-code' })}
        {field('city', 'Plaats', { complete: 'address-level2' })}
      </fieldset>
      <TypedNote
        {...{ id: 'words', name: 'words', label: 'Wat wilt u ons vertellen?', rows: 3 }}
        {...{
          hint: 'Niet verplicht. Bijvoorbeeld wanneer u wilt beginnen.',
          typed: typed.words ?? '',
          wrong: wrong.words,
        }}
      />
      {children}
      <div class="trap" aria-hidden="true">
        <label for="website">Laat dit veld leeg</label>
        <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
      <fieldset class="choices">
        <legend>Uw keuze</legend>
        {introduced ? (
          <Tick name="showName" on={ticks.showName} label="Mijn voorletter en achternaam mogen getoond worden">
            Alleen aan wie u voorstelde. Anders staan daar uw initialen.
          </Tick>
        ) : null}
        <Tick name="consent" on={ticks.consent} label="Ik wil mails met aanbiedingen en tips">
          Enkele mails per jaar. U zet ze weer uit met één klik.
        </Tick>
      </fieldset>
    </>
  );
}

interface TextMore {
  complete?: string;
  /** Which keys a telephone shows. */
  keys?: 'text' | 'email' | 'tel';
  hint?: string;
}

interface TextFieldProps extends TextMore {
  name: Field;
  label: string;
  typed: string | undefined;
  wrong: string | undefined;
}

const TextField = ({ name, label, typed = '', wrong, complete, keys = 'text', hint }: TextFieldProps) => (
  <FormField id={name} of={`of-${name}`} {...{ label, hint, wrong }}>
    {(described) => <input {...described} value={typed} autocomplete={complete} type="text" inputMode={keys} />}
  </FormField>
);

const ProjectField = ({ typed, wrong }: { typed: string | undefined; wrong: string | undefined }) => (
  <FormField id="projectType" label="Wat wilt u bouwen?" wrong={wrong}>
    {(described) => (
      <select {...described}>
        <option value="">Kies</option>
        {Object.entries(projectWords).map(([value, words]) => (
          <option key={value} value={value} selected={value === typed}>
            {words}
          </option>
        ))}
      </select>
    )}
  </FormField>
);

interface TickProps {
  name: 'showName' | 'consent';
  on: boolean;
  label: string;
  children: string;
}

const Tick = ({ name, on, label, children }: TickProps) => (
  <div class="choice">
    <label>
      <input type="checkbox" name={name} value="yes" checked={on} aria-describedby={`about-${name}`} />
      <span class="name">{label}</span>
    </label>
    <p class="hint" id={`about-${name}`}>
      {children}
    </p>
  </div>
);
