import type { Request } from 'express';
import type { Logger } from 'pino';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import type { MemberPage } from '../../domain/customer/growth-facts.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';

/** Programs that fetch a link without a person: previews, scanners, search engines. */
const robots = /bot|crawl|spider|preview|scan|fetch|monitor|curl|wget|python|headless|facebookexternalhit|whatsapp/i;

/**
 * Whether a person opened this page, as far as a request tells: a GET of a document by a browser, not ahead of a wish
 * (prefetch, preview) and not by a program that names itself. A visit only counts as activity: it puts off the mail for
 * who stayed away and the end of the journey, so one counted wrongly gives less mail, never more.
 */
export function isPersonsVisit({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  const header = (name: string): string => [headers[name] ?? ''].flat().join(' ');
  if (method !== 'GET') return false;
  if (/prefetch|prerender|preview/i.test(['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map(header).join(' ')))
    return false;
  const [mode, dest] = [header('sec-fetch-mode'), header('sec-fetch-dest')];
  if ((mode !== '' && mode !== 'navigate') || (dest !== '' && dest !== 'document')) return false;
  const agent = header('user-agent');
  return agent !== '' && !robots.test(agent);
}

/** Records that the customer was at a page of his own: once a day and page, and nothing of where he came from. */
export async function recordVisit(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  page: MemberPage,
  { subject, now, log }: { subject: string; now: Instant; log: Logger },
): Promise<void> {
  const _id = `${subject}|visited|${page}|${isoDate(dayOf(now))}`;
  await recordFact(deps, { _id, subject, happenedAt: now, recordedAt: now, type: 'visited', page }, log);
}
