import type { PartnerFact, PartnerFactOf, ReachedStage } from '../../domain/partner/facts.ts';
import type { AgreementKind } from '../../domain/partner/agreement-kinds.ts';
import type { JointActionName } from '../../domain/partner/joint-actions.ts';
import { parseDay } from '../../domain/calendar.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import { partnerKindWords } from '../../templates/partner-words.ts';
import { stepEnded, suppressedWords } from '../customers/what-happened.ts';
import type { Sentences } from './happened-words.ts';
import {
  affiliateHappened,
  creatorHappened,
  onboardingHappened,
  promiseHappened,
  reviewHappened,
} from './story-happened.ts';

/** What is agreed for some time, as staff read it. */
const agreementWords = {
  general: 'samenwerking',
  prices: 'prijzen',
  'service-level': 'service',
  commission: 'vergoeding',
  content: 'content',
  other: 'overig',
} as const satisfies Record<AgreementKind, string>;

/** What we do together, as staff read it. */
const actionWords = {
  'fair-stand': 'gedeelde beursstand',
  webinar: 'webinar',
  'shop-flyers': 'flyers in de winkel',
  'information-evening': 'informatieavond',
  'guest-blog': 'uitgewisselde gastblogs',
  podcast: 'podcast',
  'video-testimonial': 'videoverhaal van een klant',
  'social-mention': 'vermelding op sociale media',
} as const satisfies Record<JointActionName, string>;

const stages = {
  registered: 'aangemeld',
  quoted: 'offerte uitgebracht',
  ordered: 'opdracht gegeven',
  delivered: 'opgeleverd',
  invoiced: 'gefactureerd',
  worth: 'bedrag gewijzigd',
  paid: 'betaald',
  cancelled: 'geannuleerd',
  scored: 'gaf een cijfer',
  refused: 'telt niet mee',
} as const satisfies Record<ReachedStage, string>;

const reached = ({ as, stage, valueCents, score }: PartnerFactOf<'customerReached'>): string =>
  `${as === 'introduced' ? 'Aangebrachte klant' : 'Eigen opdracht'}: ${stages[stage]}` +
  `${valueCents === undefined ? '' : `, ${euros(valueCents)}`}${score === undefined ? '' : `: ${score}`}`;

/** A kind of fact more is a row more; a story's own facts stand with that story. */
const sentences: Sentences<PartnerFact['type']> = {
  partnerRegistered: ({ partnerKind }) => `Aangemeld als ${partnerKindWords[partnerKind]}`,
  managerSet: () => 'De partner kreeg een vaste contactpersoon',
  customerReached: reached,
  paused: () => 'Gepauzeerd',
  resumed: () => 'Hervat',
  stepSkipped: ({ key }, titleOf) => `Overgeslagen: ${titleOf(key)}`,
  partnershipEnded: () => 'De samenwerking is beëindigd',
  endRequested: () => 'Een collega wil de samenwerking beëindigen',
  endWithdrawn: () => 'De samenwerking gaat toch door',
  optedOut: () => 'De partner zette nieuws en acties uit',
  consentGiven: () => 'De partner wil nieuws en acties ontvangen',
  addressSuppressed: ({ why }) => `E-mailadres geblokkeerd: ${suppressedWords[why]}`,
  addressRestored: () => 'E-mailadres weer bruikbaar',
  visited: () => 'Bekeek zijn pagina',
  linkRequested: () => 'Vroeg een nieuwe link',
  payeeRegistered: () => 'Betaalgegevens vastgelegd',
  paidOut: ({ cents }) => `Uitbetaald: ${euros(cents)}`,
  partnerWrote: ({ urgent }) => (urgent ? 'De partner schreef ons, met spoed' : 'De partner schreef ons'),
  agreementMade: ({ agreement = 'general', until }) =>
    `Afgesproken: ${agreementWords[agreement]}${until === undefined ? '' : `, tot en met ${dutchDate(parseDay(until))}`}`,
  agreementEnded: () => 'Een overeenkomst eindigde',
  interestNoted: () => 'Notitie over de partner',
  jointActionPlanned: ({ action, on }) => `Gepland: ${actionWords[action]} op ${dutchDate(parseDay(on))}`,
  jointActionEvaluated: ({ costCents, leads, orders }) =>
    `Teruggekeken op een actie: ${leads} aanvragen, ${orders} opdrachten, kosten ${euros(costCents)}`,
  jointActionDropped: () => 'Een gezamenlijke actie gaat niet door',
  stepDone: stepEnded,
  taskDone: ({ key }, titleOf) => `Taak gedaan: ${titleOf(key)}`,
  taskDeclined: ({ key }, titleOf) => `Taak geweigerd: ${titleOf(key)}`,
  taskHandedOver: ({ key }, titleOf) => `Taak overgedragen: ${titleOf(key)}`,
  stepFailed: ({ key }, titleOf) => `Mislukt: ${titleOf(key)}`,
  ...onboardingHappened,
  ...reviewHappened,
  ...promiseHappened,
  ...affiliateHappened,
  ...creatorHappened,
};

/** A fact of a partner in one Dutch sentence for staff. */
export function partnerHappened(fact: PartnerFact, titleOf: (key: string) => string): string {
  const sentence = sentences[fact.type] as (one: PartnerFact, titleOf: (key: string) => string) => string;
  return sentence(fact, titleOf);
}
