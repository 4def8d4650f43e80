import {
  type ClosingDays,
  type Day,
  dayOf,
  firstOfMonth,
  type Instant,
  monthOf,
  onOrAfter,
  slotAt,
} from '../calendar.ts';

/** A quarter of the calendar: '2027-Q1'. */
export type Quarter = string;

const monthsInQuarter = 3;

export const quarterOf = (day: Day): Quarter => {
  const { year, month } = monthOf(day);
  return `${year}-Q${Math.ceil(month / monthsInQuarter)}`;
};

export const isQuarter = (word: string): word is Quarter => /^\d{4}-Q[1-4]$/.test(word);

/** Its first and its last day. Throws a RangeError for what is no quarter. */
export function daysOfQuarter(quarter: Quarter): { from: Day; to: Day } {
  if (!isQuarter(quarter)) throw new RangeError('not a quarter of the form YYYY-Qn');
  const [year, nth] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
  const first = (nth - 1) * monthsInQuarter + 1;
  return { from: firstOfMonth(year, first), to: firstOfMonth(year, first + monthsInQuarter) - 1 };
}

/** When a quarter is closed for a partner: on the first working day after it, at his own minute. */
export const quarterMoment = (quarter: Quarter, subject: string, closing: ClosingDays): Instant =>
  slotAt(onOrAfter(daysOfQuarter(quarter).to + 1, closing), subject);

/** The quarters that ended since a moment, up to another, oldest first: the one that the moment lies in is the first. */
export function quartersEnded(since: Instant, until: Instant): Quarter[] {
  const ended: Quarter[] = [];
  for (let day = dayOf(since); ;) {
    const quarter = quarterOf(day);
    const { to } = daysOfQuarter(quarter);
    if (to >= dayOf(until)) return ended;
    ended.push(quarter);
    day = to + 1;
  }
}
