import { type Day, firstOfMonth, type Instant, monthOf, parseDay } from '../calendar.ts';
import { after } from '../interval.ts';
import { type Campaign, spentCents } from './read-creator.ts';

/** What is spent on a creator in a quarter, from and up to and including: integer euro cents (rules, section 11). */
export const quarterBudget = { leastCents: 1_500_000, mostCents: 5_000_000 } as const;

/** A calendar quarter, by its name ('2027-Q1') and days. */
export interface Quarter {
  name: string;
  from: Day;
  /** The last day. */
  until: Day;
}

export function quarterOf(day: Day): Quarter {
  const { year, month } = monthOf(day);
  const nth = Math.ceil(month / 3);
  const from = firstOfMonth(year, 3 * nth - 2);
  return { name: `${year}-Q${nth}`, from, until: after(from, { months: 3 }) - 1 };
}

/** The whole quarters between two days, both included. */
export function wholeQuarters(from: Day, until: Day): Quarter[] {
  const found: Quarter[] = [];
  for (let at = quarterOf(from); at.until <= until; at = quarterOf(at.until + 1)) if (at.from >= from) found.push(at);
  return found;
}

/** A campaign counts whole, in the quarter in which it begins. */
const inQuarter = (campaigns: Iterable<Campaign>, { from, until }: Quarter): Campaign[] =>
  [...campaigns].filter(({ planned }) => {
    const begins = parseDay(planned.from);
    return begins >= from && begins <= until;
  });

export const spentIn = (campaigns: Iterable<Campaign>, quarter: Quarter): number =>
  inQuarter(campaigns, quarter).reduce((sum, campaign) => sum + spentCents(campaign), 0);

/** Since when a quarter costs more than its budget; undefined where it does not. */
export function overSince(campaigns: Iterable<Campaign>, quarter: Quarter): Instant | undefined {
  const known = inQuarter(campaigns, quarter)
    .flatMap(({ planned, results }) => [
      { at: planned.happenedAt, cents: planned.cents },
      ...(results?.cents === undefined ? [] : [{ at: results.happenedAt, cents: results.cents - planned.cents }]),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  let total = 0;
  for (const { at, cents } of known) if ((total += cents) > quarterBudget.mostCents) return at;
  return undefined;
}
