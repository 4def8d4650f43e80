import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import { isAsked } from '../../domain/customer/replies.ts';
import type { StepDone } from '../../domain/fact-head.ts';
import type { Step } from '../../domain/step.ts';
import { dutchMoment, euros } from '../../mail/text.ts';
import { answerWords } from '../pages/questions.ts';
import { growthHappened, orderHappened } from './growth-happened.ts';
import { stepTitle } from './step-title.ts';

/** A fact in one Dutch sentence for staff. `titleOf` names the step of a key. */
export function whatHappened(fact: CustomerFact, titleOf: (key: string) => string): string {
  switch (fact.type) {
    case 'projectDelivered':
      return `Opgeleverd: ${fact.projectType}, ${euros(fact.valueCents)}`;
    case 'stepDone':
      return stepEnded(fact);
    case 'answered':
      return `De klant antwoordde: ${isAsked(fact.kind) ? answerWords(fact.kind, fact.answer) : fact.answer}`;
    case 'taskDone':
      return `Taak gedaan: ${titleOf(fact.key)}`;
    case 'paused':
      return 'Gepauzeerd';
    case 'resumed':
      return 'Hervat';
    case 'stepSkipped':
      return `Overgeslagen: ${titleOf(fact.key)}`;
    case 'stepMoved':
      return `Verplaatst naar ${dutchMoment(fact.to)}: ${titleOf(fact.key)}`;
    case 'stepFailed':
      return `Mislukt: ${titleOf(fact.key)}`;
    case 'journeyClosed':
      return `Afgesloten: ${closedBecause[fact.reason]}`;
    case 'optedOut':
      return `De klant zette uit: ${topicWords[fact.topic]}`;
    case 'consentGiven':
      return `De klant stemde in met: ${topicWords[fact.topic]}`;
    case 'complaintOpened':
      return 'Klacht geopend';
    case 'complaintClosed':
      return 'Klacht gesloten';
    case 'replied':
      return fact.verdict === 'automatic'
        ? 'Automatisch antwoord ontvangen'
        : `De klant schreef ons: ${verdictWords[fact.verdict]}`;
    case 'replyRead':
      return `Een collega las het bericht: ${verdictWords[fact.verdict]}`;
    case 'complaintRaised':
      return 'Een collega meldde een klacht';
    case 'learned':
      return learnedWords[fact.what];
    case 'reviewLeft':
      return 'De klant schreef een review';
    case 'addressSuppressed':
      return `E-mailadres geblokkeerd: ${suppressedWords[fact.why]}`;
    case 'addressRestored':
      return 'E-mailadres weer bruikbaar';
    case 'trackingChosen':
      return fact.on
        ? 'De klant vindt meten van openen en klikken goed'
        : 'De klant wil geen meten van openen en klikken';
    case 'phoneChosen':
      return fact.on
        ? 'De klant mag weer gebeld worden met een aanbod'
        : 'De klant wil niet gebeld worden met een aanbod';
    case 'mailOpened':
      return `Geopend: ${titleOf(fact.key)}`;
    case 'linkClicked':
      return `Link gebruikt: ${titleOf(fact.key)}`;
    case 'mailSettled':
      return `${fact.outcome === 'sent' ? 'Toch aangekomen' : 'Niet aangekomen'}: ${titleOf(fact.key)}`;
    case 'taskDeclined':
      return `Taak geweigerd: ${titleOf(fact.key)}`;
    case 'taskHandedOver':
      return `Taak overgedragen: ${titleOf(fact.key)}`;
    case 'quoteRequested':
    case 'quoted':
    case 'quoteRejected':
    case 'ordered':
    case 'invoiced':
    case 'paid':
    case 'orderCorrected':
    case 'orderCancelled':
      return orderHappened(fact);
    case 'registered':
    case 'introductionClaimed':
    case 'referralReached':
    case 'orderedByPartner':
    case 'levelWithdrawn':
    case 'benefitUsed':
    case 'codeRedeemed':
    case 'rewardChosen':
    case 'payeeRegistered':
    case 'paidOut':
    case 'visited':
    case 'linkRequested':
      return growthHappened(fact);
    case 'mergedInto':
      return 'Samengevoegd met een andere klant';
    case 'absorbed':
      return 'Een andere klant bleek deze klant te zijn';
  }
}

/** What became of a step, whoever's it is. */
export function stepEnded(fact: StepDone): string {
  const endings = {
    sent: 'verstuurd',
    opened: 'taak geopend',
    told: 'doorgegeven',
    booked: 'geboekt',
    recorded: 'vastgelegd',
    'not-sent': 'niet verstuurd',
    unknown: 'onzeker of het is verstuurd',
  } as const satisfies Record<typeof fact.outcome, string>;
  return `${stepTitle(fact)}: ${endings[fact.outcome]}`;
}

const verdictWords = {
  positive: 'tevreden',
  neutral: 'ter kennisgeving',
  negative: 'ontevreden',
  question: 'een vraag',
  unsure: 'onduidelijk, een collega leest het',
  automatic: 'automatisch',
} as const satisfies Record<FactOf<'replied'>['verdict'], string>;

const learnedWords = {
  phoned: 'Telefonisch gesproken',
  met: 'Persoonlijk gesproken',
  'review-seen': 'Een collega zag een review van de klant',
} as const satisfies Record<FactOf<'learned'>['what'], string>;

export const suppressedWords = {
  'hard-bounce': 'mail komt niet aan',
  'spam-complaint': 'als spam gemeld',
  manual: 'met de hand',
} as const satisfies Record<FactOf<'addressSuppressed'>['why'], string>;

const closedBecause = {
  moved: 'verhuisd',
  deceased: 'overleden',
  duplicate: 'dubbel',
  other: 'andere reden',
} as const satisfies Record<FactOf<'journeyClosed'>['reason'], string>;

const topicWords = {
  'follow-up': 'berichten over het project',
  offers: 'aanbiedingen',
  club: 'berichten van de club',
  newsletter: 'de nieuwsbrief',
  all: 'alle berichten',
} as const satisfies Record<FactOf<'optedOut'>['topic'], string>;

/** Names steps by their key, from the agenda that has them. */
export function titlesOf(steps: readonly Step[]): (key: string) => string {
  const titles = new Map(steps.map((step) => [step.key, stepTitle(step)]));
  return (key) => titles.get(key) ?? key;
}
