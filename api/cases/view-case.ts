import type { Instant } from '../../domain/calendar.ts';
import type { CaseView } from './case-answer.ts';
import { caseOf } from './case-of.ts';
import type { ApiDeps } from '../deps.ts';

/** A case with what is shown beside it. Throws the problem `unknown-case`. */
export async function viewCase(
  deps: Pick<ApiDeps, 'store' | 'context'>,
  caseId: string,
  now: Instant,
): Promise<CaseView> {
  const read = await caseOf(deps, caseId, now);
  const { customerId } = read.course.opened;
  const [openTasks, customer, context] = await Promise.all([
    deps.store.tasks.list({ subject: caseId, state: 'open' }, 100),
    deps.store.customers.current(customerId),
    deps.context(),
  ]);
  return { ...read, customerId: customer?._id ?? customerId, openTasks, context, now };
}
