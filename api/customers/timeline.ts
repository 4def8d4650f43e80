import { z } from 'zod';
import type { Fact } from '../../domain/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { Step } from '../../domain/step.ts';
import { caseLink } from '../cases/case-answer.ts';
import { customerOf, planOf } from './customer-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { step, stepAnswer } from './step-answer.ts';
import { stepTitle } from './step-title.ts';
import { titlesOf, whatHappened } from './what-happened.ts';
import { wordsById } from './words-by-id.ts';
import { wordsIdOf } from './words-of.ts';

const instant = z.string().meta({ format: 'date-time' });

export const event = z
  .object({
    at: instant,
    recordedAt: instant.meta({ description: 'When we came to know it.' }),
    type: z.string().meta({ example: 'answered' }),
    text: z.string().meta({ description: 'In Dutch, for staff.', example: 'De klant antwoordde: Ja, goedgekeurd' }),
    key: z.string().optional().meta({ description: 'The step it is about.' }),
    projectId: z.string().optional(),
    orderId: z.string().optional(),
    by: z.string().optional(),
    why: z.string().optional(),
    caseId: z.string().optional().meta({ description: 'The complaint case it is about.' }),
    words: z.string().optional().meta({ description: 'Of the customer, or the reason or note of who did it.' }),
  })
  .meta({ id: 'Event' });

export const titled = step
  .extend({ title: z.string().meta({ description: 'In Dutch, for staff.' }) })
  .meta({ id: 'TitledStep' });

const timeline = z
  .object({
    customerId: z.string(),
    now: instant,
    cases: z
      .array(z.object({ caseId: z.string(), open: z.boolean(), link: z.string().meta({ format: 'uri' }) }))
      .meta({ description: 'The customer’s complaint cases, in order of opening.' }),
    happened: z.array(event).meta({ description: 'In order of happening.' }),
    planned: z.array(titled).meta({ description: 'What is due, planned or held, by moment.' }),
    dropped: z.array(titled).meta({ description: 'What will not happen, each with its reason.' }),
  })
  .meta({ id: 'Timeline' });

export const readTimelineEndpoint = endpoint({
  method: 'get',
  path: '/v1/customers/{id}/timeline',
  operationId: 'readTimeline',
  tag: 'Journeys',
  scope: 'customers:read',
  summary: 'Everything that happened, what is planned, and what was dropped and why',
  answer: { status: 200, description: 'The timeline.', schema: timeline },
  problems: ['unknown-customer'],
  async act(deps, { id, now }) {
    const { _id } = await customerOf(deps, id);
    const { facts, agenda, orderIds } = await planOf(deps, _id, now);
    const words = await wordsById(deps, facts);
    const titleOf = titlesOf(agenda.steps);
    const inWords = (planned: Step) => ({ ...stepAnswer(planned, orderIds), title: stepTitle(planned) });
    return {
      customerId: _id,
      now,
      cases: readHistory(facts).cases.map(({ id: caseId, closedAt }) => ({
        ...{ caseId, open: closedAt === undefined, link: caseLink(deps, caseId) },
      })),
      happened: facts.map((fact) => ({
        ...eventOf(fact, orderIds, words.get(wordsIdOf(fact) ?? '')),
        text: whatHappened(fact, titleOf),
      })),
      planned: agenda.steps.filter(({ state }) => state !== 'done' && state !== 'dropped').map(inWords),
      dropped: agenda.steps.filter(({ state }) => state === 'dropped').map(inWords),
    };
  },
});

/** What every event says, whoever's it is. */
export function eventOf(fact: Fact, orderIds: ReadonlyMap<string, string>, words: string | undefined) {
  const projectId = 'projectId' in fact ? fact.projectId : undefined;
  const orderId = projectId === undefined ? undefined : orderIds.get(projectId);
  const why = fact.type === 'stepDone' ? fact.why : undefined;
  return {
    ...{ at: fact.happenedAt, recordedAt: fact.recordedAt, type: fact.type },
    ...('key' in fact && { key: fact.key }),
    ...(projectId !== undefined && { projectId }),
    ...(orderId !== undefined && { orderId }),
    ...('caseId' in fact && { caseId: fact.caseId }),
    ...('by' in fact && { by: fact.by }),
    ...(why !== undefined && { why }),
    ...(words !== undefined && { words }),
  };
}
