import type { Day } from '../calendar.ts';
import { after } from '../interval.ts';
import { npsOfScores } from '../metrics/nps.ts';
import { wilson } from '../metrics/wilson.ts';
import type { PartnerFactOf } from './facts.ts';
import { type KpiId, kpiIds, kpis, paceFromDays, paidWithin } from './kpis.ts';
import { deliveredIn, type OwnProject, type OwnScore, ownProjects, ownScores, worthOf } from './own-projects.ts';
import { daysOf, quarterOf } from './quarters.ts';
import type { KpiFigure } from './snapshot.ts';

/** Days of which a partner is measured, both in it: a quarter, or the part of it since he was registered. */
export interface Stretch {
  from: Day;
  to: Day;
}

interface Measured extends Stretch {
  projects: readonly OwnProject[];
  scores: readonly OwnScore[];
}

type Measure = Omit<KpiFigure, 'kpi' | 'target'>;

/** Every KPI of a partner in a stretch; `paceTarget`: how many projects a month his tier asks, absent where nothing asks any. */
export function kpiFigures(
  reached: readonly PartnerFactOf<'customerReached'>[],
  stretch: Stretch,
  paceTarget: number | undefined,
): KpiFigure[] {
  const measured = { ...stretch, projects: ownProjects(reached), scores: ownScores(reached) };
  return kpiIds.map((kpi) => {
    const { n, ...values } = measures[kpi](measured);
    const row = kpis[kpi];
    const target = 'target' in row ? row.target : paceTarget;
    return { kpi, n, ...(n >= row.shownFrom && values), ...(target !== undefined && { target }) };
  });
}

const measures: Readonly<Record<KpiId, (measured: Measured) => Measure>> = {
  projectsPerMonth({ from, to, projects }) {
    const n = deliveredIn(projects, { from, to }).length;
    const quarter = daysOf(quarterOf(to));
    const months = (3 * (to + 1 - from)) / (quarter.until - quarter.from);
    return to + 1 - from < paceFromDays ? { n } : { n, value: n / months };
  },
  orderValue(measured) {
    const worth = deliveredIn(measured.projects, measured).filter(({ valueCents }) => valueCents !== undefined);
    return { n: worth.length, value: Math.round(worthOf(worth) / worth.length) };
  },
  onTime(measured) {
    const promised = deliveredIn(measured.projects, measured).filter(({ promisedOn }) => promisedOn !== undefined);
    return share(promised, ({ deliveredOn, promisedOn = -Infinity }) => deliveredOn <= promisedOn);
  },
  nps({ from, to, scores }) {
    const inTime = scores.filter(({ on }) => on >= from && on <= to);
    return npsOfScores([...new Map(inTime.map(({ customerId, score }) => [customerId, score])).values()]);
  },
  paidOnTime({ from, to, projects }) {
    const due = projects.flatMap(({ invoicedOn, paidOn }) => {
      const dueOn = invoicedOn === undefined ? undefined : after(invoicedOn, paidWithin);
      return dueOn === undefined || dueOn < from || dueOn > to ? [] : [{ dueOn, paidOn }];
    });
    return share(due, ({ dueOn, paidOn = Infinity }) => paidOn <= dueOn);
  },
};

function share<T>(of: readonly T[], counts: (one: T) => boolean): Measure {
  const n = of.length;
  if (n === 0) return { n };
  const part = of.filter(counts).length;
  const { low, high } = wilson(part, n);
  return { n, value: (100 * part) / n, low: 100 * low, high: 100 * high };
}

/** Whether a figure reaches what is asked; undefined where it says nothing, or nothing is asked. */
export function isReached({ kpi, value, target }: KpiFigure): boolean | undefined {
  if (value === undefined || target === undefined) return undefined;
  return kpis[kpi].want === 'above' ? value > target : value >= target;
}
