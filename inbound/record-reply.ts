import { addMinutes, type Instant } from '../domain/calendar.ts';
import { type CustomerFact, requests, type Verdict } from '../domain/customer/facts.ts';
import { kindOf } from '../domain/subject.ts';
import type { Reply } from '../store/replies.ts';
import type { InboundDeps } from './deps.ts';
import { recordPartnerReply } from './record-partner-reply.ts';
import { insertAndTell } from './tell.ts';

export interface Recording {
  /** The customer that wrote, merges are followed; or the partner. */
  subject: string;
  at: Instant;
  recordedAt: Instant;
  /** What a person says it is, where one does. */
  verdict?: Verdict;
}

/** Under which id a reply's own words are kept. */
export const replyWordsId = (replyId: string): string => `reply|${replyId}`;

/**
 * Tells the journey of who wrote of a reply: words first, then the fact, then what was asked and needs no person. An automatic
 * reply asks nothing.
 */
export async function recordReply(
  deps: Pick<InboundDeps, 'store' | 'journeys' | 'log'>,
  reply: Reply,
  { subject: wanted, at, recordedAt, verdict = reply.verdict }: Recording,
): Promise<void> {
  const { store } = deps;
  const { _id: replyId, words, severity, key, projectId } = reply;
  const subject = (await store.customers.current(wanted))?._id ?? wanted;
  const wordsId = replyWordsId(replyId);
  if (words !== '') await store.texts.insert({ _id: wordsId, subject, at, words });
  if (kindOf(subject) === 'partner') {
    await recordPartnerReply(deps, reply, { subject, at, recordedAt, verdict });
    return;
  }
  const asked = requests.filter((one) => reply.requests.includes(one));
  const automatic = verdict === 'automatic';
  await insertAndTell(deps, {
    ...{ _id: `${subject}|replied|${replyId}`, subject, happenedAt: at, recordedAt, type: 'replied', replyId, verdict },
    ...(key !== undefined && { key }),
    ...(projectId !== undefined && { projectId }),
    ...(words !== '' && { wordsId }),
    ...(!automatic && { severity }),
    ...(!automatic && asked.length > 0 && { requests: asked }),
  });
  if (!automatic && reply.requests.includes('opt-out')) await optOut(deps, subject, reply, { at, recordedAt });
}

async function optOut(
  deps: Pick<InboundDeps, 'store' | 'journeys' | 'log'>,
  subject: string,
  { _id: replyId, optOutTopic: topic = 'all' }: Reply,
  { at, recordedAt }: Pick<Recording, 'at' | 'recordedAt'>,
): Promise<void> {
  const _id = `${subject}|optedOut|${replyId}`;
  // Two processes' clocks may differ: what was asked later also happened later, be it by a millisecond.
  const consent = (await deps.store.facts.load(subject)).findLast(isConsent);
  const known = consent && consent.recordedAt <= recordedAt && consent.happenedAt >= at;
  const happenedAt = known ? addMinutes(consent.happenedAt, 1 / 60_000) : at;
  await insertAndTell(deps, { _id, subject, happenedAt, recordedAt, type: 'optedOut', topic });
}

const isConsent = (fact: CustomerFact): boolean => fact.type === 'consentGiven';
