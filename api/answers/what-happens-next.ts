import { type ClosingDays, dayOf, type Instant } from '../../domain/calendar.ts';
import { type AskedKind, type Follows, followsOf } from '../../domain/customer/replies.ts';
import { plus } from '../../domain/complaint/round.ts';
import { protocol } from '../../domain/complaint/protocol.ts';
import { deadlineOf } from '../../domain/step-done.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { dutchDay, dutchMoment } from '../../mail/text.ts';
import { callers, caseWords } from '../cases/case-words.ts';
import type { AnswerComplaint } from '../cases/complaint-of.ts';

export interface Answered {
  key: string;
  kind: AskedKind;
  answer: string;
  at: Instant;
  agenda: Pick<Agenda, 'steps'>;
  /** That the answer makes, where it makes one. */
  complaint?: AnswerComplaint | undefined;
  closing: ClosingDays;
  /** Undefined where we do not know who that is. */
  engineerName: string | undefined;
}

/** What an answer leads to, told to who gave it: only what the agenda really holds. */
export function whatHappensNext(answered: Answered): string[] {
  const { key, kind, answer, at, agenda, complaint, closing, engineerName } = answered;
  const follows = followsOf(kind, answer);
  const willBe = (step: Step): boolean => step.state === 'due' || step.state === 'later';
  const will = (stepKey: string): boolean => agenda.steps.some((step) => step.key === stepKey && willBe(step));
  const sentences: string[] = [];
  if (follows?.task && agenda.steps.some(({ key: k, state }) => k === `task:${key}:${answer}` && state !== 'dropped')) {
    const who = engineerName === undefined ? 'Uw constructeur' : `${engineerName}, uw constructeur,`;
    const before = deadlineOf({ task: follows.task }, at, closing) ?? at;
    sentences.push(`${who} neemt contact met u op, uiterlijk ${dutchMoment(before)}.`);
  }
  if (complaint) sentences.push(...complaintWords(complaint, follows?.complaint !== undefined));
  else if (follows?.mail && will(`thanks:${key}:${answer}`)) sentences.push(mailWords[follows.mail]);
  const again = agenda.steps.find((step) => follows?.askAgain && isLaterRound(step.key, key) && willBe(step));
  if (again) sentences.push(`Rond ${dutchDay(dayOf(again.dueAt))} vragen wij hoe het er dan voor staat.`);
  if (sentences.length === 0) sentences.push('Wij hebben het genoteerd.');
  return [...sentences, 'U hoeft verder niets te doen en kunt dit venster sluiten.'];
}

/** Of a bad answer, or of grave words beside a good one. Who has it by then may still have to hear of it: a day at most. */
function complaintWords({ at, severity, joined, course }: AnswerComplaint, ofAnswer: boolean): string[] {
  const heard = ofAnswer ? 'Het spijt ons dat het niet goed ging.' : 'Wij nemen uw woorden ernstig.';
  const confirmed = joined
    ? 'Wij voegen dit toe aan uw melding die openstaat. U krijgt een korte bevestiging per e-mail.'
    : 'U krijgt meteen een bevestiging per e-mail.';
  const knows = course !== undefined && (severity !== 'major' || course.owner === 'directie');
  const call = `${callers(severity === 'major')} u, uiterlijk ${dutchMoment(plus(at, protocol.call.within))}.`;
  return [`${heard} ${confirmed}`, ...(knows ? caseWords(course) : [call])];
}

const mailWords = {
  thanks: 'U krijgt een korte bevestiging per e-mail.',
  congratulations: 'Gefeliciteerd met uw vergunning. U krijgt nog een bericht van ons per e-mail.',
  tips: 'U krijgt per e-mail tips waarmee uw vergunning meer vaart krijgt.',
  promise: 'U krijgt hiervan een bevestiging per e-mail.',
} as const satisfies Record<NonNullable<Follows['mail']>, string>;

/** 'permit:P1#3' is asked after 'permit:P1#2'. */
const isLaterRound = (step: string, key: string): boolean => step.split('#')[0] === key.split('#')[0] && step > key;
