import { isoDate, parseDay } from '../../domain/calendar.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Period } from '../../domain/metrics/figure.ts';
import { countMetrics, type Metrics, usualPeriodTo } from '../../domain/metrics/metrics.ts';
import type { KeptRollup } from '../../store/metrics.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

export interface AskedPeriod {
  /** Dates; both days are in it. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface PeriodMetrics {
  /** Of which roll-up. */
  at: Instant;
  period: Period;
  metrics: Metrics;
}

/** The latest roll-up; a problem where there is none. */
export async function latestRollup({ store }: Pick<ApiDeps, 'store'>): Promise<KeptRollup> {
  const latest = await store.metrics.latestRollup();
  if (!latest) throw new Problem('not-counted');
  return latest;
}

/** Those of the roll-up; of another period they are counted from the summaries it was made of. */
export async function metricsOfPeriod(deps: Pick<ApiDeps, 'store'>, asked: AskedPeriod): Promise<PeriodMetrics> {
  const rollup = await latestRollup(deps);
  const period = periodOf(asked, rollup);
  const { from, to } = rollup.period;
  if (period.from === from && period.to === to) return { at: rollup.at, period, metrics: rollup.metrics };
  const counts = countMetrics(period);
  await deps.store.metrics.eachSummary((customer) => counts.add(customer));
  return { at: rollup.at, period, metrics: counts.metrics() };
}

function periodOf(asked: AskedPeriod, { period: kept }: KeptRollup): Period {
  const to = asked.to === undefined ? kept.to : parseDay(asked.to);
  const from = asked.from === undefined ? usualPeriodTo(to).from : parseDay(asked.from);
  const wrong = (pointer: string, detail: string): Problem =>
    new Problem('invalid-fields', { errors: [{ pointer, detail }] });
  if (to > kept.to) throw wrong('/to', `lies after the last roll-up, of ${isoDate(kept.to)}`);
  if (from > to) throw wrong('/from', asked.to === undefined ? 'lies after the last roll-up' : 'lies after to');
  return { from, to };
}
