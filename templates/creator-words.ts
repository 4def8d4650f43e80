import type { BrandFitCriterion } from '../domain/creator/brand-fit.ts';
import type { CreatorKpi, RoadmapItem, RoadmapStep } from '../domain/creator/roadmap.ts';
import type { Habit, HabitState } from '../domain/creator/stop-start.ts';
import type { BoundParty, ExitItem, Exclusivity, Rights } from '../domain/creator/terms.ts';
import type { TermWarning } from '../domain/creator/warnings.ts';

/** The four steps of the roadmap. */
export const roadmapStepWords = {
  alignment: 'Afstemming',
  guardrails: 'Kaders, geen script',
  ambassadorship: 'Structureel ambassadeurschap',
  'mutual-value': 'Wederzijdse waarde',
} as const satisfies Record<RoadmapStep, string>;

export const roadmapItemWords = {
  'kick-off': 'Strategische kick-off, samen',
  'first-insight': 'Onze inzichten gedeeld, voordat de vorm vaststaat',
  'briefing-canvas': 'Briefingcanvas met wat moet, niet mag en vrij is',
  'own-words': 'Tekst en beeld in eigen woorden, niets voorgeschreven',
  agreement: 'Overeenkomst van 6 tot 12 maanden, met beloning voor resultaat',
  'advisory-board': 'Plek in de adviesraad van creators',
  'growth-tools': 'Middelen en training voor uw eigen groei',
  'growth-data': 'Data en inzichten voor uw eigen groei',
} as const satisfies Record<RoadmapItem, string>;

export const kpiWords = {
  'brand-fit': 'Merkfit',
  'audience-overlap': 'Overlap van publiek',
  satisfaction: 'Tevredenheid van de creator',
  authenticity: 'Authenticiteit',
  retention: 'Verlengde samenwerkingen',
  'share-of-voice': 'Share of voice',
  'portfolio-growth': 'Groei van het portfolio',
  'value-index': 'Wederzijdse-waarde-index',
} as const satisfies Record<CreatorKpi, string>;

export const criterionWords = {
  audience: 'publiek',
  values: 'waarden',
  quality: 'kwaliteit',
  credibility: 'geloofwaardigheid',
  collaboration: 'samenwerking',
} as const satisfies Record<BrandFitCriterion, string>;

/** What is wrong with terms, and what would be better. */
export const warningWords = {
  'perpetual-buy-out': 'Alle rechten voor altijd: spreek een termijn af.',
  'unpaid-buy-out': 'Rechten worden overgenomen zonder vergoeding: betaal ervoor.',
  'no-licence': 'Er is geen licentie afgesproken: leg vast wat gebruikt mag worden.',
  'blanket-exclusivity': 'De exclusiviteit is te ruim: beperk die, of betaal ervoor.',
  'one-sided-penalty': 'Een boete geldt alleen voor de creator: maak die wederzijds of schrap die.',
  'unclear-performance': 'Het verwachte resultaat is niet duidelijk: noem een getal.',
  'no-upside': 'Goed resultaat levert de creator niets extra op: spreek een beloning af.',
  'no-exit-scenario': 'Er is geen scenario voor het einde: spreek af wat er dan gebeurt.',
  'slow-payment': 'De betaaltermijn is langer dan 30 dagen: maak die korter.',
  'payment-alarm': 'De betaaltermijn is 90 dagen of meer: dat is niet houdbaar.',
  'premium-outside-band': 'De meerprijs boven los werk ligt niet tussen 30 en 40 procent.',
} as const satisfies Record<TermWarning, string>;

export const habitWords = {
  'micro-managing': 'Tekst en beeld tot in detail voorschrijven',
  'late-payment': 'Betaaltermijnen van 90 dagen of meer',
  'unclear-rights': 'Onduidelijke rechten op het werk',
  'no-feedback': 'Geen terugkoppeling na een campagne',
  'early-involvement': 'Vroeg samen over de strategie praten',
  'quick-payment': 'Snel betalen, tegen marktconforme voorwaarden',
  'shared-insight': 'Data en inzichten delen',
  'continuous-feedback': 'Doorlopend feedback geven',
} as const satisfies Record<Habit, string>;

export const habitStateWords = {
  good: 'op orde',
  attention: 'vraagt aandacht',
  unknown: 'nog niet bekend',
} as const satisfies Record<HabitState, string>;

export const rightsWords = { licence: 'licentie', 'buy-out': 'overname van rechten' } as const satisfies Record<
  Rights,
  string
>;

export const exclusivityWords = {
  none: 'Geen: de creator werkt met wie hij wil',
  'named-competitors': 'Alleen genoemde concurrenten',
  category: 'De hele categorie',
  everything: 'Alle andere opdrachtgevers',
} as const satisfies Record<Exclusivity, string>;

export const boundWords = {
  both: 'voor beide kanten',
  creator: 'voor de creator',
  bureau: 'voor ons',
} as const satisfies Record<BoundParty, string>;

export const exitWords = {
  talk: 'Slotgesprek',
  rights: 'Rechten afhandelen',
  payment: 'Laatste betaling',
  data: 'Gegevens overdragen',
  announcement: 'Samen afspreken hoe het wordt verteld',
} as const satisfies Record<ExitItem, string>;
