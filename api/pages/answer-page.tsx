import type { AskedKind } from '../../domain/customer/replies.ts';
import { mailWords } from '../../mail/mail-words.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import { Page } from './page.tsx';
import { answerWords, questions, wordsAsked } from './questions.ts';
import { type RefusedWords, WordsField } from './words-field.tsx';

export interface AnswerPageProps {
  bureau: Bureau;
  kind: AskedKind;
  /** 'uw dakkapel (Lindelaan 12)'; undefined where we do not know the project any more. */
  project: string | undefined;
  /** The answer that the link carries, or the one that was given. */
  answer: string;
  /** What happens next, in sentences: it was recorded. Undefined: it still waits for the press. */
  next?: readonly string[] | undefined;
  /** An answer given before, where it is another one. */
  before?: string | undefined;
  /** Words came with the answer. They are not shown: who has the mail need not be who wrote them. */
  explained: boolean;
  /** It may not wait: how to call us stands beside it. */
  urgent: boolean;
  /** Words that came with this press and were not taken: nothing of it is recorded. */
  refused?: RefusedWords | undefined;
}

/** The question, the answer and the button; after the press what happens next. A changed mind is welcome. */
export function AnswerPage(props: AnswerPageProps) {
  const { bureau, kind, project, answer, next, before, explained, urgent, refused } = props;
  const { question, lead } = questions[kind];
  const recorded = next !== undefined && !refused;
  const title = refused ? 'Uw antwoord is nog niet verstuurd' : recorded ? 'Uw antwoord is binnen' : question;
  const intro = refused
    ? 'Uw tekst staat hieronder nog.'
    : recorded
      ? explained && 'Ook uw toelichting is binnen.'
      : 'Eén druk op de knop is genoeg.';
  return (
    <Page title={title} bureau={bureau}>
      <h1>{recorded ? 'Dank u, uw antwoord is binnen' : title}</h1>
      <p class="about">
        {project === undefined ? null : `Het gaat over ${project}. `}
        {intro}
      </p>
      <dl class={recorded ? 'answer done' : 'answer'}>
        <dt>{recorded ? question : lead}</dt>
        <dd>{answerWords(kind, answer)}</dd>
      </dl>
      {recorded && <Next sentences={next} />}
      {recorded && urgent && <CallUs bureau={bureau} />}
      <form method="post" class={recorded ? 'more' : undefined}>
        <WordsField {...wordsAsked(kind, answer, recorded && explained)} refused={refused} />
        <button class={recorded ? 'outline main' : 'main'} type="submit" name="answer" value={answer}>
          {recorded ? 'Verstuur uw toelichting' : `Verstuur dit ${noun(kind)}`}
        </button>
        {before === undefined ? null : <p class="note">{`Eerder antwoordde u: ${answerWords(kind, before)}.`}</p>}
        <h2>{`${recorded ? 'Toch' : 'Liever'} een ander ${noun(kind)}?`}</h2>
        {kind === 'nps' ? <Scores chosen={answer} /> : <Others kind={kind} chosen={answer} />}
      </form>
    </Page>
  );
}

const noun = (kind: AskedKind): string => (kind === 'nps' ? 'cijfer' : 'antwoord');

const Next = ({ sentences }: { sentences: readonly string[] }) => (
  <section aria-label="Wat er nu gebeurt">
    {sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </section>
);

const CallUs = ({ bureau: { phone } }: { bureau: Bureau }) => (
  <p>
    Kan het niet wachten? Bel ons dan meteen op <a href={mailWords.tel(phone)}>{phone}</a>.
  </p>
);

function Others({ kind, chosen }: { kind: AskedKind; chosen: string }) {
  return Object.keys(questions[kind].answers)
    .filter((answer) => answer !== chosen)
    .map((answer) => (
      <button key={answer} class="outline" type="submit" name="answer" value={answer}>
        {answerWords(kind, answer)}
      </button>
    ));
}

const Scores = ({ chosen }: { chosen: string }) => (
  <>
    <fieldset class="scores" aria-label="Cijfers van 0 tot en met 10">
      {Object.keys(questions.nps.answers).map((score) => (
        <button
          key={score}
          class="outline"
          type="submit"
          name="answer"
          value={score}
          aria-current={score === chosen ? 'true' : undefined}
          aria-label={score === chosen ? `${score}, nu gekozen` : score}
        >
          {score}
        </button>
      ))}
    </fieldset>
    <p class="scale">
      <span>0: zeer onwaarschijnlijk</span>
      <span>10: zeer waarschijnlijk</span>
    </p>
  </>
);
