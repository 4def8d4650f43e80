import type { Topic } from '../../domain/customer/touchpoints.ts';

/** What a customer switches off, in words that fit 'geen … meer'. */
export const optOutWords = {
  'follow-up': 'vragen over uw project',
  offers: 'aanbiedingen',
  club: 'berichten van de Bouwclub',
  newsletter: 'nieuwsbrief',
  all: 'berichten',
} as const satisfies Record<Topic | 'all', string>;
