import type { Instant } from '../../domain/calendar.ts';
import { mailWords } from '../../mail/mail-words.ts';
import type { Customer } from '../../store/customers.ts';
import type { Partner } from '../../store/partners.ts';
import type { Project } from '../../store/projects.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { CaseEvent } from '../cases/case-events.ts';
import type { Wrong } from '../tasks/press-task.ts';
import type { Said } from '../tasks/said-for-task.ts';
import type { TypedForm } from '../answers/typed-form.ts';
import { Page } from './page.tsx';
import { phoneWords } from './phone-words.ts';
import { TaskCourse } from './task-course.tsx';
import { TaskFact } from './task-fact.tsx';
import { TaskForms, type TaskFormsProps } from './task-forms.tsx';
import { TaskPartner } from './task-partner.tsx';
import { TaskSaid } from './task-said.tsx';

/** What the page of an open task shows. What is undefined we do not know (any more), or it is not about that. */
export interface TaskView extends Pick<TaskFormsProps, 'ownerId' | 'asks' | 'suggested' | 'mayDecline' | 'colleagues'> {
  /** What to do. It stands in the window's title too: it names nobody. */
  title: string;
  instructions: readonly string[];
  dueAt: Instant;
  late: boolean;
  /** A name, or a role. */
  ownerName: string;
  customer: Pick<Customer, 'name' | 'phone' | 'email'> | undefined;
  partner: Partner | undefined;
  /** 'Dakkapel (monument)' */
  project: string | undefined;
  address: Project['address'];
  /** Of a complaint: 'ernstig'. */
  severity: string | undefined;
  said: readonly Said[];
  happened: readonly CaseEvent[];
}

export interface TaskPageProps extends Pick<TaskFormsProps, 'typed' | 'wrong'> {
  bureau: Bureau;
  view: TaskView;
  /** Why the press was not carried out, where no field is to blame. */
  notice?: string | undefined;
}

/** A task: what to do, for whom, by when, what the customer said, and the ways out of it. */
export function TaskPage({ bureau, view, notice, typed, wrong }: TaskPageProps) {
  const { title, instructions, dueAt, late, said, happened } = view;
  const failed = notice !== undefined || wrong !== undefined;
  return (
    <Page title={failed ? `Nog niet opgeslagen: ${title}` : title} bureau={bureau} readers="staff">
      {notice === undefined ? null : (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      {wrong && typed && <WrongFields wrong={wrong} way={typed.way} />}
      <h1>{title}</h1>
      <Due at={dueAt} late={late} />
      <About view={view} />
      <TaskSaid said={said} />
      <ul class="steps">
        {instructions.map((instruction) => (
          <li key={instruction}>{instruction}</li>
        ))}
      </ul>
      <TaskCourse happened={happened} />
      <TaskForms {...view} typed={typed} wrong={wrong} />
    </Page>
  );
}

/** What is to be changed, each a way to its field. */
const WrongFields = ({ wrong, way }: { wrong: Wrong; way: TypedForm['way'] }) => (
  <div class="notice" role="alert">
    <p>Nog niet opgeslagen:</p>
    <ul>
      {Object.entries(wrong).map(([field, words]) => (
        <li key={field}>
          <a href={`#${field === 'reason' ? `reason-${way}` : field}`}>{words}</a>
        </li>
      ))}
    </ul>
  </div>
);

function Due({ at, late }: { at: Instant; late: boolean }) {
  const moment = <strong>{`vóór ${mailWords.moment(at)}`}</strong>;
  if (!late) return <p class="about due">Klaar {moment}</p>;
  return (
    <p class="about due">
      <strong class="late">Te laat</strong> Moest klaar zijn {moment}
    </p>
  );
}

const About = ({ view: { customer, partner, project, address, severity, ownerName } }: { view: TaskView }) => (
  <dl class="facts">
    {customer && <Reach customer={customer} />}
    {partner && <TaskPartner partner={partner} />}
    {project === undefined ? null : <TaskFact name="Project">{project}</TaskFact>}
    {address && (
      <TaskFact name="Adres">
        {`${address.street} ${address.houseNumber}`}
        <br />
        {`${address.postcode} ${address.city}`}
      </TaskFact>
    )}
    {severity === undefined ? null : <TaskFact name="Ernst">{severity}</TaskFact>}
    <TaskFact name="Voor">{ownerName}</TaskFact>
  </dl>
);

function Reach({ customer: { name, phone, email } }: { customer: NonNullable<TaskView['customer']> }) {
  return (
    <>
      <TaskFact name="Klant">{name}</TaskFact>
      {phone === undefined ? null : (
        <TaskFact name="Telefoon">
          <a href={mailWords.tel(phone)}>{phoneWords(phone)}</a>
        </TaskFact>
      )}
      <TaskFact name="E-mail">
        <a href={mailWords.mailto(email)}>{email}</a>
      </TaskFact>
    </>
  );
}
