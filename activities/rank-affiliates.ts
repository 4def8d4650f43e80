import { affiliateYear } from '../domain/affiliate/affiliate-year.ts';
import { type AffiliateYear, rankAffiliates as rank } from '../domain/affiliate/care-levels.ts';
import { dayOf, firstOfMonth, type Instant, instantAt, isoDate, monthOf } from '../domain/calendar.ts';
import type { PartnerFactOf } from '../domain/partner/facts.ts';
import { readPartner } from '../domain/partner/read-partner.ts';
import type { Deps } from './deps.ts';

interface Parts {
  store: Pick<Deps['store'], 'facts'>;
  journeys: Pick<Deps['journeys'], 'factRecorded'>;
}

/** Tells every affiliate his level of care, and whether the month before was his. Once for each month. */
export async function rankAffiliates(
  { store, journeys }: Parts,
  now: Instant,
  onProgress: (count: number) => void,
): Promise<{ ranked: number }> {
  const { year, month: nth } = monthOf(dayOf(now));
  const first = firstOfMonth(year, nth);
  const month = isoDate(first).slice(0, 7);
  const years: AffiliateYear[] = [];
  for (const partnerId of await store.facts.subjectsOf('partner')) {
    const history = readPartner(await store.facts.ofPartner(partnerId));
    if (history?.kind === 'affiliate' && !history.ended) years.push(affiliateYear(partnerId, history, first));
    onProgress(years.length);
  }
  for (const [partnerId, { level, best }] of rank(years)) {
    const fact: PartnerFactOf<'ranked'> = {
      ...{ _id: `${partnerId}|ranked|${month}`, subject: partnerId, happenedAt: instantAt(first, 0), recordedAt: now },
      ...{ type: 'ranked', month, level, best },
    };
    if (await store.facts.insertFromOutside(fact)) await journeys.factRecorded(partnerId, fact._id);
  }
  return { ranked: years.length };
}
