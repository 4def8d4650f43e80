import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { HumanVerdict } from '../../domain/customer/facts.ts';
import { bureauId, kindOf } from '../../domain/subject.ts';
import { closeTask } from '../../inbound/close-task.ts';
import { recordReply } from '../../inbound/record-reply.ts';
import { insertAndTell } from '../../inbound/tell.ts';
import type { Reply } from '../../store/replies.ts';
import { customerOf } from '../customers/customer-of.ts';
import type { ApiDeps } from '../deps.ts';
import { partnerOf } from '../partners/partner-of.ts';
import { Problem } from '../http/problem.ts';
import { noteIdOf } from '../customers/words-of.ts';

export interface HumanReading {
  id: string;
  verdict: HumanVerdict;
  by: string;
  note?: string | undefined;
  /** Who wrote it, where nobody was found. */
  customer?: string | undefined;
  /** The same, where a partner did. */
  partner?: string | undefined;
  /** The same for the same request sent again. */
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * A person says what a reply is, and of a stranger's perhaps whose: the journey is told, the task to read it is done, and
 * the word is kept as an example. Answers whose it is. Every write is by its own id: interrupted, the same request
 * completes it.
 */
export async function readReplyAs(deps: ApiDeps, reading: HumanReading): Promise<string> {
  const { store } = deps;
  const { id, verdict, by, callId, now, log } = reading;
  const reply = await store.replies.find(id);
  if (!reply) throw new Problem('unknown-reply');
  const subject = await whoseIs(deps, reply, reading);
  const parts = { ...deps, log };
  if (reply.subject === bureauId && subject !== bureauId) {
    const recording = { subject, at: reply.receivedAt, recordedAt: now, verdict };
    await recordReply(parts, reply, recording);
    await store.replies.attribute(id, subject);
  }
  // A partner's words are answered by a person whatever they are: what they are changes nothing in his journey.
  if (kindOf(subject) !== 'partner') await tellReading(parts, subject, reading);
  const { words, verdict: machine, rule, version } = reply;
  const example = { _id: `${id}|${callId}`, replyId: id, words, machine, rule, version, verdict, by, at: now };
  await store.replies.correct(id, { verdict, by, at: now }, example);
  for (const whose of new Set([bureauId, subject])) await closeTask(parts, { id: `${whose}|read:${id}`, by, now });
  log.info({ reply: id, subject, machine, verdict }, 'a person read a reply');
  return subject;
}

/** Whose a reply is from now on. */
async function whoseIs(deps: ApiDeps, reply: Reply, { customer, partner }: HumanReading): Promise<string> {
  const ofPartner = kindOf(reply.subject) === 'partner';
  if (partner !== undefined || ofPartner) {
    const named = partner === undefined ? reply.subject : (await partnerOf(deps, partner)).partner._id;
    const another = reply.subject !== bureauId && reply.subject !== named;
    if (another || customer !== undefined) throw new Problem('reply-has-customer');
    return named;
  }
  const found = reply.subject === bureauId ? undefined : await customerOf(deps, reply.subject);
  if (customer === undefined) return found?._id ?? bureauId;
  const named = await customerOf(deps, customer);
  if (found && found._id !== named._id) throw new Problem('reply-has-customer');
  return named._id;
}

/** A stranger's reply has no journey to tell: the bureau's task to read it is done, whether it was given yet or not. */
async function tellReading(
  deps: Pick<ApiDeps, 'store' | 'journeys' | 'log'>,
  subject: string,
  { id: replyId, verdict, by, note, callId, now }: HumanReading,
): Promise<void> {
  const stranger = subject === bureauId;
  const _id = stranger ? `${bureauId}|read:${replyId}|taskDone` : `${subject}|replyRead|${replyId}|${callId}`;
  const head = { _id, subject, happenedAt: now, recordedAt: now, by };
  if (note !== undefined) await deps.store.texts.insert({ _id: noteIdOf(_id), subject, at: now, words: note });
  await insertAndTell(
    deps,
    stranger ? { ...head, type: 'taskDone', key: `read:${replyId}` } : { ...head, type: 'replyRead', replyId, verdict },
  );
}
