import { type Day } from '../calendar.ts';
import { after } from '../interval.ts';
import { churn } from './churn.ts';
import { type Cohort, cohorts } from './cohorts.ts';
import type { Figure, Period, Tally } from './figure.ts';
import { lifetimeValue, valueToCost } from './lifetime-value.ts';
import { nps } from './nps.ts';
import { openRate } from './open-rate.ts';
import { referralRate } from './referral-rate.ts';
import { repeatRate } from './repeat-rate.ts';
import { retention, type RetentionMonth } from './retention.ts';
import type { CustomerSummary } from './summary.ts';
import { type MetricId, usualPeriod } from './targets.ts';
import { timeToRepeat } from './time-to-repeat.ts';

/** How each metric is counted, in the order they are shown. */
const tallies = {
  repeatRate,
  timeToRepeat,
  nps,
  referralRate,
  churn,
  openRate,
  lifetimeValue,
  valueToCost,
} as const satisfies Record<MetricId, (period: Period) => Tally>;

export const metricIds = Object.keys(tallies) as MetricId[];

/** Besides its value, a metric may say how many answered, of how many customers, or how many came back. */
export type MetricFigure = Figure & { response?: Figure; customers?: number; repeated?: number };
export type Metrics = Record<MetricId, MetricFigure>;

/** All metrics of one period, counted customer by customer. */
export function countMetrics(period: Period): Pick<Tally, 'add'> & { metrics(): Metrics } {
  const counting = metricIds.map((id): [MetricId, Tally<MetricFigure>] => [id, tallies[id](period)]);
  return {
    add(customer) {
      for (const [, tally] of counting) tally.add(customer);
    },
    metrics: () => Object.fromEntries(counting.map(([id, tally]) => [id, tally.figure()])) as Metrics,
  };
}

/** What a roll-up keeps: the metrics of the usual period up to a day, and cohorts and retention as they stand on it. */
export interface Rollup {
  period: Period;
  metrics: Metrics;
  cohorts: Cohort[];
  retention: RetentionMonth[];
}

export function countRollup(to: Day): { add(customer: CustomerSummary): void; rollup(): Rollup } {
  const period = usualPeriodTo(to);
  const counts = { usual: countMetrics(period), cohorts: cohorts({ to }), retention: retention({ to }) };
  return {
    add(customer) {
      for (const one of Object.values(counts)) one.add(customer);
    },
    rollup: () => ({
      period,
      metrics: counts.usual.metrics(),
      cohorts: counts.cohorts.quarters(),
      retention: counts.retention.months(),
    }),
  };
}

/** The usual period that ends on a day. */
export const usualPeriodTo = (to: Day): Period => ({ from: after(to + 1, { months: -usualPeriod.months }), to });
