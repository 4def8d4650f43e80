import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { currentRound } from '../../domain/complaint/course.ts';
import { currentStep } from '../../domain/complaint/round.ts';
import type { CaseFactOf } from '../../domain/complaint/facts.ts';
import { caseOf } from './case-of.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from '../tasks/doer.ts';
import { justAfter } from '../answers/just-after.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';

export interface Closing {
  caseId: string;
  /** The round that is closed; absent: the one that runs. */
  nth?: number;
  as: 'solved' | 'withdrawn';
  note: string;
  doer: Doer;
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * Closes a case (rules, section 5): as solved once the solution is implemented, or as withdrawn, always with a note. Its
 * open work is over with it. Said again by the same person nothing changes. Throws `unknown-case`, `wrong-role`,
 * `case-not-solved` and `case-closed`.
 */
export async function closeCase(deps: Pick<ApiDeps, 'store' | 'journeys'>, closing: Closing): Promise<void> {
  const { caseId, as, note, doer, callId, now, log } = closing;
  const { facts, course } = await caseOf(deps, caseId, now);
  const round = (closing.nth !== undefined && course.rounds[closing.nth - 1]) || currentRound(course);
  if (round.closed) {
    await endWork(deps, round.closed);
    if (round.closed.by === doer.id && round.closed.as === as) return;
    throw new Problem('case-closed');
  }
  const task = await deps.store.tasks.find(`${caseId}|close:${round.nth}`);
  if (![caseOwnerId(course), task?.ownerId].some((owner) => owner !== undefined && doer.mayDo(owner)))
    throw new Problem('wrong-role', { detail: 'The case is not theirs, nor do they stand in for its owner.' });
  if (as === 'solved' && currentStep(round) !== undefined) throw new Problem('case-not-solved');
  const reasonId = `${caseId}|reason|${callId}`;
  await deps.store.texts.insert({ _id: reasonId, subject: caseId, at: now, words: note });
  const fact: CaseFactOf<'caseClosed'> = {
    ...{ _id: `${caseId}|caseClosed|${round.nth}`, subject: caseId, type: 'caseClosed' },
    ...{ happenedAt: justAfter(facts.at(-1)?.happenedAt, now), recordedAt: now, as, reasonId, by: doer.id },
  };
  if ((await recordFact(deps, fact, log)) === undefined) throw new Problem('case-closed');
  await endWork(deps, fact);
}

/** Nobody has to do any more what the case asked. Other work about it, such as a step that failed, stays. */
async function endWork({ store }: Pick<ApiDeps, 'store'>, closed: CaseFactOf<'caseClosed'>): Promise<void> {
  const open = await store.tasks.list({ subject: closed.subject, state: 'open' }, 100);
  for (const { _id, kind, openedAt } of open)
    if (kind.startsWith('case-') && openedAt <= closed.happenedAt)
      await store.tasks.markDone(_id, { at: closed.happenedAt, by: closed.by });
}
