import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import { jointActions } from '../../domain/partner/joint-actions.ts';
import { actionsOf, type PlannedAction } from '../../domain/partner/joint-action-steps.ts';
import { justAfter } from '../answers/just-after.ts';
import type { ApiDeps } from '../deps.ts';
import type { Call } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { doerNamed } from '../tasks/doer.ts';
import type { ActionPlan } from './joint-action-fields.ts';
import { partnerOf } from './partner-of.ts';
import { headOf, keepWords } from './record-partner-word.ts';

/** A partner's joint action. Throws `unknown-action`; `action-fixed` where it is evaluated, or `open` and dropped. */
export function actionOf(facts: readonly PartnerFact[], id: string, must: 'open' | 'not evaluated' | 'not dropped') {
  const found = actionsOf(facts).find((one) => one.id === id);
  if (!found) throw new Problem('unknown-action');
  if (found.evaluated && must !== 'not dropped') throw new Problem('action-fixed', { detail: 'It was evaluated.' });
  if (found.dropped && must !== 'not evaluated') throw new Problem('action-fixed', { detail: 'It was dropped.' });
  return found satisfies PlannedAction;
}

interface Planning {
  actionId: string;
  given: ActionPlan;
  /** As it was planned until now; what is not given stays. */
  before?: PartnerFactOf<'jointActionPlanned'>;
}

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid-fields', { errors: [{ pointer, detail }] });

/** Records a joint action as it is planned now: what is not given is as it was, else as usual for such an action. */
export async function planAction(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, callId, now, log }: Pick<Call, 'id' | 'callId' | 'now' | 'log'>,
  { actionId, given, before }: Planning,
): Promise<void> {
  const { history } = await partnerOf(deps, id);
  const doer = await doerNamed(deps, given.by, now);
  if (history.ended) throw new Problem('partnership-ended');
  const usual = jointActions[given.action];
  const ownerId = given.ownerId ?? before?.ownerId ?? '';
  const person = await deps.store.staff.find(ownerId);
  if (!person || (person.leftAt !== undefined && person.leftAt <= now))
    throw wrong('/ownerId', 'is nobody who works here');
  const budgetCents = given.budgetCents ?? before?.budgetCents ?? usual.budgetCents;
  if (budgetCents === null) throw wrong('/budgetCents', 'is missing: this costs something else each time');
  const happenedAt = justAfter(before?.happenedAt, now);
  const head = { ...headOf(id, 'jointActionPlanned', { callId, now }), happenedAt };
  const noteId =
    given.agreed === undefined && before
      ? before.noteId
      : await keepWords(deps, id, { of: head._id, words: given.agreed ?? '', now });
  const hours = given.hours ?? before?.hours;
  const fact: PartnerFactOf<'jointActionPlanned'> = {
    ...{ ...head, type: 'jointActionPlanned', actionId, action: given.action, ownerId },
    ...{ on: given.on ?? before?.on ?? '', budgetCents, noteId, by: doer.id },
    oursPercent: given.shares?.oursPercent ?? before?.oursPercent ?? usual.oursPercent,
    ...(hours !== undefined && { hours }),
  };
  await recordFact(deps, fact, log);
}
