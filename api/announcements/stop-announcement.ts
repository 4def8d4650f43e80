import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { bureauId } from '../../domain/subject.ts';
import { insertAndTell } from '../../inbound/tell.ts';
import { lookAgain } from '../../inbound/watch-mail-health.ts';
import type { ApiDeps } from '../deps.ts';
import { announcementOf } from './announcement-of.ts';

/** Stops an announcement: who did not get it yet does not get it, and a promotion ends. Once; the first word on it stands. */
export async function stopAnnouncement(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  id: string,
  { by, reason, now, log }: { by: string; reason: string; now: Instant; log: Logger },
): Promise<void> {
  await announcementOf(deps, id);
  const _id = `${bureauId}|announcementStopped|${id}`;
  const reasonId = `${_id}|reason`;
  await deps.store.texts.insert({ _id: reasonId, subject: bureauId, at: now, words: reason });
  const head = { _id, subject: bureauId, happenedAt: now, recordedAt: now };
  const stopped = { ...head, type: 'announcementStopped', announcementId: id, reasonId, by } as const;
  if (!(await insertAndTell({ ...deps, log }, stopped))) return;
  log.info({ announcement: id, by }, 'announcement stopped');
  await lookAgain({ ...deps, log }, _id);
}
