import { type Day, dayOf, type Instant } from '../calendar.ts';
import { type Band, bands, fullHealth, type HealthAction, type IndicatorName, indicators } from './health-table.ts';
import type { History } from './history.ts';
import { type Evidence, type Found, negativeFeedback, noInteraction } from './indicators.ts';
import { noReview, notOpened, quoteRejected } from './indicators.ts';

export type IndicatorState = 'holds' | 'does-not-hold' | 'unknown';

/** One indicator as it is now; `since` and `until` are those of its latest episode, also one to come. */
export interface IndicatorReading {
  name: IndicatorName;
  /** What it takes off while it holds. */
  points: number;
  action: HealthAction;
  state: IndicatorState;
  since?: Day;
  until?: Day;
  evidence: readonly Evidence[];
}

export interface Health {
  score: number;
  band: Band;
  /** Whole per cents of the indicators that are known. */
  coverage: number;
  indicators: IndicatorReading[];
  /** The first day on which the score is another without a new fact. */
  changesOn?: Day;
}

const finders = {
  'no-interaction': noInteraction,
  'negative-feedback': negativeFeedback,
  'quote-rejected': quoteRejected,
  'no-review': noReview,
  'not-opened': notOpened,
} as const satisfies Record<IndicatorName, (history: History) => Found>;

const names = Object.keys(indicators) as IndicatorName[];

/**
 * The health of the relation with a customer: 100, less the points of each indicator that holds. What is unknown takes
 * nothing off, and lowers the coverage.
 */
export function healthOf(history: History, now: Instant): Health {
  const today = dayOf(now);
  const readings = names.map((name) => readingOf(name, finders[name](history), today));
  let score = fullHealth;
  let known = 0;
  let changesOn: Day | undefined;
  for (const { state, points, since, until } of readings) {
    if (state === 'holds') score -= points;
    if (state !== 'unknown') known++;
    for (const day of [since, until])
      if (day !== undefined && day > today && (changesOn === undefined || day < changesOn)) changesOn = day;
  }
  return {
    score,
    band: bandOf(score),
    coverage: Math.round((100 * known) / names.length),
    indicators: readings,
    ...(changesOn !== undefined && { changesOn }),
  };
}

export function bandOf(score: number): Band {
  return bands.find(({ from }) => score >= from)?.name ?? 'red';
}

function readingOf(name: IndicatorName, found: Found, today: Day): IndicatorReading {
  const { points, action } = indicators[name];
  if (found === undefined) return { name, points, action, state: 'does-not-hold', evidence: [] };
  if (found === 'unknown') return { name, points, action, state: 'unknown', evidence: [] };
  const { since, until, evidence } = found;
  const state = since <= today && (until === undefined || today < until) ? 'holds' : 'does-not-hold';
  return { name, points, action, state, since, ...(until !== undefined && { until }), evidence };
}
