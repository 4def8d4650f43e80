import type { PartnerHistory } from '../../domain/partner/history.ts';
import { isReached } from '../../domain/partner/kpi-figures.ts';
import type { KpiId } from '../../domain/partner/kpis.ts';
import type { KpiFigure, QuarterSnapshot } from '../../domain/partner/snapshot.ts';
import { type Tier, tierAbove, tierTable, tiers } from '../../domain/partner/tier-table.ts';
import type { TierNotice } from '../../domain/partner/tiers.ts';
import { dayOf } from '../../domain/calendar.ts';
import { plainDate } from '../../mail/quarter-words.ts';
import { euros } from '../../mail/text.ts';
import { partnerKindWords } from '../../templates/partner-words.ts';
import { tierWords } from '../../templates/tier-words.ts';
import { decimal, figureWords, kpiWords, targetWords, tooFewWords } from './kpi-words.ts';

export interface ReportSection {
  title: string;
  paragraphs: string[];
}

export interface Reviewed {
  kind: PartnerHistory['kind'];
  snapshot: QuarterSnapshot;
  /** The quarter before it, where there is one. */
  before: QuarterSnapshot | undefined;
  /** That the review announced a lower tier. */
  notice: TierNotice | undefined;
}

/** What the report speaks of (rules, section 9): volume, quality feedback, pricing, tier, growth plan. */
export const reportSections = (reviewed: Reviewed): ReportSection[] => [
  { title: 'Volume', paragraphs: volume(reviewed) },
  { title: 'Kwaliteit', paragraphs: [told(reviewed, 'onTime'), told(reviewed, 'nps')] },
  { title: 'Prijs', paragraphs: pricing(reviewed) },
  { title: 'Niveau', paragraphs: tier(reviewed) },
  { title: 'Groeiplan', paragraphs: growth(reviewed) },
];

const figureOf = ({ figures }: QuarterSnapshot, kpi: KpiId): KpiFigure =>
  figures.find((one) => one.kpi === kpi) ?? { kpi, n: 0 };

const told = ({ snapshot }: Reviewed, kpi: KpiId): string =>
  `${kpiWords[kpi].title}: ${figureWords(figureOf(snapshot, kpi))}.`;

const projects = (count: number): string => (count === 1 ? '1 project' : `${count} projecten`);

function volume({ snapshot, before }: Reviewed): string[] {
  if (snapshot.projects === 0) return [`Opgeleverde projecten: ${tooFewWords(0)}.`];
  const sum = `Opgeleverd: ${projects(snapshot.projects)}, samen ${euros(snapshot.valueCents)} excl. btw.`;
  const compared =
    before && before.projects > 0
      ? [`Het kwartaal ervoor: ${projects(before.projects)}, samen ${euros(before.valueCents)}.`]
      : [];
  return [sum, ...compared];
}

function pricing(reviewed: Reviewed): string[] {
  const own = tierOf(reviewed);
  const discount = own ? [`Uw korting als ${tierWords[own]}-partner is ${tierTable[own].percent}%.`] : [];
  return [told(reviewed, 'orderValue'), told(reviewed, 'paidOnTime'), ...discount];
}

const tierOf = ({ snapshot }: Reviewed): Tier | undefined => tiers.find((one) => one === snapshot.tier);

function tier(reviewed: Reviewed): string[] {
  const { kind, snapshot, notice } = reviewed;
  if (kind !== 'contractor')
    return [
      `Niveaus gelden voor aannemers. Voor u als ${partnerKindWords[kind]} gelden de afspraken die wij samen maakten.`,
    ];
  const own = tierOf(reviewed);
  const counted = `In de laatste twaalf maanden telden ${projects(snapshot.yearProjects)} mee.`;
  const stands = own ? `Uw niveau is ${tierWords[own]}. ${counted}` : `U heeft nog geen niveau. ${counted}`;
  return [stands, ...(notice ? [noticeWords(notice)] : own ? ['Bij deze beoordeling blijft uw niveau gelijk.'] : [])];
}

function noticeWords({ to, from, outcome }: TierNotice): string {
  const lower = to ? `het niveau ${tierWords[to]}` : 'geen niveau meer';
  if (outcome === 'kept') return 'Het volume was binnen 30 dagen terug: u houdt uw niveau.';
  return `Bij deze beoordeling is aangekondigd dat u vanaf ${plainDate(dayOf(from))} ${lower} heeft.`;
}

function growth(reviewed: Reviewed): string[] {
  const { kind, snapshot } = reviewed;
  const below = snapshot.figures.filter((figure) => isReached(figure) === false);
  const judged = snapshot.figures.some((figure) => isReached(figure) !== undefined);
  const next = kind === 'contractor' ? tierAbove(tierOf(reviewed)) : undefined;
  const missing = next ? tierTable[next].from - snapshot.yearProjects : 0;
  const perMonth = next ? `gemiddeld ${decimal(tierTable[next].from / 12)} per maand` : '';
  return [
    ...below.map((figure) => `${kpiWords[figure.kpi].title} kan beter: de norm is ${targetWords(figure) ?? ''}.`),
    ...(below.length === 0 && judged ? ['Alle normen met genoeg gegevens zijn gehaald.'] : []),
    ...(judged ? [] : ['Er zijn nog te weinig gegevens voor een oordeel. In het gesprek bespreken wij wat u zoekt.']),
    ...(next && missing > 0 ? [`Voor ${tierWords[next]} zijn nog ${projects(missing)} nodig: ${perMonth}.`] : []),
  ];
}
