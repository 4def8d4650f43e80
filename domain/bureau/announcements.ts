import { parseDay } from '../calendar.ts';
import type { Announcement } from './announcement.ts';
import type { BureauFact } from './facts.ts';

/** What was announced to affiliates, each as it stands: the latest word on it rules. */
export function announcementsOf(facts: readonly BureauFact[]): Announcement[] {
  const announcements = new Map<string, Announcement>();
  for (const fact of facts) {
    if (fact.type === 'announcementScheduled') {
      const { announcementId: id, announcementKind: kind, happenedAt: scheduledAt, until, joinBy } = fact;
      announcements.set(id, {
        ...{ id, kind, on: parseDay(fact.on), scheduledAt },
        ...(until !== undefined && { until: parseDay(until) }),
        ...(joinBy !== undefined && { joinBy: parseDay(joinBy) }),
      });
    } else if (fact.type === 'announcementStopped') {
      const known = announcements.get(fact.announcementId);
      if (known) announcements.set(known.id, { ...known, stoppedAt: fact.happenedAt });
    }
  }
  return [...announcements.values()];
}
