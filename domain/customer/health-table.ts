import type { Interval } from '../interval.ts';

/** What takes points off the health of a relation, and what is done about it (rules, section 6). */
export const indicators = {
  /** Answered by the win-back mail. */
  'no-interaction': { points: 20, after: { months: 6 }, action: 'win-back' },
  /** The complaint protocol is the outreach. */
  'negative-feedback': { points: 30, holds: { months: 12 }, action: 'complaint' },
  'quote-rejected': { points: 15, holds: { months: 6 }, action: 'quote-why' },
  /** Counted from the first invitation that was sent; its reminder is that of the invitation. */
  'no-review': { points: 5, after: { days: 30 }, action: 'review-reminder' },
  /** So many mails in a row; who did not open a mail after so long is taken not to. */
  'not-opened': { points: 10, mails: 3, unopenedAfter: { days: 3 }, action: 'switch-channel' },
} as const satisfies Record<string, Indicator>;

interface Indicator {
  points: number;
  after?: Interval;
  holds?: Interval;
  mails?: number;
  unopenedAfter?: Interval;
  action: 'win-back' | 'complaint' | 'quote-why' | 'review-reminder' | 'switch-channel';
}

export type IndicatorName = keyof typeof indicators;
export type HealthAction = Indicator['action'];

/** A relation in full health; each indicator counts once while it holds. */
export const fullHealth = 100;

/** From which score on, the best first. */
export const bands = [
  { name: 'green', from: 70 },
  { name: 'yellow', from: 40 },
  { name: 'red', from: 0 },
] as const;

export type Band = (typeof bands)[number]['name'];
