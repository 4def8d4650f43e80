import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

interface MessagePageProps {
  bureau: Bureau;
  title: string;
  /** What happened, that nothing was lost, and what to do. */
  words: string;
}

/** A page that only says something: a link that does not work, something broken. */
export const MessagePage = ({ bureau, title, words }: MessagePageProps) => (
  <Page title={title} bureau={bureau}>
    <h1>{title}</h1>
    <p>{words}</p>
    <p>
      Bel ons op <a href={`tel:${bureau.phone.replace(/[^\d+]/g, '')}`}>{bureau.phone}</a> of mail{' '}
      <a href={`mailto:${bureau.email}`}>{bureau.email}</a>. Wij helpen u graag.
    </p>
  </Page>
);
