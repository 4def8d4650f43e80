import { type Day, isoDate } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Figure } from '../metrics/figure.ts';
import type { PartnerFactOf } from '../partner/facts.ts';
import { type Balance, balanceOf } from '../partner/balance.ts';
import { authenticityOf } from './authenticity.ts';
import { type BrandFit, brandFitOf } from './brand-fit.ts';
import { type Cpae, cpaeOf, type Measured } from './cpae.ts';
import type { CreatorFigure } from './facts.ts';
import { type Campaign, type Creator, spentCents } from './read-creator.ts';

/** Values, samples and answers older than this say nothing of today (rules, section 11). */
export const kpiPeriod = { months: 12 } as const;

/** How many creators would recommend us, at least: promoters − detractors in percent (rules, section 11). */
export const creatorNpsTarget = 40;

/** A figure as it was entered. */
export type Entered = Pick<PartnerFactOf<'figureEntered'>, 'value' | 'on' | 'noteId'>;

/** What a partnership is measured by; what is not known is absent or says why, never zero. */
export interface CreatorKpis {
  brandFit: BrandFit;
  figures: Partial<Record<CreatorFigure, Entered>>;
  /** The creator's own answers: the mean of 1 to 5, and how many they are. */
  satisfaction: { n: number; mean?: number };
  authenticity: Figure;
  valueIndex: { n: number; receivedCents: number; givenCents: number } & Partial<Balance>;
  cpae: Cpae;
}

export function creatorKpis(creator: Creator, today: Day): CreatorKpis {
  const since = isoDate(after(today, { months: -kpiPeriod.months }) + 1);
  const campaigns = [...creator.campaigns.values()].filter(({ planned }) => planned.until >= since);
  const measured = campaigns.flatMap(measuredOf);
  const answers = creator.answers.filter(({ happenedAt }) => happenedAt >= since);
  const sum = answers.reduce((total, { satisfaction }) => total + satisfaction, 0);
  return {
    brandFit: brandFitOf(creator.ratings),
    figures: Object.fromEntries(
      [...creator.figures].map(([figure, { value, on, noteId }]) => [figure, { value, on, noteId }]),
    ),
    satisfaction: { n: answers.length, ...(answers.length > 0 && { mean: sum / answers.length }) },
    authenticity: authenticityOf(measured),
    valueIndex: valueIndexOf(creator.values, since, isoDate(today)),
    cpae: cpaeOf(measured),
  };
}

/** A campaign that has results, as its cost is counted. */
export const measuredOf = (campaign: Campaign): Measured[] =>
  campaign.results ? [{ ...campaign.results, spendCents: spentCents(campaign) }] : [];

function valueIndexOf(all: Creator['values'], since: string, until: string): CreatorKpis['valueIndex'] {
  const values = all.filter(({ on }) => on >= since && on <= until);
  const total = (wanted: string): number =>
    values.reduce((sum, { direction, cents }) => (direction === wanted ? sum + cents : sum), 0);
  const [receivedCents, givenCents] = [total('received'), total('given')];
  return { n: values.length, receivedCents, givenCents, ...balanceOf(receivedCents, givenCents) };
}
