import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { currentRound } from '../../domain/complaint/course.ts';
import { currentStep, type Round } from '../../domain/complaint/round.ts';
import type { ProtocolStep } from '../../domain/complaint/protocol.ts';
import { caseOf } from './case-of.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from '../tasks/doer.ts';
import { doneFactId, finishedBefore } from '../tasks/finished-before.ts';
import { justAfter } from '../answers/just-after.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { noteIdOf } from '../customers/words-of.ts';

export interface CaseStepDone {
  caseId: string;
  step: ProtocolStep;
  /** Of which round; absent: the one that runs. */
  nth?: number | undefined;
  doer: Doer;
  note?: string | undefined;
  now: Instant;
  log: Logger;
}

/**
 * Records that a person did a step of a case, once in a round, and tells the case's journey. Each step waits for the one
 * before. Throws the problems `unknown-case`, `wrong-role`, `case-closed`, `step-out-of-order` and `task-done-before`.
 */
export async function finishCaseStep(deps: Pick<ApiDeps, 'store' | 'journeys'>, done: CaseStepDone): Promise<void> {
  const { caseId, step, doer, note, now, log } = done;
  const { store } = deps;
  const { facts, course } = await caseOf(deps, caseId, now);
  const round = currentRound(course);
  const key = `${step}:${done.nth ?? round.nth}`;
  const taskId = `${caseId}|${key}`;
  const said = round.legs[step].doneAt !== undefined || facts.some(({ _id }) => _id === doneFactId(taskId));
  if (round.closed && !said) throw new Problem('case-closed');
  const before = await finishedBefore(deps, taskId, doer);
  if (!before) {
    const task = await store.tasks.find(taskId);
    if (![caseOwnerId(course), task?.ownerId].some((owner) => owner !== undefined && doer.mayDo(owner)))
      throw new Problem('wrong-role', { detail: 'The case is not theirs, nor do they stand in for its owner.' });
    if (round.closed) throw new Problem('case-closed');
    const why = whyNotNow(round, step, done.nth);
    if (why !== undefined) throw new Problem('step-out-of-order', { detail: `Refused: ${why}.`, why });
    const [_id, at] = [doneFactId(taskId), justAfter(facts.at(-1)?.happenedAt, now)];
    if (note !== undefined) await store.texts.insert({ _id: noteIdOf(_id), subject: caseId, at: now, words: note });
    const fact = { _id, subject: caseId, happenedAt: at, recordedAt: now, type: 'taskDone', key, by: doer.id } as const;
    await recordFact(deps, fact, log);
    await finishedBefore(deps, taskId, doer);
  }
  // Who spoke to the customer on the phone has acknowledged the complaint too: that call need not be made any more.
  if (step === 'call') await store.tasks.markDone(`${caseId}|acknowledge:1`, { at: now, by: doer.id });
}

function whyNotNow(round: Round, step: ProtocolStep, nth = round.nth): string | undefined {
  if (nth !== round.nth) return `the case is in round ${round.nth}`;
  if (round.legs[step].doneAt !== undefined) return 'it was done already';
  const turn = currentStep(round);
  return step === 'acknowledge' || step === turn ? undefined : `${turn ?? 'closing'} comes first`;
}
