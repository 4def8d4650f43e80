import type { CaseFact, CaseSource } from '../../domain/complaint/facts.ts';
import type { ProtocolStep } from '../../domain/complaint/protocol.ts';
import { answerWords } from '../pages/questions.ts';
import { severityWords } from './severity-words.ts';
import { stepTitle } from '../customers/step-title.ts';
import { roleWords } from '../staff/role-words.ts';
import { isRole } from '../../domain/staff.ts';

/** A fact of a complaint case in one Dutch sentence for staff. */
export function whatHappenedInCase(fact: CaseFact): string {
  switch (fact.type) {
    case 'caseOpened':
      return `Klacht geopend na ${sourceWords[fact.source]}; ernst: ${severityWords[fact.severity]}`;
    case 'caseJoined':
      return `Tweede klacht erbij, na ${sourceWords[fact.source]}; ernst: ${severityWords[fact.severity]}`;
    case 'caseReopened':
      return `Heropend na ${sourceWords[fact.source]}`;
    case 'severitySet':
      return `Ernst gezet op: ${severityWords[fact.severity]}`;
    case 'caseNoted':
      return 'Notitie';
    case 'customerContent':
      return 'De klant antwoordde daarna tevreden';
    case 'caseClosed':
      return fact.as === 'solved' ? 'Gesloten als opgelost' : 'Gesloten als ingetrokken';
    case 'answered':
      return `De klant antwoordde: ${answerWords('followup', fact.answer)}`;
    case 'taskDone':
      return stepWords[stepOf(fact.key)] ?? `Taak gedaan: ${taskTitle(fact.key)}`;
    case 'taskDeclined':
      return `Taak geweigerd: ${taskTitle(fact.key)}`;
    case 'taskHandedOver':
      return `Taak overgedragen${isRole(fact.to) ? ` aan ${roleWords[fact.to]}` : ''}: ${taskTitle(fact.key)}`;
    case 'stepFailed':
      return `Mislukt: ${taskTitle(fact.key)}`;
    case 'stepDone':
      return `${stepTitle(fact)}: ${stepEndings[fact.outcome]}`;
  }
}

/** A deadline that passed: no fact, it follows from the clock. */
export const missedWords = (step: ProtocolStep): string => `Te laat: ${taskTitle(`${step}:1`)}`;

const stepOf = (key: string): string => key.slice(0, key.indexOf(':'));

const taskTitle = (key: string): string => stepTitle({ kind: stepOf(key), of: undefined, channel: 'task' });

const stepWords: Readonly<Record<string, string>> = {
  acknowledge: 'De klacht is telefonisch bevestigd',
  call: 'De klant is gebeld',
  propose: 'Een oplossing is voorgesteld',
  implement: 'De oplossing is uitgevoerd',
};

const sourceWords = {
  feedback: 'de vraag of alles goed ging',
  nps: 'een laag cijfer',
  reply: 'een bericht van de klant',
  person: 'een melding van een collega',
  permit: 'de vraag over de vergunning',
  build: 'de vraag over de bouw',
  followup: 'de vraag of het is opgelost',
} as const satisfies Record<CaseSource, string>;

const stepEndings = {
  sent: 'verstuurd',
  opened: 'taak geopend',
  told: 'doorgegeven',
  booked: 'geboekt',
  recorded: 'vastgelegd',
  'not-sent': 'niet verstuurd',
  unknown: 'onzeker of het is verstuurd',
} as const;
