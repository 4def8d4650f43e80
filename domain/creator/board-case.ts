import { type Cpae, cpaeOf } from './cpae.ts';
import { measuredOf } from './kpis.ts';
import { type Campaign, type Creator, spentCents } from './read-creator.ts';
import { premiumOf } from './warnings.ts';

/** What working for longer is expected to bring above one-off campaigns, in percent (rules, section 11). */
const expectedLift = { interaction: 40, brandGrowth: 30 } as const;

/** Measured, with of how many campaigns it is, else what is expected. */
export type Lift =
  | { measured: true; percent: number; structural: number; oneOff: number }
  | { measured: true; percent: number; n: number; on: string }
  | { measured: false; percent: number };

/** What a partnership, or all of them, cost and bring; money in integer euro cents. */
export interface BoardCase {
  campaigns: number;
  spendCents: number;
  /** Of agreements that name both prices: the mean premium above one-off work. */
  premium: { n: number; percent?: number };
  cpae: Cpae;
  interaction: Lift;
  brandGrowth: Lift;
  /** All value received since the first day; `n`: entries. */
  longTerm: { n: number; cents: number };
}

export function boardCaseOf(creators: readonly Creator[]): BoardCase {
  const campaigns = creators.flatMap((creator) => [...creator.campaigns.values()]);
  const premiums = creators.flatMap(({ agreements }) => agreements.flatMap(({ terms }) => premiumOf(terms) ?? []));
  const received = creators.flatMap(({ values }) => values.filter(({ direction }) => direction === 'received'));
  return {
    campaigns: campaigns.length,
    spendCents: campaigns.reduce((sum, campaign) => sum + spentCents(campaign), 0),
    premium: { n: premiums.length, ...(premiums.length > 0 && { percent: meanOf(premiums) }) },
    cpae: cpaeOf(campaigns.flatMap(measuredOf)),
    interaction: interactionOf(campaigns),
    brandGrowth: brandGrowthOf(creators),
    longTerm: { n: received.length, cents: received.reduce((sum, { cents }) => sum + cents, 0) },
  };
}

/** Shares and in-depth reactions by everybody who saw it: structural work against one-off work, where both were measured. */
function interactionOf(campaigns: readonly Campaign[]): Lift {
  const [structural, oneOff] = [false, true].map((wanted) =>
    campaigns.flatMap(({ planned, results }) =>
      planned.oneOff === wanted && results?.reach !== undefined
        ? [{ seen: results.reach, interactions: results.shares + results.reactions }]
        : [],
    ),
  ) as [Interaction[], Interaction[]];
  const [rate, reference] = [rateOf(structural), rateOf(oneOff)];
  if (rate === undefined || !reference) return { measured: false, percent: expectedLift.interaction };
  const percent = 100 * (rate / reference - 1);
  return { measured: true, percent, structural: structural.length, oneOff: oneOff.length };
}

interface Interaction {
  seen: number;
  interactions: number;
}

function rateOf(all: readonly Interaction[]): number | undefined {
  const seen = all.reduce((sum, one) => sum + one.seen, 0);
  return seen === 0 ? undefined : all.reduce((sum, { interactions }) => sum + interactions, 0) / seen;
}

/** As it was entered, the mean over creators; expected where nobody measured it. */
function brandGrowthOf(creators: readonly Creator[]): Lift {
  const entered = creators.flatMap(({ figures }) => figures.get('brand-growth') ?? []);
  const [last] = entered
    .map(({ on }) => on)
    .sort()
    .slice(-1);
  if (last === undefined) return { measured: false, percent: expectedLift.brandGrowth };
  return { measured: true, percent: meanOf(entered.map(({ value }) => value)), n: entered.length, on: last };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
