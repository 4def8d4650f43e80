import { z } from 'zod';
import { kindOf } from '../../domain/subject.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import { step, stepAnswer } from '../customers/step-answer.ts';
import { stepTitle } from '../customers/step-title.ts';
import { event, eventOf, titled } from '../customers/timeline.ts';
import { titlesOf } from '../customers/what-happened.ts';
import { wordsById } from '../customers/words-by-id.ts';
import { wordsIdOf } from '../customers/words-of.ts';
import type { ApiDeps } from '../deps.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { partnerHappened } from './partner-happened.ts';
import { partnerOf } from './partner-of.ts';

const instant = z.string().meta({ format: 'date-time' });

const agenda = z
  .object({
    partnerId: z.string(),
    now: instant.meta({ description: 'The agenda is that of this moment.' }),
    ...{ stage: z.string(), kind: z.string(), paused: z.boolean(), finished: z.boolean() },
    nextDueAt: instant.optional(),
    steps: z.array(step).meta({ description: 'Everything done, due, planned, held and dropped, by moment.' }),
  })
  .meta({ id: 'PartnerAgenda' });

const readPartnerAgendaEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/agenda',
  operationId: 'readPartnerAgenda',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'What will happen with a partner and when, what will not, and why',
  answer: { status: 200, description: 'The agenda by the rules and facts of this moment.', schema: agenda },
  problems: ['unknown-partner'],
  async act(deps, { id, now }) {
    const { facts } = await partnerOf(deps, id);
    const { stage, segment: kind, paused, finished, steps } = planPartner(id, facts, await deps.context(), now);
    const next = steps.find(({ state }) => state === 'due' || state === 'later');
    const orderIds = await orderIdsOf(deps, facts);
    return {
      ...{ partnerId: id, now, stage, kind, paused, finished },
      ...(next && { nextDueAt: next.dueAt }),
      steps: steps.map((one) => stepAnswer(one, orderIds)),
    };
  },
});

const timeline = z
  .object({
    partnerId: z.string(),
    now: instant,
    happened: z
      .array(event.extend({ customerId: z.string().optional() }).meta({ id: 'PartnerEvent' }))
      .meta({ description: 'In order of happening.' }),
    planned: z.array(titled).meta({ description: 'What is due, planned or held, by moment.' }),
    dropped: z.array(titled).meta({ description: 'What will not happen, each with its reason.' }),
  })
  .meta({ id: 'PartnerTimeline' });

const readPartnerTimelineEndpoint = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/timeline',
  operationId: 'readPartnerTimeline',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'Everything that happened with a partner, what is planned, and what was dropped and why',
  answer: { status: 200, description: 'The timeline.', schema: timeline },
  problems: ['unknown-partner'],
  async act(deps, { id, now }) {
    const { facts } = await partnerOf(deps, id);
    const { steps } = planPartner(id, facts, await deps.context(), now);
    const [words, orderIds] = [await wordsById(deps, facts), await orderIdsOf(deps, facts)];
    const titleOf = titlesOf(steps);
    const inWords = (one: (typeof steps)[number]) => ({ ...stepAnswer(one, orderIds), title: stepTitle(one) });
    return {
      ...{ partnerId: id, now },
      happened: facts.map((fact) => ({
        ...eventOf(fact, orderIds, words.get(wordsIdOf(fact) ?? '')),
        ...('customerId' in fact && kindOf(fact.customerId) === 'customer' && { customerId: fact.customerId }),
        text: partnerHappened(fact, titleOf),
      })),
      planned: steps.filter(({ state }) => state !== 'done' && state !== 'dropped').map(inWords),
      dropped: steps.filter(({ state }) => state === 'dropped').map(inWords),
    };
  },
});

/** The order system's ids of the projects of his customers and his own, by ours. */
async function orderIdsOf(
  { store }: Pick<ApiDeps, 'store'>,
  facts: readonly PartnerFact[],
): Promise<ReadonlyMap<string, string>> {
  const ids = facts.flatMap((fact) =>
    fact.type === 'customerReached' && fact.projectId !== undefined ? [fact.projectId] : [],
  );
  const projects = ids.length === 0 ? [] : await store.projects.findMany([...new Set(ids)]);
  return new Map(projects.map(({ _id, orderId }) => [_id, orderId]));
}

/** What will happen with a partner, and what did. */
export const partnerAgendaEndpoints: readonly Endpoint[] = [readPartnerAgendaEndpoint, readPartnerTimelineEndpoint];
