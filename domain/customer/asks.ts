import { dayOf } from '../calendar.ts';
import type { Wanted } from '../step.ts';
import type { Delivery } from './history.ts';
import { touchOf } from './project.ts';
import { professionalAsks, type TouchpointKind } from './touchpoints.ts';
import { type Scope, type Touch, want } from './want.ts';

/**
 * Feedback or permit for a professional: at most one mail per 30 days, naming the projects (rules, section 1).
 * A mail takes along every project delivered by then that would be asked about within those days;
 * who comes later waits until they are over, or is dropped when that is past its last sensible moment.
 */
export function professionalAsksOf(scope: Scope, kind: TouchpointKind, deliveries: readonly Delivery[]): Wanted[] {
  const { done } = scope.history;
  const asks: Ask[] = [...done.values()]
    .filter((fact) => fact.kind === kind && fact.outcome !== 'not-sent')
    .map((fact) => ({
      key: fact.key,
      day: dayOf(fact.happenedAt),
      names: [...(fact.names ?? (fact.projectId === undefined ? [] : [fact.projectId]))],
      sent: true,
    }));
  const touches = deliveries.map((delivery) => ({ delivery, touch: touchOf(kind, delivery) }));
  const outcome = new Map<Touch, Partial<Touch>>();
  for (const { delivery, touch } of touches.sort((a, b) => a.touch.day - b.touch.day)) {
    if (done.has(touch.key)) continue;
    const verdict = joinOrWait(scope, asks, delivery, touch);
    outcome.set(touch, verdict);
    if (verdict.never !== undefined) continue;
    const alone = want(scope, { ...touch, ...verdict });
    const alive =
      alone.never === undefined &&
      !(alone.lastAt !== undefined && (alone.lastAt < scope.now || alone.lastAt < alone.wantedSince));
    if (alive) asks.push({ key: touch.key, day: dayOf(alone.dueAt), names: [delivery.projectId], sent: false });
  }
  return touches.map(({ touch }) => {
    const names = asks.find((ask) => ask.key === touch.key)?.names ?? [];
    return want(scope, { ...touch, ...outcome.get(touch), names: names.length > 1 ? names : undefined });
  });
}

interface Ask {
  key: string;
  day: number;
  names: string[];
  sent: boolean;
}

function joinOrWait(scope: Scope, asks: readonly Ask[], delivery: Delivery, touch: Touch): Partial<Touch> {
  const named = asks.find((ask) => ask.sent && ask.names.includes(delivery.projectId));
  if (named) return { never: `named in ${named.key}` };
  const near = asks.find((ask) => Math.abs(touch.day - ask.day) < professionalAsks.oncePer.days);
  if (!near) return {};
  const goesOn = Math.max(near.day, dayOf(scope.now));
  if (!near.sent && dayOf(delivery.happenedAt) <= goesOn) {
    near.names.push(delivery.projectId);
    return { never: `named in ${near.key}` };
  }
  const day = near.day + professionalAsks.oncePer.days;
  const { lastAt } = want(scope, touch);
  return lastAt !== undefined && day > dayOf(lastAt)
    ? { never: `asked within ${professionalAsks.oncePer.days} days` }
    : { day };
}
