import type { Instant } from '../../domain/calendar.ts';
import type { Course } from '../../domain/complaint/course.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { Deps } from '../deps.ts';
import type { CaseStep, Result } from '../due-step.ts';

/** Tells the customer's own journey that planned contact waits for this case, or goes on. */
export async function tellCustomer(deps: Deps, { subject: caseId, step, course, now }: CaseStep): Promise<Result> {
  const { customerId } = course.opened;
  const subject = (await deps.store.customers.current(customerId))?._id ?? customerId;
  const round = step.key.slice(step.key.indexOf(':') + 1);
  const head = { subject, happenedAt: step.dueAt, recordedAt: now, caseId };
  const fact: CustomerFact =
    step.kind === 'hold'
      ? { ...head, _id: `${subject}|complaintOpened|${caseId}|${round}`, type: 'complaintOpened' }
      : { ...head, _id: `${subject}|complaintClosed|${caseId}|${round}`, type: 'complaintClosed' };
  if (step.kind === 'release') await endWork(deps, caseId, course, now);
  await deps.store.facts.insertFromOutside(fact);
  await deps.journeys.factRecorded(subject, fact._id);
  return { outcome: 'told' };
}

/** With the case its open work is over: nobody is asked any more. */
async function endWork({ store }: Deps, caseId: string, { rounds }: Course, now: Instant): Promise<void> {
  const by = rounds.findLast(({ closed }) => closed !== undefined)?.closed?.by ?? '';
  for (const { _id } of await store.tasks.list({ subject: caseId, state: 'open' }, 100))
    await store.tasks.markDone(_id, { at: now, by });
}
