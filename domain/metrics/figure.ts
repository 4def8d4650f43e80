import type { Day } from '../calendar.ts';
import type { CustomerSummary } from './summary.ts';
import { shownFromCustomers } from './targets.ts';
import { wilson } from './wilson.ts';

/** Both days are in it. */
export interface Period {
  from: Day;
  to: Day;
}

/** Why there is nothing to show: of too few customers, not half of them came back, or not all had the time to. */
export type NotShown = 'too few' | 'not reached' | 'too early';

/** A number with of how many it is; `low` and `high` bound it with 95 % confidence, `high` absent where it has no bound. */
export type Figure = { n: number; value: number; low?: number; high?: number } | { n: number; why: NotShown };

/** Counts customers one by one, so that all of them need never be in memory. */
export interface Tally<F extends Figure = Figure> {
  add(customer: CustomerSummary): void;
  figure(): F;
}

/** A share of customers in percent. */
export function share(part: number, n: number): Figure {
  if (n < shownFromCustomers) return { n, why: 'too few' };
  const { low, high } = wilson(part, n);
  return { n, value: (100 * part) / n, low: 100 * low, high: 100 * high };
}
