import { currentRound } from '../../domain/complaint/course.ts';
import type { Severity } from '../../domain/complaint/protocol.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { caseOf } from './case-of.ts';
import type { CaseChange } from './change-case.ts';
import type { ApiDeps } from '../deps.ts';
import { justAfter } from '../answers/just-after.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';
import { subjectOfTask } from '../tasks/subject-of-task.ts';

/**
 * Reopens a closed case: a new round at the level it had, or a graver one. The case's own plan tells the customer's
 * journey that planned contact waits again. Throws `unknown-case`, `case-open` and `other-case-open`.
 */
export async function reopenCase(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { caseId, doer, words, callId, now, log, severity }: CaseChange & { severity?: Severity | undefined },
): Promise<void> {
  const { store } = deps;
  const _id = `${caseId}|caseReopened|${shortId(callId)}`;
  if (await store.facts.find(_id)) return;
  const { facts, course } = await caseOf(deps, caseId, now);
  if (!currentRound(course).closed) throw new Problem('case-open');
  const customer = await subjectOfTask(deps, { subject: course.opened.customerId });
  const { cases } = readHistory(await store.facts.load(customer));
  if (cases.some(({ id, closedAt }) => id !== caseId && closedAt === undefined)) throw new Problem('other-case-open');
  const wordsId = `${_id}|words`;
  await store.texts.insert({ _id: wordsId, subject: caseId, at: now, words });
  const head = { _id, subject: caseId, happenedAt: justAfter(facts.at(-1)?.happenedAt, now), recordedAt: now };
  const complaint = { source: 'person', severity: severity ?? course.severity, wordsId } as const;
  await recordFact(deps, { ...head, type: 'caseReopened', by: doer.id, ...complaint }, log);
}
