import type { ComponentChildren } from 'preact';
import type { HumanVerdict } from '../../domain/customer/facts.ts';
import type { Wrong } from '../tasks/press-task.ts';
import type { TypedForm } from '../answers/typed-form.ts';
import { TypedNote } from './typed-note.tsx';

export interface Choice {
  id: string;
  name: string;
}

export interface TaskFormsProps {
  /** Whose the task is: what is typed is meant for it as it is shown. */
  ownerId: string;
  /** What its press says: that it is done, that and the proof of it, what a reply is, or that a complaint is solved. */
  asks: 'done' | 'proof' | 'verdict' | 'closing';
  /** A suggestion: who declines it ends it. */
  suggested: boolean;
  /** False where nobody is above. */
  mayDecline: boolean;
  colleagues: { people: readonly Choice[]; roles: readonly Choice[] };
  /** What was typed before, and what was wrong with it. */
  typed?: TypedForm | undefined;
  wrong?: Wrong | undefined;
}

/** The ways out of a task: done, not possible, or to a colleague. The last two wait folded; who erred finds them open. */
export function TaskForms(props: TaskFormsProps) {
  const { ownerId, suggested, mayDecline, typed, wrong } = props;
  const erredIn = wrong && typed?.way;
  return (
    <>
      <Done {...props} />
      {mayDecline ? (
        <Way title={suggested ? 'Dit past niet' : 'Kan ik niet doen'} open={erredIn === 'decline'}>
          <form method="post">
            <input type="hidden" name="owner" value={ownerId} />
            <Reason way="decline" {...props} hint={declineHint(suggested)} />
            <button class="outline" type="submit" name="way" value="decline">
              {suggested ? 'Voorstel afwijzen' : 'Taak teruggeven'}
            </button>
          </form>
        </Way>
      ) : null}
      <Way title="Overdragen aan een collega" open={erredIn === 'hand-over'}>
        <form method="post">
          <input type="hidden" name="owner" value={ownerId} />
          <To {...props} />
          <Reason way="hand-over" {...props} hint="Uw collega krijgt de taak meteen per mail." />
          <button class="outline" type="submit" name="way" value="hand-over">
            Taak overdragen
          </button>
        </form>
      </Way>
    </>
  );
}

const declineHint = (suggested: boolean): string =>
  suggested ? 'Het voorstel vervalt; er verandert niets.' : 'De taak gaat naar de functie boven u.';

const verdictButtons = {
  positive: { label: 'Positief', then: 'de klant krijgt een bedankje' },
  neutral: { label: 'Ter kennisgeving', then: 'de klant krijgt een korte bevestiging' },
  negative: { label: 'Ontevreden', then: 'er komt een klacht van, met een vaste beller' },
  question: { label: 'Vraag', then: 'de constructeur krijgt een taak' },
} as const satisfies Record<HumanVerdict, { label: string; then: string }>;

const ifLiked = { label: 'Notitie', hint: 'Niet verplicht. Wat kwam eruit?' };
const noteWords = {
  done: ifLiked,
  verdict: ifLiked,
  proof: { label: 'Wat kwam eruit?', hint: 'Dit is het bewijs dat het is gedaan.' },
  closing: { label: 'Hoe is het opgelost?', hint: 'Dit hoort bij het dossier.' },
} as const satisfies Record<TaskFormsProps['asks'], { label: string; hint: string }>;

function Done({ asks, typed, wrong }: TaskFormsProps) {
  const note = typed?.note ?? '';
  return (
    <form method="post" class="done-way">
      <TypedNote id="note" name="note" {...noteWords[asks]} typed={note} wrong={wrong?.note} rows={3} />
      {asks === 'verdict' ? (
        <fieldset
          id="verdict"
          class="verdicts"
          aria-describedby={wrong?.verdict === undefined ? undefined : 'verdict-wrong'}
        >
          <legend>Wat voor bericht is dit?</legend>
          {wrong?.verdict === undefined ? null : (
            <p class="problem-words" id="verdict-wrong">
              {wrong.verdict}
            </p>
          )}
          {Object.entries(verdictButtons).map(([verdict, { label, then }]) => (
            <button key={verdict} class="outline" type="submit" name="verdict" value={verdict}>
              <strong>{label}</strong> <span>{then}</span>
            </button>
          ))}
        </fieldset>
      ) : (
        <button class="main" type="submit" name="way" value="done">
          {asks === 'closing' ? 'Opgelost en afsluiten' : 'Taak gedaan'}
        </button>
      )}
    </form>
  );
}

const Way = ({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) => (
  <details class="way" open={open}>
    <summary>{title}</summary>
    {children}
  </details>
);

function Reason({ way, hint, typed, wrong }: TaskFormsProps & { way: TypedForm['way']; hint: string }) {
  const here = typed?.way === way;
  return (
    <TypedNote
      {...{ id: `reason-${way}`, name: 'reason', label: 'Waarom?', hint, rows: 2 }}
      typed={here ? typed.reason : ''}
      wrong={here ? wrong?.reason : undefined}
    />
  );
}

function To({ colleagues: { people, roles }, typed, wrong }: TaskFormsProps) {
  const chosen = typed?.to ?? '';
  const option = ({ id, name }: Choice) => (
    <option key={id} value={id} selected={id === chosen}>
      {name}
    </option>
  );
  return (
    <div class={wrong?.to === undefined ? 'field' : 'field refused'}>
      <label for="to">Aan wie?</label>
      {wrong?.to === undefined ? null : (
        <p class="problem-words" id="to-wrong">
          {wrong.to}
        </p>
      )}
      <select
        id="to"
        name="to"
        aria-describedby={wrong?.to === undefined ? undefined : 'to-wrong'}
        aria-invalid={wrong?.to === undefined ? undefined : 'true'}
      >
        <option value="">Kies een collega</option>
        {people.length === 0 ? null : <optgroup label="Collega’s">{people.map(option)}</optgroup>}
        <optgroup label="Functies">{roles.map(option)}</optgroup>
      </select>
    </div>
  );
}
