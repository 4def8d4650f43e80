import type { PartnerKind } from '../domain/partner/kinds.ts';
import { type PromiseName, promises } from '../domain/partner/promises.ts';

const words = {
  'shorter-lead-times': 'Kortere doorlooptijden: uw aanvragen gaan voor.',
  'no-rejections':
    'Berekeningen waarmee de gemeente akkoord gaat. Vraagt de gemeente toch iets, dan lossen wij dat op.',
  'direct-line': 'Een directe lijn met uw constructeur.',
  'volume-discount': 'Korting naar het aantal projecten per jaar.',
  'technical-strength': 'Technische kracht: wij rekenen ook aan wat niet standaard is.',
  'quick-iterations': 'Snel heen en weer: wijzigt uw ontwerp, dan rekenen wij vlot mee.',
  'shared-portfolio': 'Een gedeeld portfolio: wij laten samen zien wat wij maakten.',
  'first-projects-discount': 'Een gratis kennismaking, en korting op uw eerste projecten.',
  'co-branding': 'Materiaal met uw naam en de onze.',
  'potential-report': 'Een rapport over de verbouwpotentie van een woning, voor uw kopers.',
  'source-of-leads': 'Contact met onze klanten die willen verkopen of kopen.',
  'referral-fee': 'Een vergoeding voor elke klant van wie het eerste project klaar is.',
  'free-advice': 'Gratis verbouwadvies voor uw klanten.',
  'buyers-content': 'Teksten over verbouwen voor uw kopers, met uw naam en de onze.',
} as const satisfies Record<PromiseName, string>;

/** What is worth money: a service mail offers nothing (rules, section 13), so there they are left out. */
const offers: readonly PromiseName[] = ['volume-discount', 'first-projects-discount', 'referral-fee'];

/** What a kind of partner is promised, as he reads it on his page. */
export const promiseWords = (kind: PartnerKind): string[] => promises[kind].map((name: PromiseName) => words[name]);

/** The same, without what is an offer. */
export const serviceWords = (kind: PartnerKind): string[] =>
  promises[kind].flatMap((name: PromiseName) => (offers.includes(name) ? [] : [words[name]]));
