import type { Tier, TierExtra } from '../domain/partner/tier-table.ts';

/** What each tier is called. */
export const tierWords = {
  bronze: 'Brons',
  silver: 'Zilver',
  gold: 'Goud',
  platinum: 'Platina',
} as const satisfies Record<Tier, string>;

/** What comes with a tier, as a contractor reads it. */
export const extraWords = {
  logo: 'uw logo op onze website',
  priority: 'voorrang in onze planning',
  'co-marketing': 'samen reclame maken',
  'dedicated-contact': 'één vast contact',
  events: 'uitnodigingen voor onze bijeenkomsten',
  'custom-sla': 'afspraken op maat',
  exclusivity: 'exclusiviteit in uw gebied',
} as const satisfies Record<TierExtra, string>;
