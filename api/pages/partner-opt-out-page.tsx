import { mailWords } from '../../mail/mail-words.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

const stays =
  'Wat bij onze samenwerking hoort, blijft u krijgen: antwoord op uw berichten, afspraken en uitbetalingen.';

/** One press switches a partner's news off; nobody has to sign in or say why. */
export function PartnerOptOutPage({ bureau, off }: { bureau: Bureau; off: boolean }) {
  if (off)
    return (
      <Page title="Geregeld" bureau={bureau}>
        <h1>Geregeld</h1>
        <dl class="answer done">
          <dt>Vanaf nu</dt>
          <dd>U krijgt van ons geen nieuws en acties meer</dd>
        </dl>
        <p>{stays}</p>
        <h2>Toch weer ontvangen?</h2>
        <p>
          Laat het ons weten via <a href={mailWords.mailto(bureau.email)}>{bureau.email}</a>. Dan zetten wij het weer
          aan.
        </p>
      </Page>
    );
  return (
    <Page title="Geen nieuws en acties meer" bureau={bureau}>
      <h1>Wilt u geen nieuws en acties meer?</h1>
      <p class="about">Eén druk op de knop is genoeg. Het geldt meteen.</p>
      <form method="post">
        <button class="main" type="submit" name="topic" value="partner-news">
          Geen nieuws en acties meer
        </button>
      </form>
      <p>{stays}</p>
    </Page>
  );
}
