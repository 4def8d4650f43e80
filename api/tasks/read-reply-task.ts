import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { HumanVerdict } from '../../domain/customer/facts.ts';
import { kindOf } from '../../domain/subject.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from './doer.ts';
import { finishTask } from './finish-task.ts';
import { finishedBefore } from './finished-before.ts';
import { readReplyAs } from '../mail/read-reply-as.ts';

export interface ReadReply {
  task: Task;
  verdict: HumanVerdict;
  doer: Doer;
  note?: string | undefined;
  now: Instant;
  log: Logger;
}

/** Whether a task asks what a customer's reply is: that of a stranger has no journey to tell. */
export const asksVerdict = ({ kind, subject }: Pick<Task, 'kind' | 'subject'>): boolean =>
  kind === 'read-reply' && kindOf(subject) === 'customer';

/**
 * Records what who has the task says a customer's reply is, and that the task to read it was done. The task is done once,
 * so its verdict is one fact, however often an interrupted press is repeated. Throws as `finishTask`, and `unknown-reply`.
 */
export async function readReplyTask(deps: ApiDeps, { task, verdict, doer, note, now, log }: ReadReply): Promise<Task> {
  const callId = `task ${verdict}`;
  if (!(await finishedBefore(deps, task._id, doer))) {
    const id = task.key.slice('read:'.length);
    await readReplyAs(deps, { id, verdict, by: doer.id, note, callId, now, log });
  }
  return finishTask(deps, { id: task._id, doer, callId, now, log });
}
