import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { currentRound } from '../../domain/complaint/course.ts';
import { higherSeverity, type Severity } from '../../domain/complaint/protocol.ts';
import { caseOf } from './case-of.ts';
import type { CaseChange } from './change-case.ts';
import type { ApiDeps } from '../deps.ts';
import { justAfter } from '../answers/just-after.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';

/**
 * Records how grave a person says a case is: it changes the owner, never the deadlines. Anybody may raise it; only who may
 * do the case's work may lower it. Throws `unknown-case`, `case-closed` and `wrong-role`.
 */
export async function setSeverity(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { caseId, doer, words, callId, now, log, severity }: CaseChange & { severity: Severity },
): Promise<void> {
  const _id = `${caseId}|severitySet|${shortId(callId)}`;
  if (await deps.store.facts.find(_id)) return;
  const { facts, course } = await caseOf(deps, caseId, now);
  if (currentRound(course).closed) throw new Problem('case-closed');
  const lowers = higherSeverity(course.severity, severity) !== severity;
  if (lowers && !doer.mayDo(caseOwnerId(course)))
    throw new Problem('wrong-role', { detail: 'Only who may do the work of the case can lower its severity.' });
  const head = { _id, subject: caseId, happenedAt: justAfter(facts.at(-1)?.happenedAt, now), recordedAt: now };
  const reasonId = `${_id}|reason`;
  await deps.store.texts.insert({ _id: reasonId, subject: caseId, at: now, words });
  await recordFact(deps, { ...head, type: 'severitySet', severity, reasonId, by: doer.id }, log);
}
