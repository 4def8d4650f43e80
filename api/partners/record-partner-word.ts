import type { Instant } from '../../domain/calendar.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import type { ApiDeps } from '../deps.ts';
import type { Call } from '../http/endpoint.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';

type Recording = Pick<ApiDeps, 'store' | 'journeys'>;

/** A fact of a partner as a person tells it: the same call twice is one fact. */
export const headOf = (
  partnerId: string,
  type: PartnerFact['type'],
  { callId, now }: Pick<Call, 'callId' | 'now'>,
) => ({
  ...{ _id: `${partnerId}|${type}|${shortId(callId)}`, subject: partnerId, happenedAt: now, recordedAt: now },
});

/** Keeps what somebody wrote of a partner, under an id that facts may hold. */
export async function keepWords(
  { store }: Recording,
  partnerId: string,
  { of, words, now }: { of: string; words: string; now: Instant },
): Promise<string> {
  const _id = `${of}|words`;
  await store.texts.insert({ _id, subject: partnerId, at: now, words });
  return _id;
}

/** Records a fact with the words that belong to it, words first, and tells the journey. */
export async function recordPartnerWord(
  deps: Recording,
  words: string,
  { now, log }: Pick<Call, 'now' | 'log'>,
  factWith: (wordsId: string) => PartnerFact,
): Promise<void> {
  const { subject, _id } = factWith('');
  await recordFact(deps, factWith(await keepWords(deps, subject, { of: _id, words, now })), log);
}
