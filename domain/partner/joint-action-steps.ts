import { instantAt, onOrBefore, parseDay, sendWindow } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { PartnerFact, PartnerFactOf } from './facts.ts';
import type { PartnerScope, PartnerSteps } from './scope.ts';
import { type PartnerTouch, wantOf } from './want.ts';

/** So long after a joint action somebody looks back. */
const lookBackAfter = { weeks: 1 } as const;

/** A joint action as it stands: the latest plan, and what came of it. */
export interface PlannedAction {
  id: string;
  plan: PartnerFactOf<'jointActionPlanned'>;
  evaluated?: PartnerFactOf<'jointActionEvaluated'>;
  dropped?: PartnerFactOf<'jointActionDropped'>;
}

/** What we do, and did, together with a partner, in order of planning. */
export function actionsOf(facts: readonly PartnerFact[]): PlannedAction[] {
  const all = new Map<string, PlannedAction>();
  for (const fact of facts)
    if (fact.type === 'jointActionPlanned') all.set(fact.actionId, { id: fact.actionId, plan: fact });
  for (const fact of facts) {
    const known = 'actionId' in fact ? all.get(fact.actionId) : undefined;
    if (known && fact.type === 'jointActionEvaluated') known.evaluated = fact;
    if (known && fact.type === 'jointActionDropped') known.dropped ??= fact;
  }
  return [...all.values()];
}

/** Keys hold the day: an action that was moved is work anew. */
export const actionKeys = ({ id, plan: { on } }: PlannedAction) =>
  ({ act: `joint-action:${id}:${on}`, review: `joint-action-review:${id}:${on}` }) as const;

/** On its day, or the working day before, a joint action is work for its owner; a week later what came of it is asked. */
export const jointActionSteps: PartnerSteps = (scope) =>
  actionsOf(scope.history.facts).flatMap((action) => {
    const [keys, day] = [actionKeys(action), parseDay(action.plan.on)];
    return [
      work(scope, action, {
        ...{ key: keys.act, task: 'joint-action' },
        when: { at: instantAt(onOrBefore(day, scope.closing), sendWindow.opensAt) },
      }),
      work(scope, action, {
        ...{ key: keys.review, task: 'joint-action-review' },
        when: { day: after(day, lookBackAfter) },
      }),
    ];
  });

function work(
  scope: PartnerScope,
  { id, plan, evaluated, dropped }: PlannedAction,
  { key, task, when }: { key: string; task: 'joint-action' | 'joint-action-review'; when: PartnerTouch['when'] },
): Wanted {
  return wantOf(scope, {
    ...{ key, kind: task, channel: 'task', when, wantedSince: plan.recordedAt },
    ...(task === 'joint-action' && { lastSensible: lookBackAfter }),
    never: dropped ? 'dropped' : evaluated ? 'evaluated' : undefined,
    more: { about: id, task, ownerId: plan.ownerId },
  });
}
