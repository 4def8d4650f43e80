import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Potential } from '../../domain/partner/potential.ts';
import { potentialTaskKey } from '../../domain/partner/agents.ts';
import type { PotentialReport } from '../../store/potential-reports.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { finishTask } from '../tasks/finish-task.ts';
import type { Doer } from '../tasks/doer.ts';

interface Answering {
  potential: Potential;
  doer: Doer;
  callId: string;
  now: Instant;
  log: Logger;
}

/** A report that was asked for. Throws the problem `unknown-report`. */
export async function reportOf({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<PotentialReport> {
  const report = await store.potentialReports.find(id);
  if (!report) throw new Problem('unknown-report');
  return report;
}

const isSame = ({ at: _at, by: _by, ...before }: NonNullable<PotentialReport['found']>, now: Potential): boolean =>
  isDeepStrictEqual(before, JSON.parse(JSON.stringify(now)));

/**
 * Keeps what an engineer found: the report first, then the fact by which it goes out, then the task is done. Interrupted
 * between, the same request completes it. Throws `task-done-before` where another filled it in, and `wrong-role`.
 */
export async function answerPotential(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  report: PotentialReport,
  { potential, doer, callId, now, log }: Answering,
): Promise<void> {
  const { _id: reportId, partnerId, found } = report;
  const task = await deps.store.tasks.find(`${partnerId}|${potentialTaskKey(reportId)}`);
  if (found && (found.by !== doer.id || !isSame(found, potential)))
    throw new Problem('task-done-before', { detail: 'The report has gone out as it was. Nothing was changed.' });
  if (task && !doer.mayDo(task.ownerId))
    throw new Problem('wrong-role', { detail: 'The task is not theirs, nor do they stand in for its owner.' });
  if (!found) await deps.store.potentialReports.replace({ ...report, found: { ...potential, at: now, by: doer.id } });
  const head = { _id: `${reportId}|answered`, subject: partnerId, happenedAt: now, recordedAt: now };
  await recordFact(deps, { ...head, type: 'potentialAnswered', reportId, by: doer.id }, log);
  if (task) await finishTask(deps, { id: task._id, doer, callId, now, log });
}
