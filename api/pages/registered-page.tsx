import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

/** What happens next. The same for who is a customer already: the page tells nobody who is. */
export const RegisteredPage = ({ bureau }: { bureau: Bureau }) => (
  <Page title="Uw aanmelding is aangekomen" bureau={bureau}>
    <h1>Uw aanmelding is aangekomen</h1>
    <p class="about">Dank u wel. U hoeft nu niets te doen.</p>
    <h2>Zo gaat het verder</h2>
    <ol class="steps">
      <li>Wij bellen of mailen u binnen één werkdag over uw plan.</li>
      <li>U krijgt een offerte. Hoort er een korting bij, dan staat die erin.</li>
      <li>Gaat u akkoord, dan rekenen wij de constructie voor u uit.</li>
    </ol>
    <p class="note">
      Vroeg u al eerder een offerte bij ons aan, of bent u al klant? Dan verandert er niets. Bel of mail ons gerust over
      uw nieuwe plan.
    </p>
  </Page>
);
