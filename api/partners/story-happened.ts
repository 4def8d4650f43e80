import type { AffiliateFact } from '../../domain/affiliate/facts.ts';
import type { CreatorFact } from '../../domain/creator/facts.ts';
import type { OnboardingFact } from '../../domain/partner/onboarding-facts.ts';
import type { PromiseFact } from '../../domain/partner/promise-facts.ts';
import type { ReviewFact } from '../../domain/partner/review-facts.ts';
import { euros } from '../../mail/text.ts';
import { monthWords } from './month-words.ts';
import type { Sentences } from './happened-words.ts';

/** What happens in the first weeks. */
export const onboardingHappened: Sentences<OnboardingFact['type']> = {
  feeDisclosed: () => 'De partner bevestigde dat klanten van de vergoeding weten',
};

/** What is asked of an engineer. */
export const promiseHappened: Sentences<PromiseFact['type']> = {
  potentialAsked: () => 'Vroeg een rapport verbouwpotentie',
  potentialAnswered: () => 'Het rapport verbouwpotentie is klaar',
  adviceAsked: () => 'Vroeg verbouwadvies voor een klant',
};

/** What is agreed at a quarterly review. */
export const reviewHappened: Sentences<ReviewFact['type']> = {
  actionAgreed: ({ quarter }) => `Afgesproken bij het kwartaalgesprek (${quarter})`,
};

const levels = { top: 'top', active: 'actief', quiet: 'rustig' } as const;

/** What happens to affiliates. */
export const affiliateHappened: Sentences<AffiliateFact['type']> = {
  clicksCounted: ({ count }) => `Kliks op de links van deze dag: ${count}`,
  ranked: ({ month, level, best }) =>
    `Niveau van ${monthWords(month)}: ${levels[level]}${best ? ', beste affiliate van de maand ervoor' : ''}`,
};

const figures = {
  'audience-overlap': 'Overlap van publiek',
  'share-of-voice': 'Aandeel in het gesprek',
  'portfolio-growth': 'Groei van het portfolio',
  'brand-growth': 'Groei van het merk',
} as const;

/** What happens to creators. */
export const creatorHappened: Sentences<CreatorFact['type']> = {
  figureEntered: ({ figure, value }) => `${figures[figure]}: ${value} %`,
  creatorRated: () => 'Merkfit beoordeeld',
  creatorValueEntered: ({ direction, cents }) =>
    `${direction === 'received' ? 'Waarde ontvangen' : 'Waarde gegeven'}: ${euros(cents)}`,
  creatorAgreed: ({ terms }) => `Samenwerking afgesproken voor ${terms.months} maanden`,
  incentiveReached: () => 'Prestatiebeloning behaald',
  campaignPlanned: ({ oneOff }) => (oneOff ? 'Losse campagne gepland' : 'Campagne gepland'),
  campaignMeasured: ({ engagements }) => `Campagne gemeten: betrokkenheid ${engagements}`,
  campaignFeedbackGiven: () => 'Feedback op de campagne gegeven',
  creatorAnswered: ({ satisfaction }) => `De creator beantwoordde de vragen: tevredenheid ${satisfaction} van 5`,
};
