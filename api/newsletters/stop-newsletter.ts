import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { bureauId } from '../../domain/subject.ts';
import { insertAndTell } from '../../inbound/tell.ts';
import { lookAgain } from '../../inbound/watch-mail-health.ts';
import type { ApiDeps } from '../deps.ts';
import { newsletterOf } from './newsletter-of.ts';

/** Stops a newsletter: who did not get it yet does not get it any more. Once; the first word on it stands. */
export async function stopNewsletter(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  id: string,
  { by, reason, now, log }: { by: string; reason: string; now: Instant; log: Logger },
): Promise<void> {
  await newsletterOf(deps, id);
  const _id = `${bureauId}|newsletterStopped|${id}`;
  const reasonId = `${_id}|reason`;
  await deps.store.texts.insert({ _id: reasonId, subject: bureauId, at: now, words: reason });
  const head = { _id, subject: bureauId, happenedAt: now, recordedAt: now };
  const stopped = { ...head, type: 'newsletterStopped', newsletterId: id, reasonId, by } as const;
  if (!(await insertAndTell({ ...deps, log }, stopped))) return;
  log.info({ newsletter: id, by }, 'newsletter stopped');
  await lookAgain({ ...deps, log }, _id);
}
