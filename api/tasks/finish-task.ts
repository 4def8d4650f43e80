import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { needsProof } from '../../domain/task-kinds.ts';
import type { Task } from '../../store/tasks.ts';
import { caseStepOf, roundOf } from '../cases/case-step-of.ts';
import { closeCase } from '../cases/close-case.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from './doer.ts';
import { finishCaseStep } from '../cases/finish-case-step.ts';
import { doneFactId, finishedBefore } from './finished-before.ts';
import { Problem } from '../http/problem.ts';
import { missingResult, type MissingResult } from './missing-result.ts';
import { recordFact } from '../record-fact.ts';
import { subjectOfTask } from './subject-of-task.ts';
import { noteIdOf } from '../customers/words-of.ts';

export interface Finish {
  id: string;
  doer: Doer;
  note?: string | undefined;
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * Records that a task was done, once, and tells the journey. A step of a complaint case keeps to the protocol's order, and
 * its last task closes the case as solved, with the note. Throws `unknown-task`, `wrong-role`, `task-done-before`, and for
 * a case its problems.
 */
export async function finishTask(deps: Pick<ApiDeps, 'store' | 'journeys'>, finish: Finish): Promise<Task> {
  const { id, doer, note, callId, now, log } = finish;
  const task = await deps.store.tasks.find(id);
  if (!task) throw new Problem('unknown-task');
  const ofCase = caseStepOf(task);
  if (ofCase) await finishCaseStep(deps, { caseId: task.subject, ...ofCase, doer, note, now, log });
  else if (await finishedBefore(deps, id, doer)) return (await deps.store.tasks.find(id)) ?? task;
  else if (task.kind === 'case-close') {
    if (note === undefined) throw noNote('closing needs a note');
    const nth = roundOf(task.key);
    await closeCase(deps, { caseId: task.subject, nth, as: 'solved', note, doer, callId, now, log });
  } else if (needsProof(task.kind) && note === undefined) throw noNote('what came of it is the proof that it was done');
  else await finishWork(deps, task, finish);
  return (await deps.store.tasks.find(id)) ?? task;
}

/** Where the result of work goes: a note is not it. */
const resultGoes = {
  report: 'is not the report: send that to /v1/potential-reports',
  outcome: 'is not the outcome: send that to /v1/partners/{id}/actions/{actionId}/outcome',
} as const satisfies Record<MissingResult, string>;

async function requireResult(deps: Pick<ApiDeps, 'store'>, task: Task): Promise<void> {
  const missing = await missingResult(deps, task);
  if (missing === undefined) return;
  throw new Problem('invalid-fields', { errors: [{ pointer: '/note', detail: resultGoes[missing] }] });
}

const noNote = (why: string): Problem =>
  new Problem('invalid-fields', { errors: [{ pointer: '/note', detail: `is missing: ${why}` }] });

/** The fact first, then the list of tasks: interrupted between, the same request completes it. */
async function finishWork(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  task: Task,
  { doer, note, now, log }: Finish,
): Promise<void> {
  await requireResult(deps, task);
  if (!doer.mayDo(task.ownerId))
    throw new Problem('wrong-role', { detail: 'The task is not theirs, nor do they stand in for its owner.' });
  const subject = await subjectOfTask(deps, task);
  const _id = doneFactId(task._id);
  if (note !== undefined) await deps.store.texts.insert({ _id: noteIdOf(_id), subject, at: now, words: note });
  const done = { type: 'taskDone', key: task.key, by: doer.id } as const;
  await recordFact(deps, { _id, subject, happenedAt: now, recordedAt: now, ...done }, log);
  await finishedBefore(deps, task._id, doer);
}
