import { dayOf, isoDate } from '../../domain/calendar.ts';
import { actionKeys, type PlannedAction } from '../../domain/partner/joint-action-steps.ts';
import type { FieldProblem } from '../../door/delivery.ts';
import { closeTask } from '../../inbound/close-task.ts';
import { justAfter } from '../answers/just-after.ts';
import type { ApiDeps } from '../deps.ts';
import type { Call } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { doerNamed } from '../tasks/doer.ts';
import type { ActionOutcome } from './joint-action-fields.ts';
import { partnerOf } from './partner-of.ts';
import { actionOf } from './plan-action.ts';
import { headOf, keepWords } from './record-partner-word.ts';

/** Records what came of a joint action. Words first, then the fact, then the tasks it makes needless. */
export async function evaluateAction(
  deps: Pick<ApiDeps, 'store' | 'journeys' | 'log'>,
  { id, body, callId, now, log }: Call<ActionOutcome>,
  actionId: string,
): Promise<void> {
  const { facts } = await partnerOf(deps, id);
  const doer = await doerNamed(deps, body.by, now);
  const action = actionOf(facts, actionId, 'not dropped');
  const errors = whatIsWrong(action, body, isoDate(dayOf(now)));
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  const { on, costCents, leads, orders } = body;
  const happenedAt = justAfter(action.evaluated?.happenedAt, now);
  const head = { ...headOf(id, 'jointActionEvaluated', { callId, now }), happenedAt };
  const noteId = await keepWords(deps, id, { of: head._id, words: body.outcome, now });
  const why = body.reason;
  const reasonId =
    why === undefined ? undefined : await keepWords(deps, id, { of: `${head._id}|reason`, words: why, now });
  await recordFact(
    deps,
    {
      ...{ ...head, type: 'jointActionEvaluated', actionId, on, costCents, leads, orders, noteId, by: doer.id },
      ...(reasonId !== undefined && { reasonId }),
    },
    log,
  );
  for (const key of Object.values(actionKeys(action)))
    await closeTask({ ...deps, log }, { id: `${id}|${key}`, by: doer.id, now });
}

/** What does not add up. */
function whatIsWrong({ plan }: PlannedAction, { on, costCents, reason }: ActionOutcome, today: string): FieldProblem[] {
  const errors: FieldProblem[] = [];
  if (on < plan.on) errors.push({ pointer: '/on', detail: `lies before the action itself, on ${plan.on}` });
  if (on > today) errors.push({ pointer: '/on', detail: `has not come: today is ${today}` });
  if (costCents > plan.budgetCents && reason === undefined)
    errors.push({ pointer: '/reason', detail: `is missing: the budget was ${plan.budgetCents} cents` });
  return errors;
}
