import type { Instant } from '../domain/calendar.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { isOrderEvent } from '../domain/customer/orders.ts';
import { bureauId, kindOf } from '../domain/subject.ts';
import { replyIdOf } from '../door/postmark/event-id.ts';
import type { InboundMail } from '../door/postmark/mail-event.ts';
import type { Reply } from '../store/replies.ts';
import type { InboundDeps } from './deps.ts';
import { recordReply, replyWordsId } from './record-reply.ts';
import { insertAndTell } from './tell.ts';
import { whoWrote } from './who-wrote.ts';

/** Reads a mail that came in once, keeps it, and tells whose it is; a mail that is nobody's a person reads. */
export async function takeInReply(
  deps: InboundDeps,
  event: string,
  mail: InboundMail,
  receivedAt: Instant,
): Promise<void> {
  const { store, log } = deps;
  const replyId = replyIdOf(mail.messageId);
  const known = await store.replies.find(replyId);
  // Interrupted after it was kept, what it was taken for then stands.
  const reply = known ?? (await readOnce(deps, replyId, mail, receivedAt));
  if (!known) {
    await store.replies.insert(reply);
    const { subject, verdict, rule } = reply;
    log.info({ event, reply: replyId, subject, verdict, rule }, 'a reply came in');
  }
  if (reply.subject !== bureauId) {
    await recordReply(deps, reply, { subject: reply.subject, at: receivedAt, recordedAt: receivedAt });
    return;
  }
  await keepWords(deps, reply);
  if (reply.verdict === 'automatic') return;
  await insertAndTell(deps, {
    ...{
      _id: `${bureauId}|strangerWrote|${replyId}`,
      subject: bureauId,
      happenedAt: receivedAt,
      recordedAt: receivedAt,
    },
    ...{ type: 'strangerWrote', replyId, severity: reply.severity },
  });
}

async function readOnce(deps: InboundDeps, replyId: string, mail: InboundMail, receivedAt: Instant): Promise<Reply> {
  const { addressee, sendKey, how } = await whoWrote(deps, mail);
  const { title, from, text, headers, attachments } = mail;
  const reading = deps.readReply({ subject: title, from, text, headers });
  const key = addressee?.key;
  const ofCustomer = addressee && kindOf(addressee.subject) === 'customer' ? addressee.subject : undefined;
  const facts = ofCustomer !== undefined && key !== undefined ? await deps.store.facts.load(ofCustomer) : [];
  const projectId = addressee?.projectId ?? projectOf(key, facts);
  deps.log.info({ reply: replyId, how }, 'found who wrote a reply');
  return {
    ...{ _id: replyId, subject: addressee?.subject ?? bureauId, receivedAt, from, title, attachments },
    ...{ words: reading.words, verdict: reading.verdict, rule: reading.rule, version: reading.version },
    ...{ confidence: reading.confidence, severity: reading.severity, danger: reading.danger },
    requests: [...reading.requests],
    ...(reading.optOutTopic !== undefined && { optOutTopic: reading.optOutTopic }),
    ...(key !== undefined && { key }),
    ...(projectId !== undefined && { projectId }),
    ...(sendKey !== undefined && { sendKey }),
  };
}

/** The project a step is about: its id is part of the step's key. */
function projectOf(key: string | undefined, facts: readonly CustomerFact[]): string | undefined {
  const parts = new Set(key?.split(/[:#]/));
  return facts.filter(isOrderEvent).find(({ projectId }) => parts.has(projectId))?.projectId;
}

async function keepWords({ store }: InboundDeps, { _id, subject, receivedAt, words }: Reply): Promise<void> {
  if (words !== '') await store.texts.insert({ _id: replyWordsId(_id), subject, at: receivedAt, words });
}
