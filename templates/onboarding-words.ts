import type { PartnerKind } from '../domain/partner/kinds.ts';
import {
  onboardingItems,
  type OnboardingItemName,
  type OnboardingWeekNumber,
} from '../domain/partner/onboarding-table.ts';

/** What each week is called, to the partner. */
export const weekWords = {
  1: { name: 'Week 1', about: 'kennismaken' },
  2: { name: 'Week 2', about: 'inrichten' },
  3: { name: 'Week 3 en 4', about: 'terugkijken en vastleggen' },
} as const satisfies Record<OnboardingWeekNumber, { name: string; about: string }>;

/** What each item of the first weeks is to the partner. */
export const itemWords = {
  'onboarding-call': 'Kennismaking van 30 minuten',
  'onboarding-portfolio': 'Wij bekijken uw werk',
  'onboarding-expectations': 'Verwachtingen over en weer',
  'onboarding-account': 'Uw account en de toolkit',
  'onboarding-contacts': 'Vaste contactpersonen, bij u en bij ons',
  'onboarding-first-project': 'Een eerste project samen',
  'onboarding-first-referral': 'Uw eerste klant aangemeld',
  'onboarding-project-feedback': 'Terugkijken op het eerste project',
  'onboarding-referral-feedback': 'Terugkijken op de eerste aanmelding',
  'onboarding-improvements': 'Wat wij samen beter doen',
  'onboarding-formalised': 'De samenwerking op papier',
} as const satisfies Record<OnboardingItemName, string>;

/** One line a week: 'Week 1, kennismaken: …'. */
export const weekLines = (kind: PartnerKind): string[] =>
  ([1, 2, 3] as const).map((week) => {
    const items = onboardingItems(kind, week).map((name) => lowered(itemWords[name]));
    return `${weekWords[week].name}, ${weekWords[week].about}: ${items.join('; ')}.`;
  });

const lowered = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
