import { dayOf, type Instant } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { Delivery } from './history.ts';
import { touchOf } from './project.ts';
import { permitReAsk } from './touchpoints.ts';
import { type Scope, type Touch, want } from './want.ts';

/** Asked again four weeks after each "still pending", at most three times; a later answer of another kind ends it. */
export const permitReAsks = (scope: Scope, delivery: Delivery): Wanted[] =>
  permitReAskTouches(scope, delivery).map(({ touch }) => want(scope, touch));

/** The re-asks of one project's permit, each with the answer it follows. */
export function permitReAskTouches(scope: Scope, delivery: Delivery): { touch: Touch; answeredAt: Instant }[] {
  const { answers, latestAnswer } = scope.history;
  const first = touchOf('permit', delivery);
  const latest = latestAnswer.get(first.key)?.answer;
  const again: { touch: Touch; answeredAt: Instant }[] = [];
  let asked = first.key;
  for (let round = 2; round <= 1 + permitReAsk.atMost; round++) {
    const pending = answers.get(asked)?.findLast((fact) => fact.answer === 'pending');
    if (!pending) break;
    asked = `${first.key}#${round}`;
    const day = after(dayOf(pending.happenedAt), permitReAsk.after);
    const never = latest === 'pending' ? undefined : `answered ${latest ?? ''}`;
    again.push({
      touch: { ...first, key: asked, day, wantedSince: pending.recordedAt, never },
      answeredAt: pending.happenedAt,
    });
  }
  return again;
}
