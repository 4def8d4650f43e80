import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar.ts';
import type { CustomerFact, FactOf, HumanVerdict } from '../domain/customer/facts.ts';
import { kindOf } from '../domain/subject.ts';
import type { Task } from '../store/tasks.ts';
import type { ApiDeps } from './deps.ts';
import type { Doer } from './doer.ts';
import { finishTask } from './finish-task.ts';
import { finishedBefore } from './finished-before.ts';
import { justAfter } from './just-after.ts';
import { recordFact } from './record-fact.ts';
import { subjectOfTask } from './subject-of-task.ts';

export interface ReadReply {
  task: Task;
  verdict: HumanVerdict;
  doer: Doer;
  note?: string | undefined;
  callId: string;
  now: Instant;
  log: Logger;
}

/** Whether a task asks what a customer's reply is: that of a stranger has no journey to tell. */
export const asksVerdict = ({ kind, subject }: Pick<Task, 'kind' | 'subject'>): boolean =>
  kind === 'read-reply' && kindOf(subject) === 'customer';

/** Records what a person says a customer's reply is, once, and that the task to read it was done. Throws as `finishTask`. */
export async function readReply(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { task, verdict, doer, note, callId, now, log }: ReadReply,
): Promise<Task> {
  const subject = await subjectOfTask(deps, task);
  const replyId = task.key.slice('read:'.length);
  const facts = await deps.store.facts.load(subject);
  const last = facts.findLast(isReadingOf(replyId));
  if (!(await finishedBefore(deps, task._id, doer)) && last?.verdict !== verdict) {
    const at = justAfter(facts.at(-1)?.happenedAt, now);
    const _id = `${subject}|replyRead|${replyId}|${at}`;
    const read = { type: 'replyRead', replyId, verdict, by: doer.id } as const;
    await recordFact(deps, { _id, subject, happenedAt: at, recordedAt: now, ...read }, log);
  }
  return finishTask(deps, { id: task._id, doer, note, callId, now, log });
}

const isReadingOf =
  (replyId: string) =>
  (fact: CustomerFact): fact is FactOf<'replyRead'> =>
    fact.type === 'replyRead' && fact.replyId === replyId;
