import type { Instant } from '../../domain/calendar.ts';
import { courseOf } from '../../domain/complaint/course.ts';
import type { Severity } from '../../domain/complaint/protocol.ts';
import type { Role } from '../../domain/staff.ts';
import { caseAnswer, type CaseSummary, type CaseView } from './case-answer.ts';
import type { ApiDeps } from '../deps.ts';
import { oneCustomer } from '../customers/one-customer.ts';

export interface CaseFilter {
  state?: 'open' | 'closed' | undefined;
  severity?: Severity | undefined;
  owner?: Role | undefined;
  customer?: string | undefined;
}

/** The cases that fit, as they stand now: by deadline, then those that wait for closing, then the closed ones, latest first. */
export async function listCases(
  deps: Pick<ApiDeps, 'store' | 'context' | 'baseUrl'>,
  filter: CaseFilter,
  { limit, now }: { limit: number; now: Instant },
): Promise<CaseSummary[]> {
  const { store } = deps;
  const [facts, context, theirs] = await Promise.all([
    store.facts.subjectsOf('complaint').then((ids) => store.facts.ofCases(ids)),
    deps.context(),
    filter.customer === undefined ? undefined : oneCustomer(deps, filter.customer),
  ]);
  const found = [...facts].flatMap(([caseId, own]) => {
    const course = courseOf(own, now);
    if (!course || theirs?.includes(course.opened.customerId) === false) return [];
    const { customerId } = course.opened;
    const view: CaseView = { caseId, facts: own, course, customerId, openTasks: [], context, now };
    const summary = caseAnswer(deps, view);
    return fits(summary, filter) ? [{ view, summary }] : [];
  });
  const shown = found.sort((a, b) => byUrgency(a.summary, b.summary)).slice(0, limit);
  const open = await store.tasks.list({ subjects: shown.map(({ view }) => view.caseId), state: 'open' }, 20 * limit);
  return Promise.all(
    shown.map(async ({ view }) => {
      const openTasks = open.filter(({ subject }) => subject === view.caseId);
      const customerId = (await store.customers.current(view.customerId))?._id ?? view.customerId;
      return caseAnswer(deps, { ...view, customerId, openTasks });
    }),
  );
}

const fits = (one: CaseSummary, { state, severity, owner }: CaseFilter): boolean =>
  (state === undefined || (state === 'closed') === (one.closed !== undefined)) &&
  (severity === undefined || one.severity === severity) &&
  (owner === undefined || one.owner === owner);

function byUrgency(a: CaseSummary, b: CaseSummary): number {
  if (a.closed && b.closed) return compare(b.closed.at, a.closed.at);
  if (a.closed || b.closed) return a.closed ? 1 : -1;
  return compare(a.nextDeadline ?? 'never', b.nextDeadline ?? 'never') || compare(a.openedAt, b.openedAt);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
