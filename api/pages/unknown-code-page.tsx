import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

/** A code nobody has: a quote can be asked for all the same. */
export const UnknownCodePage = ({ bureau, quoteUrl }: { bureau: Bureau; quoteUrl: string }) => (
  <Page title="Deze code kennen wij niet" bureau={bureau}>
    <h1>Deze code kennen wij niet</h1>
    <p class="about">
      Misschien is de link niet helemaal overgenomen. Vraag degene die u de link gaf om hem nog eens te sturen.
    </p>
    <p>Een offerte aanvragen kan ook zonder code. Noem de code dan later, vóór uw opdracht.</p>
    <p>
      <a class="button" href={quoteUrl}>
        Vraag een offerte aan
      </a>
    </p>
  </Page>
);
