import { z } from 'zod';
import { customerOf, planOf } from './customer-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { step, stepAnswer } from './step-answer.ts';

const instant = z.string().meta({ format: 'date-time' });

const agenda = z
  .object({
    customerId: z.string(),
    now: instant.meta({ description: 'The agenda is that of this moment.' }),
    stage: z.string(),
    segment: z.string(),
    paused: z.boolean(),
    openComplaint: z.boolean(),
    health: z
      .object({ score: z.int(), band: z.string(), coverage: z.int() })
      .optional()
      .meta({ description: 'The health of the relation; with its evidence at the customer.' }),
    finished: z.boolean().meta({ description: 'Nothing is left to do or to wait for.' }),
    nextDueAt: instant.optional(),
    steps: z.array(step).meta({ description: 'Everything done, due, planned, held and dropped, by moment.' }),
  })
  .meta({ id: 'Agenda' });

export const readAgendaEndpoint = endpoint({
  method: 'get',
  path: '/v1/customers/{id}/agenda',
  operationId: 'readAgenda',
  tag: 'Journeys',
  scope: 'customers:read',
  summary: 'What will happen to a customer and when, what will not, and why',
  answer: { status: 200, description: 'The agenda by the rules and facts of this moment.', schema: agenda },
  problems: ['unknown-customer'],
  async act(deps, { id, now }) {
    const { _id } = await customerOf(deps, id);
    const { agenda: planned, orderIds } = await planOf(deps, _id, now);
    const { stage, segment, paused, openComplaint, health, finished, steps } = planned;
    const next = steps.find(({ state }) => state === 'due' || state === 'later');
    return {
      ...{ customerId: _id, now, stage, segment, paused, openComplaint, finished },
      ...(health && { health }),
      ...(next && { nextDueAt: next.dueAt }),
      steps: steps.map((one) => stepAnswer(one, orderIds)),
    };
  },
});
