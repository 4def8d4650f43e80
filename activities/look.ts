import type { Instant } from '../domain/calendar.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { planCustomer } from '../domain/customer/plan.ts';
import { type Outlook, outlookOf } from '../domain/outlook.ts';
import type { Deps } from './deps.ts';

/** Plans from these facts, keeps the view, notes that the facts were seen, and answers what the workflow needs. */
export async function look(
  { store, context }: Deps,
  subject: string,
  facts: readonly CustomerFact[],
  now: Instant,
): Promise<Outlook> {
  const agenda = planCustomer(subject, facts, await context(), now);
  await store.views.save({ _id: subject, plannedAt: now, facts: facts.length, agenda });
  await store.facts.takenIn(subject, new Set(facts.map((fact) => fact._id)));
  return outlookOf(agenda);
}
