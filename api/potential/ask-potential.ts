import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import type { PotentialAddress } from '../../store/potential-reports.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';

interface Asking {
  partnerId: string;
  address: PotentialAddress;
  words?: string | undefined;
  /** Which colleague heard it; absent: he asked himself. */
  by?: string | undefined;
  now: Instant;
  log: Logger;
}

/** An estate agent asks what a house could become: of the same house once a day. An engineer gets the work. */
export async function askPotential(
  { store, ids, journeys }: Pick<ApiDeps, 'store' | 'ids' | 'journeys'>,
  { partnerId, address, words, by, now, log }: Asking,
): Promise<string> {
  const reportId = `report-${partnerId}-${ids.propertyId(address)}-${isoDate(dayOf(now))}`;
  await store.potentialReports.insert({
    ...{ _id: reportId, partnerId, address, askedAt: now },
    ...(words !== undefined && { words }),
  });
  const head = { _id: `${reportId}|asked`, subject: partnerId, happenedAt: now, recordedAt: now };
  await recordFact(
    { store, journeys },
    { ...head, type: 'potentialAsked', reportId, ...(by !== undefined && { by }) },
    log,
  );
  return reportId;
}
