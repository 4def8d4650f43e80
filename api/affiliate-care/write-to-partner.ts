import { z } from 'zod';
import { asksWords } from '../../domain/task-kinds.ts';
import { prose } from '../../door/fields.ts';
import { longestLetter } from '../answers/typed-form.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { task, taskAnswer } from '../tasks/task-answer.ts';
import { writeNote } from '../tasks/write-note.ts';

export const writeToPartnerEndpoint = endpoint({
  method: 'post',
  path: '/v1/tasks/{id}/write',
  operationId: 'writeToPartner',
  tag: 'Tasks',
  scope: 'tasks:write',
  summary: 'Do a task by writing to the partner: he gets it by mail',
  description: 'Greeting and name are put around the words. A task that asks for no words refuses them.',
  body: z
    .strictObject({
      words: prose(longestLetter),
      feedback: z.boolean().default(false).meta({ description: 'What he wrote is feedback: he is thanked for it.' }),
      by: staffId,
    })
    .meta({ id: 'WriteToPartner' }),
  repeatable: true,
  answer: { status: 200, description: 'The task, done.', schema: task },
  problems: ['unknown-task', 'wrong-role', 'task-done-before'],
  async act(deps, { id, body: { words, feedback, by }, callId, now, log }) {
    const doer = await doerNamed(deps, by, now);
    const found = await deps.store.tasks.find(id);
    if (!found) throw new Problem('unknown-task');
    const refused = !asksWords(found.kind)
      ? '/words'
      : feedback && found.kind !== 'partner-question'
        ? '/feedback'
        : undefined;
    if (refused !== undefined)
      throw new Problem('invalid-fields', { errors: [{ pointer: refused, detail: 'is not asked by this task' }] });
    return taskAnswer(await writeNote(deps, { id, doer, words, feedback, callId, now, log }));
  },
});
