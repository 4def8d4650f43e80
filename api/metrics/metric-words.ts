import type { NotShown } from '../../domain/metrics/figure.ts';
import type { Status } from '../../domain/metrics/status.ts';
import { economics, lapsesAfter, type MetricId } from '../../domain/metrics/targets.ts';

const margin = `${economics.marginPercent} %`;
const cost = `€ ${economics.acquisitionCostCents / 100}`;

/** What each metric is called, and what it counts, as staff read it. */
export const metricWords = {
  repeatRate: {
    name: 'Terugkerende klanten',
    definition:
      'Van alle klanten van wie een eerste opdracht is opgeleverd, het deel van wie ook een tweede is opgeleverd. Stand aan het einde van de periode.',
  },
  timeToRepeat: {
    name: 'Tijd tot de volgende opdracht',
    definition:
      'Het aantal maanden waarna van de helft van alle klanten een tweede opdracht is opgeleverd (Kaplan-Meier: wie nog niet terugkwam, telt mee zolang hij klant is).',
  },
  nps: {
    name: 'NPS',
    definition:
      '100 × (promotors − criticasters) / antwoorden, van elke klant het laatste antwoord in de periode. De respons is het deel van de gevraagde klanten dat antwoordde.',
  },
  referralRate: {
    name: 'Klanten die iemand aanbrengen',
    definition:
      'Van alle klanten het deel dat iemand heeft aangebracht van wie de eerste opdracht is opgeleverd. Stand aan het einde van de periode.',
  },
  churn: {
    name: 'Vertrokken klanten',
    definition: `Van de klanten met wie er aan het begin van de periode contact was, het deel van wie aan het einde ${lapsesAfter.months} maanden niets was vernomen.`,
  },
  openRate: {
    name: 'Geopende mails',
    definition:
      'Van de mails die in de periode zijn verstuurd aan klanten die ermee instemden dat wij dit meten, het deel dat is geopend.',
  },
  lifetimeValue: {
    name: 'Klantwaarde',
    definition: `Gemiddelde opdracht × opdrachten per klant × brutomarge van ${margin}, exclusief btw. Stand aan het einde van de periode.`,
  },
  valueToCost: {
    name: 'Klantwaarde per euro werving',
    definition: `De klantwaarde gedeeld door wat het kost om een klant te werven (${cost}).`,
  },
} as const satisfies Record<MetricId, { name: string; definition: string }>;

export const retentionDefinition =
  'Het deel van de klanten van wie binnen zoveel maanden na de eerste opdracht een tweede is opgeleverd (Kaplan-Meier), naast wat het zou zijn als de doelen gehaald worden.';

export const statusWords = {
  'on target': 'op doel',
  'in between': 'onderweg',
  off: 'ver van doel',
} as const satisfies Record<Status, string>;

export const notShownWords = {
  'too few': 'te weinig klanten',
  'not reached': 'niet bereikt',
  'too early': 'te vroeg',
} as const satisfies Record<NotShown, string>;

export const unitWords = {
  percent: '%',
  months: 'maanden',
  points: 'punten',
  cents: 'euro',
  times: 'keer',
} as const;
