import { addMonths, type Day } from '../calendar.ts';
import { payoutRules } from '../payouts.ts';
import { firstDayOf, monthOfDay } from './months.ts';

/** The next monthly run, on the first of a month, and how much is missing to be in it. */
export interface NextPayout {
  on: Day;
  /** Integer cents; 0: enough. */
  missingCents: number;
}

export const nextPayoutOf = (payableCents: number, today: Day): NextPayout => ({
  on: addMonths(firstDayOf(monthOfDay(today)), 1),
  missingCents: Math.max(0, payoutRules.fromCents - payableCents),
});
