import type { Wanted } from '../step.ts';
import { isCancelled } from './orders.ts';
import { buildOf, touchOf } from './project.ts';
import { permitReAsks } from './re-asks.ts';
import { type TouchpointKind, touchpoints } from './touchpoints.ts';
import { type Scope, want } from './want.ts';

const kinds = Object.keys(touchpoints) as TouchpointKind[];

/** What a delivered project would have been asked: of a cancelled order it stands in the agenda as dropped. */
export const cancelledSteps = (scope: Scope): Wanted[] =>
  scope.history.cancelled.flatMap((delivery) => [
    ...kinds.filter((kind) => kind !== 'build').map((kind) => want(scope, touchOf(kind, delivery))),
    ...buildOf(scope, delivery),
    ...permitReAsks(scope, delivery),
  ]);

/**
 * A cancelled order ends all planned contact about it, by this reason before any other (rules, section 14). A mail of
 * several projects goes on while one of them stands; answers to what the customer did, and what was done, stay.
 */
export function withoutCancelled({ history }: Scope, wanted: Wanted[]): Wanted[] {
  if (![...history.orders.values()].some((order) => order.cancelledAt !== undefined)) return wanted;
  return wanted.map((one) => {
    const { projectId, names, timing } = one.step;
    const about = names !== undefined && names.length > 0 ? names : projectId === undefined ? [] : [projectId];
    const ended = about.length > 0 && about.every((id) => isCancelled(history, id));
    return timing === 'planned' && ended && one.doneAt === undefined
      ? { ...one, never: 'order cancelled', lastAt: undefined }
      : one;
  });
}
