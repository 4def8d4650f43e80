import { z } from 'zod';
import { kindOf } from '../../domain/subject.ts';
import type { Task } from '../../store/tasks.ts';

const instant = z.string().meta({ format: 'date-time' });

export const task = z
  .object({
    taskId: z.string(),
    customerId: z.string().optional().meta({ description: 'Whom it is about; absent: nobody in particular.' }),
    partnerId: z.string().optional().meta({ description: 'Of work about a partner.' }),
    caseId: z.string().optional().meta({ description: 'Of a complaint case.' }),
    key: z.string().meta({ description: 'The step that opened it.' }),
    kind: z.string().meta({ example: 'case-call' }),
    about: z.string().optional().meta({ description: 'What it is about, by id: an item of a list.' }),
    projectId: z.string().optional(),
    ownerId: z.string().meta({ description: 'A person’s id, or a role.' }),
    openedAt: instant,
    dueAt: instant,
    doneAt: instant.optional(),
    doneBy: z.string().optional(),
  })
  .meta({ id: 'Task' });

/** A task in the API's words: ids only. */
export function taskAnswer({ _id: taskId, subject, ...known }: Task): z.infer<typeof task> {
  const kind = kindOf(subject);
  return {
    taskId,
    ...(kind === 'customer' && { customerId: subject }),
    ...(kind === 'complaint' && { caseId: subject }),
    ...known,
  };
}
