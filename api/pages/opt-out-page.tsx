import type { Topic } from '../../domain/customer/touchpoints.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { optOutWords } from './opt-out-words.ts';
import { Page } from './page.tsx';

export interface OptOutPageProps {
  bureau: Bureau;
  topic: Topic | 'all';
  /** Whether the topic, and everything, is off now. */
  off: { topic: boolean; all: boolean };
  /** Where every choice stands, and what is off can be switched on again. */
  preferencesUrl: string;
}

const stays = {
  some: 'De rest blijft u krijgen, zoals antwoord op uw eigen berichten.',
  none: 'Alleen wat u moet weten blijft u krijgen: antwoord op uw eigen berichten, klachten en facturen.',
} as const;

/** One press switches a topic off, another everything; nobody has to sign in or say why. */
export function OptOutPage({ bureau, topic, off, preferencesUrl }: OptOutPageProps) {
  const words = off.all ? optOutWords.all : optOutWords[topic];
  if (off.topic)
    return (
      <Page title="Geregeld" bureau={bureau}>
        <h1>Geregeld</h1>
        <dl class="answer done">
          <dt>Vanaf nu</dt>
          <dd>{`U krijgt van ons geen ${words} meer`}</dd>
        </dl>
        <p>{off.all ? stays.none : stays.some}</p>
        {off.all ? null : <Everything />}
        <h2>Toch weer ontvangen?</h2>
        <Preferences url={preferencesUrl} />
      </Page>
    );
  return (
    <Page title={`Geen ${words} meer`} bureau={bureau}>
      <h1>{`Wilt u geen ${words} meer?`}</h1>
      <p class="about">Eén druk op de knop is genoeg. Het geldt meteen.</p>
      <form method="post">
        <button class="main" type="submit" name="topic" value={topic}>
          {`Geen ${words} meer`}
        </button>
      </form>
      <p>{topic === 'all' ? stays.none : stays.some}</p>
      {topic === 'all' ? null : <Everything />}
      <h2>Liever zelf kiezen?</h2>
      <Preferences url={preferencesUrl} />
    </Page>
  );
}

const Everything = () => (
  <>
    <h2>Liever helemaal geen berichten?</h2>
    <form method="post">
      <button class="outline" type="submit" name="topic" value="all">
        Alle berichten uitzetten
      </button>
    </form>
  </>
);

const Preferences = ({ url }: { url: string }) => (
  <p>
    <a class="row" href={url}>
      Alle voorkeuren bekijken
    </a>
  </p>
);
