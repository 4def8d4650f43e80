import { dayOf, type Instant, instantAt, isoDate } from '../domain/calendar.ts';
import type { PartnerFactOf } from '../domain/partner/facts.ts';
import type { Deps } from './deps.ts';

/** A night that was missed is made up for within so many days; a day once counted stays as it was counted. */
const daysBack = 3;

/** Tells every partner how often his links were followed, day by day. Done again it is the same. */
export async function countClicks(
  {
    store,
    journeys,
  }: { store: Pick<Deps['store'], 'clicks' | 'facts' | 'partners'>; journeys: Pick<Deps['journeys'], 'factRecorded'> },
  now: Instant,
  onTold: (count: number) => void,
): Promise<{ counted: number }> {
  let counted = 0;
  const today = dayOf(now);
  for (let day = today - daysBack; day < today; day++) {
    const counts = await store.clicks.countBetween(instantAt(day, 0), instantAt(day + 1, 0));
    for (const [partnerId, count] of counts) {
      const on = isoDate(day);
      const fact: PartnerFactOf<'clicksCounted'> = {
        ...{ _id: `${partnerId}|clicksCounted|${on}`, subject: partnerId, happenedAt: instantAt(day + 1, 0) },
        ...{ recordedAt: now, type: 'clicksCounted', on, count },
      };
      if (!(await store.facts.insertFromOutside(fact))) continue;
      await journeys.factRecorded(partnerId, fact._id);
      onTold(++counted);
    }
  }
  return { counted };
}
