import { type Day, parseDay } from '../../../domain/calendar.ts';
import { after } from '../../../domain/interval.ts';
import type { Figure } from '../../../domain/metrics/figure.ts';
import type { CustomerSummary } from '../../../domain/metrics/summary.ts';

export const day = (date: string): Day => parseDay(date);

/** A customer of whom nothing is known but what is said. */
export const aSummary = (changes: Partial<CustomerSummary> = {}): CustomerSummary => ({
  ...{ orders: [], active: [], npsAsked: [], npsAnswers: [], followed: [] },
  referred: { registered: 0, delivered: 0 },
  ...changes,
});

/** Who ordered on these dates, each time for so much, and was active then. */
export function buyer(dates: readonly string[], cents = 70_000): CustomerSummary {
  const days = dates.map(day);
  const active = days.length > 0 ? [{ from: Math.min(...days), to: Math.max(...days) }] : [];
  return aSummary({ orders: days.map((on) => ({ on, cents })), active });
}

/** A customer who came back after so many months, or did not. */
export const returning = (first: string, months: number | undefined, cents = 70_000): CustomerSummary => {
  const on = day(first);
  const second = months === undefined ? [] : [{ on: after(on, { months }), cents }];
  return aSummary({ orders: [{ on, cents }, ...second] });
};

export const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** What a tally makes of these customers. */
export function figureOf<F extends Figure>(
  tally: { add(customer: CustomerSummary): void; figure(): F },
  customers: readonly CustomerSummary[],
): F {
  for (const customer of customers) tally.add(customer);
  return tally.figure();
}
