import { z } from 'zod';
import { oneOf, text } from '../../door/fields.ts';
import { taskKinds } from '../../domain/task-kinds.ts';
import { declineTask } from './decline-task.ts';
import { doerNamed } from './doer.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { finishTask } from './finish-task.ts';
import { handOverTask } from './hand-over-task.ts';
import { oneCustomer } from '../customers/one-customer.ts';
import { Problem } from '../http/problem.ts';
import { note, staffId } from '../staff/staff-word.ts';
import { task, taskAnswer } from './task-answer.ts';

const query = z.strictObject({
  state: oneOf(['open', 'done']).optional(),
  owner: text(64).optional().meta({ description: 'Only those of this person, or of this role.' }),
  customer: text(64).optional().meta({ description: 'Only those about this customer, of its cases too.' }),
  partner: text(64).optional().meta({ description: 'Only those about this partner.' }),
  case: text(96).optional().meta({ description: 'Only those of this complaint case.' }),
  kind: oneOf(Object.keys(taskKinds) as [string, ...string[]]).optional(),
  overdue: oneOf(['true']).optional().meta({ description: 'Only open ones whose moment has passed.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const listTasksEndpoint = endpoint({
  method: 'get',
  path: '/v1/tasks',
  operationId: 'listTasks',
  tag: 'Tasks',
  scope: 'tasks:read',
  summary: 'Work for people, the most urgent first',
  query,
  answer: { status: 200, description: 'The tasks.', schema: z.object({ tasks: z.array(task) }) },
  problems: [],
  async act(deps, { query: { state, owner, customer, partner, case: caseId, kind, overdue, limit }, now }) {
    const late = overdue === undefined ? { ...(state && { state }) } : { state: 'open' as const, dueBefore: now };
    const filter = {
      ...late,
      ...(owner !== undefined && { ownerId: owner }),
      ...(customer !== undefined && { customerIds: await oneCustomer(deps, customer) }),
      ...(partner !== undefined && { partnerId: partner }),
      ...(caseId !== undefined && { subject: caseId }),
      ...(kind !== undefined && { kind }),
    };
    const done = overdue !== undefined && state === 'done';
    return { tasks: done ? [] : (await deps.store.tasks.list(filter, limit)).map(taskAnswer) };
  },
});

const readTaskEndpoint = endpoint({
  method: 'get',
  path: '/v1/tasks/{id}',
  operationId: 'readTask',
  tag: 'Tasks',
  scope: 'tasks:read',
  summary: 'One task',
  answer: { status: 200, description: 'The task.', schema: task },
  problems: ['unknown-task'],
  async act({ store }, { id }) {
    const found = await store.tasks.find(id);
    if (!found) throw new Problem('unknown-task');
    return taskAnswer(found);
  },
});

const finishTaskEndpoint = endpoint({
  method: 'post',
  path: '/v1/tasks/{id}/done',
  operationId: 'finishTask',
  tag: 'Tasks',
  scope: 'tasks:write',
  summary: 'A task was done',
  description:
    'Said again by the same person, the answer is the same. A step of a complaint case waits for the one before it; ' +
    'its task `case-close` closes the case as solved, and needs the note. So does work with a partner’s first weeks: there it is the proof.',
  body: z
    .strictObject({ by: staffId, note: note.optional().meta({ description: 'What came of it.' }) })
    .meta({ id: 'TaskDone' }),
  repeatable: true,
  answer: { status: 200, description: 'The task, done.', schema: task },
  problems: [
    ...(['unknown-task', 'unknown-case', 'wrong-role', 'task-done-before'] as const),
    ...(['step-out-of-order', 'case-closed', 'case-not-solved'] as const),
  ],
  async act(deps, { id, body: { by, note: words }, callId, now, log }) {
    const doer = await doerNamed(deps, by, now);
    return taskAnswer(await finishTask(deps, { id, doer, note: words, callId, now, log }));
  },
});

const declineTaskEndpoint = endpoint({
  method: 'post',
  path: '/v1/tasks/{id}/decline',
  operationId: 'declineTask',
  tag: 'Tasks',
  scope: 'tasks:write',
  summary: 'Who has a task cannot do it: it goes to the role above',
  body: z.strictObject({ by: staffId, reason: note }).meta({ id: 'TaskDeclined' }),
  repeatable: true,
  answer: { status: 200, description: 'The task, of its new owner.', schema: task },
  problems: ['unknown-task', 'wrong-role', 'task-done-before', 'nobody-above'],
  async act(deps, { id, body: { by, reason }, callId, now, log }) {
    const doer = await doerNamed(deps, by, now);
    return taskAnswer(await declineTask(deps, { id, doer, reason, callId, now, log }));
  },
});

const handOverTaskEndpoint = endpoint({
  method: 'post',
  path: '/v1/tasks/{id}/hand-over',
  operationId: 'handOverTask',
  tag: 'Tasks',
  scope: 'tasks:write',
  summary: 'Give a task to a colleague who is present, or to a role',
  body: z
    .strictObject({
      to: staffId.meta({ description: 'A person’s id, or a role.', example: 'manager' }),
      by: staffId,
      reason: note,
    })
    .meta({ id: 'TaskHandedOver' }),
  repeatable: true,
  answer: { status: 200, description: 'The task, of its new owner.', schema: task },
  problems: ['unknown-task', 'wrong-role', 'task-done-before'],
  async act(deps, { id, body: { to, by, reason }, callId, now, log }) {
    const doer = await doerNamed(deps, by, now);
    return taskAnswer(await handOverTask(deps, { id, to, doer, reason, callId, now, log }));
  },
});

/** Work for people: to list, to do, to decline and to hand over. */
export const taskEndpoints: readonly Endpoint[] = [
  listTasksEndpoint,
  readTaskEndpoint,
  finishTaskEndpoint,
  declineTaskEndpoint,
  handOverTaskEndpoint,
];
