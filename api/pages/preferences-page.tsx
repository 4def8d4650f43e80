import type { ComponentChildren } from 'preact';
import { type Topic, topics } from '../../domain/customer/touchpoints.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { Preferences } from '../choices/record-preferences.ts';
import { Page } from './page.tsx';

export interface PreferencesPageProps {
  bureau: Bureau;
  preferences: Preferences;
  /** A press was just recorded. */
  saved: boolean;
}

/** What each topic is, in the words a customer agrees to: other words are another `noticeVersion`. */
const topicTexts = {
  'follow-up': {
    name: 'Vragen over uw project',
    about: 'Of u tevreden bent, hoe de vergunning loopt en hoe de bouw gaat. Enkele mails per project.',
  },
  offers: {
    name: 'Aanbiedingen',
    about: 'Korting op een volgend project en ideeën voor uw huis. Enkele mails per jaar.',
  },
  club: {
    name: 'Bouwclub',
    about: 'Uw voordelen als klant, en wat u krijgt als u iemand aan ons voorstelt.',
  },
  newsletter: {
    name: 'Nieuwsbrief',
    about: 'Tips over bouwen en verbouwen. Hoogstens één mail per maand.',
  },
} as const satisfies Record<Topic, { name: string; about: string }>;

/** Everything a customer can choose, on one page, kept by one press; no signing in, nothing to explain. */
export function PreferencesPage({ bureau, preferences, saved }: PreferencesPageProps) {
  const { topics: on, phone, tracking } = preferences;
  const nothing = topics.every((topic) => !on[topic]);
  return (
    <Page title={saved ? 'Opgeslagen' : 'Uw voorkeuren'} bureau={bureau}>
      <h1>Uw voorkeuren</h1>
      {saved ? null : <p class="about">Kies wat u van ons wilt krijgen. Wat u opslaat, geldt meteen.</p>}
      <State saved={saved} nothing={nothing} />
      <form method="post">
        <fieldset class="choices">
          <legend>E-mail</legend>
          {topics.map((topic) => (
            <Choice key={topic} name={topic} on={on[topic]} label={topicTexts[topic].name}>
              {topicTexts[topic].about}
            </Choice>
          ))}
        </fieldset>
        <fieldset class="choices">
          <legend>Telefoon</legend>
          <Choice name="phone" on={phone} label="Bellen met een aanbod">
            Staat dit uit, dan bellen wij alleen over uw eigen project, uw vraag of uw klacht.
          </Choice>
        </fieldset>
        <fieldset class="choices">
          <legend>Meten</legend>
          <Choice name="tracking" on={tracking} label="Meten of u onze mail opent">
            Dan zien wij of u een mail opent en op welke link u klikt. Zo merken wij of onze mails nog nuttig voor u
            zijn. Dit staat uit, tenzij u het zelf aanzet. Zonder werkt alles even goed.
          </Choice>
        </fieldset>
        <button class="main" type="submit" name="do" value="save">
          Opslaan
        </button>
      </form>
      {nothing && !phone && !tracking ? null : <Everything />}
      <Always />
    </Page>
  );
}

function State({ saved, nothing }: { saved: boolean; nothing: boolean }) {
  if (!saved && !nothing) return null;
  return (
    <dl class={saved ? 'answer done' : 'answer'}>
      <dt>{saved ? 'Uw keuze geldt vanaf nu' : 'Op dit moment'}</dt>
      <dd>{`${saved ? 'Opgeslagen' : ''}${saved && nothing ? '. ' : ''}${nothing ? 'Alle onderwerpen staan uit' : ''}`}</dd>
    </dl>
  );
}

interface ChoiceProps {
  name: string;
  on: boolean;
  label: string;
  children: ComponentChildren;
}

/** A choice, its state in a word beside the tick, and what was shown: only what the customer changed is a choice. */
const Choice = ({ name, on, label, children }: ChoiceProps) => (
  <div class="choice">
    {on ? <input type="hidden" name="shown" value={name} /> : null}
    <label>
      <input type="checkbox" name="on" value={name} checked={on} aria-describedby={`about-${name}`} />
      <span class="name">{label}</span>
      <span class="state is-on" aria-hidden="true">
        aan
      </span>
      <span class="state is-off" aria-hidden="true">
        uit
      </span>
    </label>
    <p class="hint" id={`about-${name}`}>
      {children}
    </p>
  </div>
);

const Everything = () => (
  <>
    <h2>Liever helemaal niets?</h2>
    <form method="post">
      <button class="outline" type="submit" name="do" value="nothing">
        Alles uitzetten
      </button>
    </form>
    <p class="note">Dan krijgt u geen mails op deze onderwerpen, belt niemand met een aanbod en meten wij niets.</p>
  </>
);

const Always = () => (
  <>
    <h2>Dit krijgt u altijd</h2>
    <ul class="steps">
      <li>Antwoord op een bericht van uzelf.</li>
      <li>Berichten over een klacht, of over wat wij met u hebben afgesproken.</li>
      <li>Facturen en berichten over betalingen.</li>
      <li>Wat wij u volgens de wet moeten laten weten.</li>
    </ul>
  </>
);
