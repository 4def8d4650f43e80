import type { ToolkitFile } from '../domain/partner/toolkit.ts';

/** What each file of the toolkit is, to the partner. */
export const toolkitWords = {
  brochure: { name: 'Brochure', about: 'met uw naam en de onze, om te printen of mee te sturen' },
  logos: { name: 'Logo’s', about: 'ons woordmerk en teken, met de kleuren' },
  mails: { name: 'E-mailteksten', about: 'klaar om te versturen, met uw naam erin' },
  'case-study': { name: 'Praktijkvoorbeeld', about: 'hoe een project verloopt, stap voor stap' },
  'price-list': { name: 'Prijslijst', about: 'met de tarieven die nu voor u gelden' },
} as const satisfies Record<ToolkitFile, { name: string; about: string }>;
