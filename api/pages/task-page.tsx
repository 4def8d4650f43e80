import type { ComponentChildren } from 'preact';
import type { Instant } from '../../domain/calendar.ts';
import { mailWords } from '../../mail/mail-words.ts';
import type { Customer } from '../../store/customers.ts';
import type { Project } from '../../store/projects.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';
import { phoneWords } from './phone-words.ts';

export interface TaskPageProps {
  bureau: Bureau;
  /** What to do. It stands in the window's title too: it names nobody. */
  title: string;
  instructions: readonly string[];
  dueAt: Instant;
  late: boolean;
  /** Undefined where we do not know that (any more). */
  customer: Pick<Customer, 'name' | 'phone' | 'email'> | undefined;
  /** 'Dakkapel (monument)' */
  project: string | undefined;
  address: Project['address'];
}

/** A task of an engineer: what to do, for whom, by when, and the button. */
export function TaskPage({ bureau, title, instructions, dueAt, late, customer, project, address }: TaskPageProps) {
  return (
    <Page title={title} bureau={bureau} readers="staff">
      <h1>{title}</h1>
      <Due at={dueAt} late={late} />
      <dl class="facts">
        {customer && <Reach customer={customer} />}
        {project === undefined ? null : <Fact name="Project">{project}</Fact>}
        {address && (
          <Fact name="Adres">
            {`${address.street} ${address.houseNumber}`}
            <br />
            {`${address.postcode} ${address.city}`}
          </Fact>
        )}
      </dl>
      <ul class="steps">
        {instructions.map((instruction) => (
          <li key={instruction}>{instruction}</li>
        ))}
      </ul>
      <form method="post">
        <button class="main" type="submit">
          Taak gedaan
        </button>
      </form>
    </Page>
  );
}

function Due({ at, late }: { at: Instant; late: boolean }) {
  const moment = <strong>{`vóór ${mailWords.moment(at)}`}</strong>;
  if (!late) return <p class="about due">Klaar {moment}</p>;
  return (
    <p class="about due">
      <strong class="late">Te laat</strong> Moest klaar zijn {moment}
    </p>
  );
}

function Reach({ customer: { name, phone, email } }: { customer: NonNullable<TaskPageProps['customer']> }) {
  return (
    <>
      <Fact name="Klant">{name}</Fact>
      {phone === undefined ? null : (
        <Fact name="Telefoon">
          <a href={mailWords.tel(phone)}>{phoneWords(phone)}</a>
        </Fact>
      )}
      <Fact name="E-mail">
        <a href={mailWords.mailto(email)}>{email}</a>
      </Fact>
    </>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
