import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';

export interface TaskPressedPageProps {
  bureau: Bureau;
  /** What was done: 'De taak is overgedragen'. */
  heading: string;
  /** What the task asks: it names nobody. */
  title: string;
  /** Where it is now: 'Nu van Sanne de Wit'. */
  now: string;
  /** What happens next, in sentences. */
  next: readonly string[];
}

/** After a press that gave the task to another: whose it is, and what happens next. */
export const TaskPressedPage = ({ bureau, heading, title, now, next }: TaskPressedPageProps) => (
  <Page title={heading} bureau={bureau} readers="staff">
    <h1>{heading}</h1>
    <dl class="answer done">
      <dt>{now}</dt>
      <dd>{title}</dd>
    </dl>
    {next.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </Page>
);
