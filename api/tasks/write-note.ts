import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import { replyWordsId } from '../../inbound/record-reply.ts';
import { recordFact } from '../record-fact.ts';
import type { Doer } from './doer.ts';
import { finishTask } from './finish-task.ts';
import { finishedBefore } from './finished-before.ts';
import { openTaskOf } from './open-task-of.ts';

export interface WriteNote {
  id: string;
  doer: Doer;
  /** To the partner, as they go to him by mail. */
  words: string;
  /** What he wrote was feedback: it is thanked for, and he hears when something is done with it. */
  feedback: boolean;
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * Records what somebody wrote to a partner because a task asked for it, and that the task was done; his journey mails it.
 * The words stand first, the task is done last: interrupted between, the same press completes it. Throws as `finishTask`.
 */
export async function writeNote(deps: Pick<ApiDeps, 'store' | 'journeys'>, note: WriteNote): Promise<Task> {
  const { id, doer, words, feedback, callId, now, log } = note;
  if (!(await finishedBefore(deps, id, doer))) {
    const { subject, key } = await openTaskOf(deps, id, doer);
    const _id = `${id}|noteWritten`;
    const wordsId = `${_id}|words`;
    const head = { subject, happenedAt: now, recordedAt: now, by: doer.id };
    await deps.store.texts.insert({ _id: wordsId, subject, at: now, words });
    if (feedback) await recordFact(deps, { ...head, ...feedbackOf(subject, key) }, log);
    await recordFact(deps, { ...head, _id, type: 'noteWritten', key, wordsId }, log);
  }
  return finishTask(deps, { id, doer, callId, now, log });
}

/** A question's key names what he wrote, and so do the words of it. */
function feedbackOf(subject: string, key: string) {
  const feedbackId = key.slice(key.indexOf(':') + 1);
  const _id = `${subject}|feedbackGiven|${feedbackId}`;
  return { _id, type: 'feedbackGiven', feedbackId, wordsId: replyWordsId(feedbackId) } as const;
}
