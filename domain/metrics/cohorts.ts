import { type Day, firstOfMonth, monthOf } from '../calendar.ts';
import { after } from '../interval.ts';
import { type Figure, type Period, share, type Tally } from './figure.ts';
import { shownFromCustomers, targets } from './targets.ts';
import { daysPerMonth } from './time-to-repeat.ts';
import { type Trend, trendOf } from './trend.ts';

const cohortFigures = ['firstOrderCents', 'repeatRate', 'monthsToRepeat', 'referralRate'] as const;
type CohortFigure = (typeof cohortFigures)[number];

/** Customers whose first order was delivered in the same quarter, '2026-Q1'. */
export type Cohort = { quarter: string; customers: number } & Record<CohortFigure, Figure>;

interface Counts {
  /** The last day of the quarter. */
  ends: Day;
  customers: number;
  firstCents: number;
  repeated: number;
  daysToRepeat: number;
  referrers: number;
}

/** By quarter of the first order, as things stand on a day. */
export function cohorts({ to }: Pick<Period, 'to'>): Pick<Tally, 'add'> & { quarters(): Cohort[] } {
  const byQuarter = new Map<string, Counts>();
  return {
    add({ orders: [first, second], referred: { firstDeliveredOn = Infinity } }) {
      if (!first || first.on > to) return;
      const { quarter, ends } = quarterOf(first.on);
      const known = byQuarter.get(quarter) ?? { ends, ...nobody };
      byQuarter.set(quarter, known);
      known.customers += 1;
      known.firstCents += first.cents;
      if (firstDeliveredOn <= to) known.referrers += 1;
      if (!second || second.on > to) return;
      known.repeated += 1;
      known.daysToRepeat += second.on - first.on;
    },
    quarters: () =>
      [...byQuarter].sort(([a], [b]) => (a < b ? -1 : 1)).map(([quarter, counts]) => cohortOf(quarter, counts, to)),
  };
}

const nobody = { customers: 0, firstCents: 0, repeated: 0, daysToRepeat: 0, referrers: 0 };

function cohortOf(quarter: string, counts: Counts, to: Day): Cohort {
  const { customers, firstCents, repeated, referrers } = counts;
  return {
    ...{ quarter, customers },
    firstOrderCents: average(Math.round(firstCents / customers), customers),
    repeatRate: share(repeated, customers),
    monthsToRepeat: monthsToRepeat(counts, to),
    referralRate: share(referrers, customers),
  };
}

const average = (value: number, n: number): Figure => (n < shownFromCustomers ? { n, why: 'too few' } : { n, value });

/** Shown once the whole cohort had the time the target gives it: before, only the quick ones can be seen. */
function monthsToRepeat({ ends, repeated, daysToRepeat }: Counts, to: Day): Figure {
  if (to < after(ends, { months: targets.timeToRepeat.target })) return { n: repeated, why: 'too early' };
  return average(daysToRepeat / repeated / daysPerMonth, repeated);
}

function quarterOf(day: Day): { quarter: string; ends: Day } {
  const { year, month } = monthOf(day);
  const nth = Math.ceil(month / 3);
  return { quarter: `${year}-Q${nth}`, ends: firstOfMonth(year, 3 * nth + 1) - 1 };
}

/** Where each figure goes from quarter to quarter. */
export const trendsOf = (quarters: readonly Cohort[]): Partial<Record<CohortFigure, Trend>> =>
  Object.fromEntries(
    cohortFigures.flatMap((of) => {
      const trend = trendOf(quarters.map(({ [of]: figure }) => ('value' in figure ? figure.value : undefined)));
      return trend ? [[of, trend]] : [];
    }),
  );
