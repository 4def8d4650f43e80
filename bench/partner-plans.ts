import { plainContext } from '../domain/context.ts';
import { planPartner } from '../domain/partner/plan.ts';
import type { Measure } from './measure.ts';
import { livedPartner, type PartnerLife } from './partner-life.ts';
import { timings } from './timings.ts';

export interface PartnerPlanSizes {
  /** Of a life as long as it gets, this part. */
  part: number;
  rounds: number;
}

/** Partners who have been with us for years. */
const lives = [
  { who: 'contractor, 500 orders', kind: 'contractor', years: 5, orders: 500 },
  { who: 'affiliate, 1,000 sales', kind: 'affiliate', years: 3, orders: 1_000, clicksEachDay: 9 },
  { who: 'affiliate, 2,000 sales', kind: 'affiliate', years: 3, orders: 2_000, clicksEachDay: 9 },
  { who: 'estate agent, 500 clients', kind: 'estate-agent', years: 5, orders: 500 },
  { who: 'creator, 50 campaigns', kind: 'creator', years: 5, campaigns: 50 },
] as const satisfies readonly (PartnerLife & { who: string })[];

const context = plainContext();

/** `plan` of one partner with all that was done for him, beside a bare copy of his facts through JSON. */
export function partnerPlans({ part, rounds }: PartnerPlanSizes): Measure[] {
  return lives.flatMap((life) => {
    const { who, kind, years } = life;
    const subject = `partner-${kind}`;
    const few = (count: number | undefined): number => Math.ceil((count ?? 0) * part);
    const { facts, now } = livedPartner(subject, {
      ...{ kind, years, orders: few('orders' in life ? life.orders : 0) },
      clicksEachDay: 'clicksEachDay' in life ? life.clicksEachDay : 0,
      campaigns: few('campaigns' in life ? life.campaigns : 0),
    });
    let kept = 0;
    const { ms, ratios } = timings(rounds, [
      () => void (kept += (JSON.parse(JSON.stringify(facts)) as unknown[]).length),
      () => void (kept += planPartner(subject, facts, context, now).steps.length),
    ]);
    if (kept === 0) throw new Error('nothing was planned');
    return [
      { what: `plan, ${who}: ${facts.length} facts`, value: ms[1] ?? NaN, unit: 'ms' },
      { what: `plan, ${who} / JSON copy of the facts`, value: ratios[1] ?? NaN, unit: 'ratio' },
    ];
  });
}
