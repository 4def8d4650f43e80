import { z } from 'zod';
import { actionsOf } from '../../domain/partner/joint-action-steps.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { shortId } from '../short-id.ts';
import { reason, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { wordsById } from '../customers/words-by-id.ts';
import { evaluateAction } from './evaluate-action.ts';
import { actionChange, actionOutcome, actionPlan } from './joint-action-fields.ts';
import { jointAction, jointActionAnswer } from './joint-action-answer.ts';
import { actionOf, planAction } from './plan-action.ts';
import { partnerOf } from './partner-of.ts';
import { headOf, recordPartnerWord } from './record-partner-word.ts';

const recorded = z.object({ partnerId: z.string(), actionId: z.string() }).meta({ id: 'RecordedJointAction' });

const listActionsEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/actions',
  operationId: 'listJointActions',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'What we do, and did, together with a partner, with budget, shares and outcome',
  answer: {
    status: 200,
    description: 'In order of planning.',
    schema: z.object({ partnerId: z.string(), actions: z.array(jointAction) }).meta({ id: 'JointActions' }),
  },
  problems: ['unknown-partner'],
  async act(deps, { id }) {
    const { facts } = await partnerOf(deps, id);
    const words = await wordsById(deps, facts);
    return { partnerId: id, actions: actionsOf(facts).map((one) => jointActionAnswer(one, words)) };
  },
});

const planActionEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/actions',
  operationId: 'planJointAction',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Plan something with a partner: a stand, a webinar, a guest blog',
  description:
    'What is not named is as usual for such an action: its budget and our share. On its day the owner gets a task, and a ' +
    'week later another: to look back. Shares make 100 % together.',
  body: actionPlan,
  repeatable: true,
  answer: { status: 200, description: 'It is planned.', schema: recorded },
  problems: ['unknown-partner', 'partnership-ended', 'wrong-role'],
  async act(deps, call) {
    const actionId = shortId(call.callId);
    await planAction(deps, call, { actionId, given: call.body });
    return { partnerId: call.id, actionId };
  },
});

const changeActionEndpoint = endpoint({
  method: 'patch',
  path: '/v1/partners/{id}/actions/{actionId}',
  operationId: 'changeJointAction',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Change a joint action before it is evaluated',
  description: 'What is not named stays. On another day it is work anew.',
  body: actionChange,
  repeatable: true,
  answer: { status: 200, description: 'It is planned so.', schema: recorded },
  problems: ['unknown-partner', 'unknown-action', 'action-fixed', 'partnership-ended', 'wrong-role'],
  async act(deps, call) {
    const { actionId = '' } = call.params;
    const { plan } = actionOf((await partnerOf(deps, call.id)).facts, actionId, 'open');
    await planAction(deps, call, { actionId, given: { action: plan.action, ...call.body }, before: plan });
    return { partnerId: call.id, actionId };
  },
});

const evaluateActionEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/actions/{actionId}/outcome',
  operationId: 'evaluateJointAction',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Record what came of a joint action; the task to look back is done',
  description: 'Told again, the later word rules. What cost more than was planned needs a reason.',
  body: actionOutcome,
  repeatable: true,
  answer: { status: 200, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner', 'unknown-action', 'action-fixed', 'wrong-role'],
  async act(deps, call) {
    const { actionId = '' } = call.params;
    await evaluateAction(deps, call, actionId);
    return { partnerId: call.id, actionId };
  },
});

const dropActionEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/actions/{actionId}/drop',
  operationId: 'dropJointAction',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'A joint action will not happen',
  body: z.strictObject({ reason, by: staffId }).meta({ id: 'DropJointAction' }),
  repeatable: true,
  answer: { status: 200, description: 'It is recorded.', schema: recorded },
  problems: ['unknown-partner', 'unknown-action', 'action-fixed', 'wrong-role'],
  async act(deps, { id, params: { actionId = '' }, body, callId, now, log }) {
    const { facts } = await partnerOf(deps, id);
    const doer = await doerNamed(deps, body.by, now);
    if (!actionOf(facts, actionId, 'not evaluated').dropped)
      await recordPartnerWord(deps, body.reason, { now, log }, (reasonId) => ({
        ...{ ...headOf(id, 'jointActionDropped', { callId, now }), type: 'jointActionDropped', actionId },
        ...{ reasonId, by: doer.id },
      }));
    return { partnerId: id, actionId };
  },
});

/** Joint actions and content partnerships, from the plan to what came of them. */
export const jointActionEndpoints: readonly Endpoint[] = [
  listActionsEndpoint,
  planActionEndpoint,
  changeActionEndpoint,
  evaluateActionEndpoint,
  dropActionEndpoint,
];
