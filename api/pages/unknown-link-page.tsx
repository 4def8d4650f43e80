import type { Bureau } from '../../templates/mail-variables.ts';
import { MessagePage } from './message-page.tsx';

/** A link that is none of ours, or of somebody we do not know any more. */
export const UnknownLinkPage = ({ bureau }: { bureau: Bureau }) => (
  <MessagePage
    bureau={bureau}
    title="Deze link werkt niet"
    words="Misschien is de link niet helemaal overgenomen. Open de mail nog eens en klik daar op de knop."
  />
);
