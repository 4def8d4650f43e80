import { type ClosingDays, type Day, firstOfMonth, type Instant, monthOf, onOrAfter, slotAt } from '../calendar.ts';

/** A quarter of the calendar, as it is named everywhere: '2027-Q1'. */
export type Quarter = `${number}-Q${number}`;

/** The quarter a day lies in. */
export function quarterOf(day: Day): Quarter {
  const { year, month } = monthOf(day);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** The first day of a quarter, and the first after it. */
export function daysOf(quarter: Quarter): { from: Day; until: Day } {
  const [year = NaN, nth = NaN] = quarter.split('-Q').map(Number);
  return { from: firstOfMonth(year, 3 * nth - 2), until: firstOfMonth(year, 3 * nth + 1) };
}

/** When a quarter is reviewed: the first working day after its end, at the partner's own minute of the day. */
export const quarterMoment = (quarter: Quarter, subject: string, closing: ClosingDays): Instant =>
  slotAt(onOrAfter(daysOf(quarter).until, closing), subject);

/**
 * Every quarter that ended after a partner was registered and before a day, oldest first, and the one that day lies in:
 * who comes within a quarter is reviewed from then on.
 */
export function quartersSince(registeredOn: Day, day: Day): Quarter[] {
  const quarters: Quarter[] = [];
  for (let from = registeredOn; from <= day; from = daysOf(quarterOf(from)).until) quarters.push(quarterOf(from));
  return quarters;
}
