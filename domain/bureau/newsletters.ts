import { parseDay } from '../calendar.ts';
import type { Newsletter } from '../context.ts';
import type { BureauFact } from './facts.ts';

/** The newsletters that were scheduled, each as it stands: the latest word on it rules. */
export function newslettersOf(facts: readonly BureauFact[]): Newsletter[] {
  const newsletters = new Map<string, Newsletter>();
  for (const fact of facts) {
    if (fact.type === 'newsletterScheduled') {
      const { newsletterId: id, audience, happenedAt: scheduledAt } = fact;
      newsletters.set(id, { id, on: parseDay(fact.on), audience, scheduledAt });
    } else if (fact.type === 'newsletterStopped') {
      const known = newsletters.get(fact.newsletterId);
      if (known) newsletters.set(known.id, { ...known, stoppedAt: fact.happenedAt });
    }
  }
  return [...newsletters.values()];
}
