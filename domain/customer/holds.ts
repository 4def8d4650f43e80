import { addWorkingDays, dayOf, instantAt, minuteOf } from '../calendar.ts';
import type { Context } from '../context.ts';
import { commercialStop } from '../hold.ts';
import type { Hold } from '../step.ts';
import type { History, Reply } from './history.ts';
import { replyWaits } from './touchpoints.ts';
import { verdictOf } from './verdict.ts';

export const complaintHold = 'complaint open';

/** All that planned contact waits for, in order: a pause, a complaint; for commercial contact also an unread reply and the mail's health. */
export function holdsOf(history: History, context: Context): readonly Hold[] {
  const { commercialStoppedAt: stoppedAt } = context;
  if (history.replies.length === 0 && stoppedAt === undefined) return history.holds;
  const waiting = history.replies.flatMap((reply) => waitsFor(history, reply, context));
  const erasing = history.replies.flatMap((reply) => erasureHold(history, reply));
  return [...history.holds, ...waiting, ...erasing, ...commercialStop(stoppedAt)].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}

/** While a request to be erased waits for a person, mail stops (rules, section 13). */
function erasureHold({ tasksDone }: History, { replyId, requests, happenedAt: from }: Reply): Hold[] {
  if (requests?.includes('erasure') !== true) return [];
  const until = tasksDone.get(`erasure:${replyId}`);
  return [{ why: 'erasure requested', from, ...(until !== undefined && { until }) }];
}

/** While a reply waits for a person, commercial contact waits too, at most five working days (rules, section 1). */
function waitsFor(history: History, reply: Reply, { closing }: Context): Hold[] {
  const verdict = verdictOf(history, reply);
  const task = verdict.machine === 'unsure' ? undefined : `task:reply:${reply.replyId}`;
  if (verdict.machine !== 'unsure' && verdict.rules !== 'question') return [];
  const from = reply.happenedAt;
  const latest = instantAt(addWorkingDays(dayOf(from), replyWaits.atMostWorkingDays, closing), minuteOf(from));
  const finished = task === undefined ? verdict.readAt : history.tasksDone.get(task);
  const until = finished !== undefined && finished < latest ? finished : latest;
  return [{ why: 'a reply waits for a person', from, until, category: 'commercial' }];
}
