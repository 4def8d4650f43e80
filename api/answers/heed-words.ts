import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import { requests as legalRequests } from '../../domain/customer/facts.ts';
import type { ApiDeps } from '../deps.ts';
import { justAfter } from './just-after.ts';
import type { Press, Said } from './press.ts';
import { recordOptOut } from '../choices/record-opt-out.ts';
import { tellJourney } from '../tell-journey.ts';

export interface Heeded extends Press {
  said: Said;
  /** When the answer happens, and under which id its words are kept. */
  at: Instant;
  wordsId: string;
}

/**
 * What words beside a press ask besides the press itself (rules, section 13): less mail stops at once; access and erasure
 * reach a person as a reply would; words of danger or of law about a solution bring its case to the directie.
 */
export async function heedWords(deps: Pick<ApiDeps, 'store' | 'journeys'>, heeded: Heeded): Promise<void> {
  const { customerId, kind, said, now, log } = heeded;
  const { optOutTopic: topic, severity } = said.reading;
  if (topic !== undefined) await recordOptOut(deps, { subject: customerId, topic, now, log });
  if (kind === 'followup' && severity === 'major') await bringToDirectie(deps, heeded);
  await recordRequests(deps, heeded);
}

/**
 * Just after the answer: a "no" begins a new round itself, which this joins; else it begins one. The case's journey hears
 * of it together with the answer.
 */
async function bringToDirectie(
  { store }: Pick<ApiDeps, 'store'>,
  { subject, answer, at, wordsId, now }: Heeded,
): Promise<void> {
  const course = courseOf(await store.facts.ofCase(subject), now);
  const ended = answer !== 'no' && course !== undefined && currentRound(course).closed !== undefined;
  const type = ended ? ('caseReopened' as const) : ('caseJoined' as const);
  const complaint = { source: 'followup', severity: 'major', wordsId } as const;
  const head = { subject, happenedAt: justAfter(at, at), recordedAt: now };
  await store.facts.insertFromOutside({ _id: `${subject}|${type}|${wordsId}`, ...head, type, ...complaint });
}

/** A person reads them: beside a press nobody can say what else they mean. */
async function recordRequests({ store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>, heeded: Heeded): Promise<void> {
  const { customerId: subject, kind, key, projectId, said, at, wordsId, now, log } = heeded;
  const requests = legalRequests.filter((request) => said.reading.requests.includes(request));
  if (requests.length === 0) return;
  const replyId = `press-${createHash('sha256').update(wordsId).digest('hex').slice(0, 16)}`;
  const _id = `${subject}|replied|${replyId}`;
  const head = { _id, subject, happenedAt: at, recordedAt: now, type: 'replied' as const, replyId };
  const about = kind === 'followup' ? {} : { key, projectId };
  if (await store.facts.insertFromOutside({ ...head, ...about, verdict: 'unsure', requests, wordsId }))
    await tellJourney(journeys, subject, _id, log);
}
