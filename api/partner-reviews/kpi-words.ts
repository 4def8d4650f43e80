import { isReached } from '../../domain/partner/kpi-figures.ts';
import { type KpiId, kpis } from '../../domain/partner/kpis.ts';
import type { KpiFigure } from '../../domain/partner/snapshot.ts';
import { euros } from '../../mail/text.ts';

/** What each KPI is called, and what it is made of. */
export const kpiWords = {
  projectsPerMonth: {
    title: 'Projecten per maand',
    axis: 'projecten per maand',
    source: 'opgeleverde projecten die u bestelde of bracht',
  },
  orderValue: {
    title: 'Gemiddelde orderwaarde',
    axis: 'orderwaarde in euro, excl. btw',
    source: 'opgeleverde projecten met een bekend bedrag, excl. btw',
  },
  onTime: {
    title: 'Op tijd geleverd',
    axis: '% op tijd geleverd',
    source: 'opgeleverde projecten met een beloofde datum',
  },
  nps: {
    title: 'NPS van uw klanten',
    axis: 'NPS, −100 tot 100',
    source: 'het laatste cijfer van elke klant in het kwartaal',
  },
  paidOnTime: {
    title: 'Op tijd betaald',
    axis: '% betaald binnen 30 dagen',
    source: 'facturen waarvan de termijn van 30 dagen in het kwartaal afliep',
  },
} as const satisfies Record<KpiId, { title: string; axis: string; source: string }>;

/** '0,8': at most one decimal. */
export const decimal = (value: number): string =>
  String(Math.round(value * 10) / 10)
    .replace('.', ',')
    .replace('-', '−');

/** A value of a KPI: '€ 812', '96,7%', '72'. */
export function valueWords(kpi: KpiId, value: number): string {
  const { unit } = kpis[kpi];
  if (unit === 'cents') return euros(100 * Math.round(value / 100));
  return unit === 'percent' ? `${decimal(value)}%` : decimal(value);
}

export const tooFewWords = (n: number): string => `te weinig gegevens (n = ${n})`;

/** 'meer dan 95%', 'ten minste € 700' */
export const targetWords = ({ kpi, target }: Pick<KpiFigure, 'kpi' | 'target'>): string | undefined =>
  target === undefined
    ? undefined
    : `${kpis[kpi].want === 'above' ? 'meer dan' : 'ten minste'} ${valueWords(kpi, target)}`;

/** A value with its n and its bounds: '96,7% (n = 30, tussen 83,3% en 99,4%)'. */
export function figureWords({ kpi, n, value, low, high }: KpiFigure): string {
  if (value === undefined) return tooFewWords(n);
  const bounds =
    low === undefined || high === undefined ? '' : `, tussen ${valueWords(kpi, low)} en ${valueWords(kpi, high)}`;
  return `${valueWords(kpi, value)} (n = ${n}${bounds})`;
}

/** Whether it reaches what is asked, in words: colour never speaks alone. */
export function verdictWords(figure: KpiFigure): 'op norm' | 'onder de norm' | 'geen oordeel' {
  const reached = isReached(figure);
  if (reached === undefined) return 'geen oordeel';
  return reached ? 'op norm' : 'onder de norm';
}
