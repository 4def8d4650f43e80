import { caseOf } from './case-of.ts';
import type { CaseChange } from './change-case.ts';
import type { ApiDeps } from '../deps.ts';
import { justAfter } from '../answers/just-after.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';

/** Records a note of a person with a case, open or closed. Throws the problem `unknown-case`. */
export async function noteCase(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { caseId, doer, words, callId, now, log }: CaseChange,
): Promise<void> {
  const { facts } = await caseOf(deps, caseId, now);
  const _id = `${caseId}|caseNoted|${shortId(callId)}`;
  const reasonId = `${_id}|note`;
  await deps.store.texts.insert({ _id: reasonId, subject: caseId, at: now, words });
  const head = { _id, subject: caseId, happenedAt: justAfter(facts.at(-1)?.happenedAt, now), recordedAt: now };
  await recordFact(deps, { ...head, type: 'caseNoted', reasonId, by: doer.id }, log);
}
