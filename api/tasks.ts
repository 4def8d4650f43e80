import { z } from 'zod';
import { text } from '../door/fields.ts';
import type { Task } from '../store/tasks.ts';
import { endpoint } from './endpoint.ts';
import { finishTask } from './finish-task.ts';
import { staffId } from './staff-word.ts';

const instant = z.string().meta({ format: 'date-time' });

const task = z
  .object({
    taskId: z.string(),
    customerId: z.string(),
    key: z.string().meta({ description: 'The step that opened it.' }),
    kind: z.string(),
    projectId: z.string().optional(),
    ownerId: z.string(),
    openedAt: instant,
    dueAt: instant,
    doneAt: instant.optional(),
    doneBy: z.string().optional(),
  })
  .meta({ id: 'Task' });

function taskAnswer({ _id, subject, ...rest }: Task): z.infer<typeof task> {
  return { taskId: _id, customerId: subject, ...rest };
}

const query = z.strictObject({
  state: z.enum(['open', 'done']).optional(),
  owner: text(64).optional().meta({ description: 'Only the tasks of this engineer.' }),
  customer: text(64).optional().meta({ description: 'Only the tasks of this customer.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const listTasksEndpoint = endpoint({
  method: 'get',
  path: '/v1/tasks',
  operationId: 'listTasks',
  tag: 'Tasks',
  scope: 'tasks:read',
  summary: 'Work for people, the most urgent first',
  query,
  answer: { status: 200, description: 'The tasks.', schema: z.object({ tasks: z.array(task) }) },
  problems: [],
  async act({ store }, { query: { state, owner, customer, limit } }) {
    const filter = {
      ...(state && { state }),
      ...(owner !== undefined && { ownerId: owner }),
      ...(customer !== undefined && { subject: customer }),
    };
    return { tasks: (await store.tasks.list(filter, limit)).map(taskAnswer) };
  },
});

const done = z
  .strictObject({
    by: staffId,
    note: text(1_000).optional().meta({ description: 'What came of it; it is shown in the timeline.' }),
  })
  .meta({ id: 'TaskDone' });

export const finishTaskEndpoint = endpoint({
  method: 'post',
  path: '/v1/tasks/{id}/done',
  operationId: 'finishTask',
  tag: 'Tasks',
  scope: 'tasks:write',
  summary: 'A task was done',
  description: 'Who did it first stands; said again, the answer is the same.',
  body: done,
  repeatable: true,
  answer: { status: 200, description: 'The task, done.', schema: task },
  problems: ['unknown-task'],
  act: async (deps, { id, body, now, log }) => taskAnswer(await finishTask(deps, { id, ...body, now, log })),
});
