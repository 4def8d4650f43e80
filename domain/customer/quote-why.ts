import { addWorkingDays, dayOf } from '../calendar.ts';
import type { Wanted } from '../step.ts';
import { episodesOf, rejectedQuotes } from './indicators.ts';
import { indicators } from './health-table.ts';
import { quoteWhy } from './touchpoints.ts';
import { type Scope, want } from './want.ts';

const followUp = { category: 'service', topic: 'follow-up' } as const;

/** Who rejected a quote is asked why, once an episode: after the first of several (rules, section 6). */
export function quoteWhySteps(scope: Scope): Wanted[] {
  const rejected = rejectedQuotes(scope.history);
  if (rejected.length === 0) return [];
  return episodesOf(rejected, indicators['quote-rejected'].holds).flatMap(({ evidence }) =>
    evidence.map(({ at, projectId }, nth) =>
      want(scope, {
        key: `quote-why:${projectId ?? ''}`,
        kind: 'quote-why',
        projectId,
        channel: 'mail',
        basis: followUp,
        day: addWorkingDays(dayOf(at) + 1, quoteWhy.afterWorkingDays - 1, scope.closing),
        lastSensible: quoteWhy.lastSensible,
        wantedSince: at,
        never: nth > 0 ? 'asked about an earlier quote' : undefined,
      }),
    ),
  );
}
