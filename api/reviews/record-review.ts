import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { ApiDeps } from '../deps.ts';
import { tellJourney } from '../tell-journey.ts';

export interface ReviewPress {
  /** The customer that counts, merges followed. */
  subject: string;
  projectId: string;
  /** The site that was chosen; absent: the customer says one was written already. */
  site?: string | undefined;
  now: Instant;
  log: Logger;
}

/** Records that a customer goes to a review site or has written one: once a project and site. */
export async function recordReview(
  { store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, projectId, site, now, log }: ReviewPress,
): Promise<void> {
  const _id = `${subject}|reviewLeft|${projectId}|${site ?? ''}`;
  const head = { _id, subject, happenedAt: now, recordedAt: now };
  const told = { type: 'reviewLeft' as const, projectId, ...(site !== undefined && { site }) };
  if (await store.facts.insertFromOutside({ ...head, ...told })) await tellJourney(journeys, subject, _id, log);
}
