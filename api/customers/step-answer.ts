import { z } from 'zod';
import type { Step } from '../../domain/step.ts';

export const step = z
  .object({
    key: z.string().meta({ example: 'permit:Pabcdefghijkl' }),
    kind: z.string().meta({ example: 'permit' }),
    of: z.string().optional().meta({ description: 'What a reminder reminds of, and what an answer answers.' }),
    projectId: z.string().optional(),
    orderId: z.string().optional(),
    dueAt: z.string().meta({ format: 'date-time', description: 'Of a step that was done: when.' }),
    state: z.enum(['done', 'due', 'later', 'held', 'dropped']),
    channel: z.enum(['mail', 'phone', 'task', 'journey', 'ledger', 'record']),
    category: z.enum(['service', 'commercial']),
    why: z.string().optional().meta({ description: 'Why it is held, was dropped, moved or not sent.' }),
  })
  .meta({ id: 'Step' });

/** A step in the API's words. */
export function stepAnswer(planned: Step, orderIds: ReadonlyMap<string, string>): z.infer<typeof step> {
  const { key, kind, of, projectId, dueAt, state, channel, category, why } = planned;
  const orderId = projectId === undefined ? undefined : orderIds.get(projectId);
  return {
    ...{ key, kind },
    ...(of !== undefined && { of }),
    ...(projectId !== undefined && { projectId }),
    ...(orderId !== undefined && { orderId }),
    ...{ dueAt, state, channel, category },
    ...(why !== undefined && { why }),
  };
}
