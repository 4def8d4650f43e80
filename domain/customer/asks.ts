import { dayOf, onOrAfter } from '../calendar.ts';
import type { Wanted } from '../step.ts';
import type { Delivery } from './history.ts';
import { touchOf } from './project.ts';
import { permitReAskTouches } from './re-asks.ts';
import { professionalAsks, type TouchpointKind } from './touchpoints.ts';
import { type Scope, type Touch, want } from './want.ts';

/** One mail that asks, gone or to go, and the projects it names. */
interface Ask {
  key: string;
  day: number;
  names: string[];
  sent: boolean;
}

/** One project to be asked about: what was sent up to `since` was asked before. */
interface Question {
  delivery: Delivery;
  touch: Touch;
  since: number;
}

/**
 * Feedback or permit for a professional: at most one mail per 30 days, naming the projects (rules, section 1).
 * A mail takes along every project delivered by then that would be asked about within those days; who comes later
 * waits until they are over, for the mail that goes then, or is dropped when that is past its last sensible moment.
 */
export function professionalAsksOf(scope: Scope, kind: TouchpointKind, deliveries: readonly Delivery[]): Wanted[] {
  const asks = sentAsks(scope, kind);
  const questions = deliveries.flatMap((delivery) => questionsOf(scope, kind, delivery));
  const outcome = new Map<Touch, Partial<Touch>>();
  for (const question of questions.sort((a, b) => a.touch.day - b.touch.day)) {
    const { touch, delivery } = question;
    if (scope.history.done.has(touch.key) || touch.never !== undefined) continue;
    const verdict = joinOrWait(scope, asks, question);
    outcome.set(touch, verdict);
    if (verdict.never !== undefined) continue;
    const alone = want(scope, { ...touch, ...verdict });
    if (isAlive(scope, alone))
      asks.push({ key: touch.key, day: dayOf(alone.dueAt), names: [delivery.projectId], sent: false });
  }
  return questions.map(({ touch }) => {
    const names = asks.find((ask) => ask.key === touch.key)?.names ?? [];
    return want(scope, { ...touch, ...outcome.get(touch), names: names.length > 1 ? names : undefined });
  });
}

/** In order of the days they went. */
const sentAsks = ({ history }: Scope, kind: TouchpointKind): Ask[] =>
  [...history.done.values()]
    .filter((fact) => fact.kind === kind && fact.outcome !== 'not-sent')
    .map((fact) => ({
      key: fact.key,
      day: dayOf(fact.happenedAt),
      names: [...(fact.names ?? (fact.projectId === undefined ? [] : [fact.projectId]))],
      sent: true,
    }));

function questionsOf(scope: Scope, kind: TouchpointKind, delivery: Delivery): Question[] {
  const first = { delivery, touch: touchOf(kind, delivery), since: -Infinity };
  if (kind !== 'permit') return [first];
  return [
    first,
    ...permitReAskTouches(scope, delivery).map(({ touch, answeredAt }) => ({
      delivery,
      touch,
      since: dayOf(answeredAt),
    })),
  ];
}

const isAlive = ({ now }: Scope, { never, lastAt, wantedSince }: Wanted): boolean =>
  never === undefined && (lastAt === undefined || (lastAt >= now && lastAt >= wantedSince));

function joinOrWait(scope: Scope, asks: readonly Ask[], { delivery, touch, since }: Question): Partial<Touch> {
  const { oncePer } = professionalAsks;
  const named = asks.find((ask) => ask.sent && ask.day > since && ask.names.includes(delivery.projectId));
  if (named) return { never: `named in ${named.key}` };
  const workingDay = (day: number): number => onOrAfter(day, scope.closing);
  const isNear = (day: number, ask: Ask) => Math.abs(day - ask.day) < oncePer.days;
  const dueOn = workingDay(touch.day);
  const day = asks.reduce(
    (free, ask) => (ask.sent && isNear(free, ask) ? workingDay(ask.day + oncePer.days) : free),
    dueOn,
  );
  const carrier = asks.find(
    (ask) => !ask.sent && isNear(day, ask) && dayOf(delivery.happenedAt) <= Math.max(ask.day, dayOf(scope.now)),
  );
  const { lastAt } = want(scope, touch);
  if (day > dueOn && lastAt !== undefined && (carrier?.day ?? day) > dayOf(lastAt))
    return { never: `asked within ${oncePer.days} days` };
  if (!carrier) return { day, countsFrom: touch.day };
  carrier.names.push(delivery.projectId);
  return { never: `named in ${carrier.key}` };
}
