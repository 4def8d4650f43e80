import { actionKeys, actionsOf } from '../../domain/partner/joint-action-steps.ts';
import type { Task } from '../../store/tasks.ts';
import type { ApiDeps } from '../deps.ts';
import { reportIdOfTask } from '../potential/report-of-task.ts';

/** Work that is done when its result is there, and never by saying so. */
export type MissingResult = 'report' | 'outcome';

/** What must be there before a task can be done; undefined: nothing, or it is there. */
export async function missingResult({ store }: Pick<ApiDeps, 'store'>, task: Task): Promise<MissingResult | undefined> {
  const reportId = reportIdOfTask(task);
  if (reportId !== undefined) return (await store.potentialReports.find(reportId))?.found ? undefined : 'report';
  if (task.kind !== 'joint-action-review') return undefined;
  // An action that was moved since is looked back at under another key.
  const action = actionsOf(await store.facts.ofPartner(task.subject)).find(
    (one) => actionKeys(one).review === task.key && !one.dropped,
  );
  return action && !action.evaluated ? 'outcome' : undefined;
}
