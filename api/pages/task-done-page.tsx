import type { Instant } from '../../domain/calendar.ts';
import { dutchMoment } from '../../mail/text.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

export interface TaskDonePageProps {
  bureau: Bureau;
  title: string;
  /** A name, or else the id that the system it came from gave. */
  by: string | undefined;
  at: Instant;
  /** What happens next, in sentences: right after the press. */
  next?: readonly string[] | undefined;
}

/** A done task: by whom, when, and nothing of the customer. */
export function TaskDonePage({ bureau, title, by, at, next = [] }: TaskDonePageProps) {
  return (
    <Page title="Taak gedaan" bureau={bureau} readers="staff">
      <h1>{next.length > 0 ? 'Dank u, de taak is gedaan' : 'Deze taak is gedaan'}</h1>
      <dl class="answer done">
        <dt>{`Gedaan${by === undefined ? '' : ` door ${by}`}, ${dutchMoment(at)}`}</dt>
        <dd>{title}</dd>
      </dl>
      {next.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Page>
  );
}
