import type { Instant } from '../domain/calendar.ts';
import type { Fact } from '../domain/facts.ts';
import { type Outlook, outlookOf } from '../domain/outlook.ts';
import { planSubject } from '../domain/plan.ts';
import type { Deps } from './deps.ts';

/** Plans from these facts, keeps the view, notes that the facts were seen, and answers what the workflow needs. */
export async function look(
  { store, context }: Deps,
  subject: string,
  facts: readonly Fact[],
  now: Instant,
): Promise<Outlook> {
  const agenda = planSubject(subject, facts, await context(), now);
  await store.views.save({ _id: subject, plannedAt: now, facts: facts.length, agenda });
  await store.facts.takenIn(subject, new Set(facts.map((fact) => fact._id)));
  return outlookOf(agenda);
}
