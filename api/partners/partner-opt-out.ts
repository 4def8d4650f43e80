import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { PartnerHistory } from '../../domain/partner/history.ts';
import { justAfter } from '../answers/just-after.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';
import { findPartner } from './partner-of.ts';

/** Whether a partner switched news and promotions off; there is one thing to switch off, so all of it is the same. */
export const isNewsOff = ({ consents }: PartnerHistory): boolean => consents.at(-1)?.type === 'optedOut';

/** Records that a partner wants no news and promotions, once. */
export async function recordPartnerOptOut(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, now, log }: { subject: string; now: Instant; log: Logger },
): Promise<void> {
  const known = await findPartner(deps, subject);
  if (!known || isNewsOff(known.history)) return;
  const at = justAfter(known.history.consents.at(-1)?.happenedAt, now);
  const _id = `${subject}|optedOut|partner-news|${at}`;
  const head = { _id, subject, happenedAt: at, recordedAt: now };
  await recordFact(deps, { ...head, type: 'optedOut', topic: 'partner-news' }, log);
}
