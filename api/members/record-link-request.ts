import type { Logger } from 'pino';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import type { MemberPage } from '../../domain/customer/growth-facts.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';

/** Records that the customer wants a fresh link to a page: at most one a day and page, however often it is pressed. */
export async function recordLinkRequest(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, page, now, log }: { subject: string; page: MemberPage; now: Instant; log: Logger },
): Promise<void> {
  const _id = `${subject}|linkRequested|${page}|${isoDate(dayOf(now))}`;
  await recordFact(deps, { _id, subject, happenedAt: now, recordedAt: now, type: 'linkRequested', page }, log);
}
