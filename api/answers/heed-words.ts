import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import { requests as legalRequests, type Verdict } from '../../domain/customer/facts.ts';
import { severityOf } from '../../domain/customer/negative.ts';
import { followsOf } from '../../domain/customer/replies.ts';
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
  await followWords(deps, heeded);
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

/**
 * What the words say besides the press is followed as a reply is: anger under a content answer is a complaint, a question
 * gets its engineer, what is not clear or asked by law is read by a person. A press that is a complaint takes its words along.
 */
async function followWords({ store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>, heeded: Heeded): Promise<void> {
  const { customerId: subject, kind, key, projectId, said, at, wordsId, now, log } = heeded;
  const requests = legalRequests.filter((request) => said.reading.requests.includes(request));
  const verdict = verdictBeside(heeded, requests.length > 0);
  if (verdict === undefined) return;
  const replyId = `press-${createHash('sha256').update(wordsId).digest('hex').slice(0, 16)}`;
  const _id = `${subject}|replied|${replyId}`;
  const head = { _id, subject, happenedAt: at, recordedAt: now, type: 'replied' as const, replyId };
  const about = kind === 'followup' ? {} : { key, projectId };
  if (
    await store.facts.insertFromOutside({
      ...head,
      ...about,
      verdict,
      ...(requests.length > 0 && { requests }),
      wordsId,
      severity: said.reading.severity,
    })
  )
    await tellJourney(journeys, subject, _id, log);
}

/** As what the words count besides the press; undefined where they add nothing to it. */
function verdictBeside({ kind, answer, said }: Heeded, asksByLaw: boolean): Verdict | undefined {
  const { verdict, severity } = said.reading;
  if (asksByLaw) return 'unsure';
  const taken = kind === 'followup' || severityOf({ kind, answer, severity }) !== undefined;
  const adds = verdict === 'negative' || verdict === 'question' || verdict === 'unsure';
  const askedAlready = verdict === 'question' && followsOf(kind, answer)?.task !== undefined;
  return taken || askedAlready || !adds ? undefined : verdict;
}
