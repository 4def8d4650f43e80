import { dayOf, type Instant } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { Answer, Delivery } from './history.ts';
import { touchOf } from './project.ts';
import { permitReAsk } from './touchpoints.ts';
import { type Scope, type Touch, want } from './want.ts';

/** Asked again four weeks after each "still pending", at most three times; a later answer of another kind ends it. */
export const permitReAsks = (scope: Scope, delivery: Delivery): Wanted[] =>
  permitReAskTouches(scope, delivery).map(({ touch }) => want(scope, touch));

/** The re-asks of one project's permit, each with the answer it follows. */
export function permitReAskTouches(scope: Scope, delivery: Delivery): { touch: Touch; answeredAt: Instant }[] {
  const first = touchOf('permit', delivery);
  const { answers } = scope.history;
  const keys = [first.key];
  for (let round = 2; round <= 1 + permitReAsk.atMost; round++) keys.push(`${first.key}#${round}`);
  const latest = latestOf(keys.flatMap((key) => answers.get(key) ?? []))?.answer;
  const again: { touch: Touch; answeredAt: Instant }[] = [];
  for (const [n, key] of keys.slice(1).entries()) {
    const pending = answers.get(keys[n] ?? '')?.findLast((fact) => fact.answer === 'pending');
    if (!pending) break;
    const day = after(dayOf(pending.happenedAt), permitReAsk.after);
    const never = latest === 'pending' ? undefined : `answered ${latest ?? ''}`;
    again.push({
      touch: { ...first, key, day, wantedSince: pending.recordedAt, never },
      answeredAt: pending.happenedAt,
    });
  }
  return again;
}

const latestOf = (answers: readonly Answer[]): Answer | undefined =>
  answers.reduce<Answer | undefined>(
    (last, fact) => (last && last.happenedAt > fact.happenedAt ? last : fact),
    undefined,
  );
