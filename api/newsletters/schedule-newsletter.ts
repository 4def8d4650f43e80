import type { Logger } from 'pino';
import { newslettersOf } from '../../domain/bureau/newsletters.ts';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import type { Newsletter } from '../../domain/context.ts';
import { bureauId } from '../../domain/subject.ts';
import type { FieldProblem } from '../../door/delivery.ts';
import { insertAndTell } from '../../inbound/tell.ts';
import { lookAgain } from '../../inbound/watch-mail-health.ts';
import { readLetter } from '../../mail/read-letter.ts';
import type { NewsletterContent, NewsletterVersion } from '../../store/newsletters.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

export interface Scheduling {
  id: string;
  content: NewsletterContent;
  by: string;
  now: Instant;
  log: Logger;
}

/**
 * Schedules a newsletter, or changes one whose day has not come. The words first, then the fact, then every journey looks
 * again; each by its own id, so that the same newsletter twice is one.
 */
export async function scheduleNewsletter(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, content, by, now, log }: Scheduling,
): Promise<NewsletterVersion> {
  const { store } = deps;
  const known = newslettersOf(await store.facts.ofBureau()).find((one) => one.id === id);
  const standing = await keep(store, { id, content, by, now }, known);
  const { version, on, audience, at } = standing;
  const _id = `${bureauId}|newsletterScheduled|${id}|${version}`;
  const head = { _id, subject: bureauId, happenedAt: at, recordedAt: now };
  const fact = { ...head, type: 'newsletterScheduled', newsletterId: id, on, audience, by: standing.by } as const;
  if (await insertAndTell({ ...deps, log }, fact)) {
    log.info({ newsletter: id, version, on, audience, by }, 'newsletter scheduled');
    await lookAgain({ ...deps, log }, _id);
  }
  return standing;
}

const attempts = 5;

/** Keeps the words as the next version; the same words as the latest are that version. */
async function keep(
  { newsletters }: ApiDeps['store'],
  { id: newsletterId, content, by, now }: Omit<Scheduling, 'log'>,
  known: Newsletter | undefined,
): Promise<NewsletterVersion> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await newsletters.latest(newsletterId);
    if (before && isSame(before, content)) return before;
    refuse(before, content, { now, known });
    const version = (before?.version ?? 0) + 1;
    const next = { ...content, _id: `${newsletterId}#${version}`, newsletterId, version, at: now, by };
    if (await newsletters.insert(next)) return next;
  }
  throw new Problem('still-in-progress', { detail: 'Somebody else changes this newsletter at this moment.' });
}

const isSame = (a: NewsletterContent, b: NewsletterContent): boolean =>
  a.title === b.title && a.markdown === b.markdown && a.on === b.on && a.audience === b.audience;

function refuse(
  before: NewsletterVersion | undefined,
  { on, markdown }: NewsletterContent,
  { now, known }: { now: Instant; known: Newsletter | undefined },
): void {
  const today = isoDate(dayOf(now));
  if (known?.stoppedAt !== undefined) throw new Problem('newsletter-fixed', { detail: 'It was stopped.' });
  if (before && before.on <= today) throw new Problem('newsletter-fixed', { detail: `Its day was ${before.on}.` });
  const errors: FieldProblem[] = readLetter(markdown).problems.map((detail) => ({ pointer: '/markdown', detail }));
  if (on < today) errors.push({ pointer: '/on', detail: `has passed: today is ${today}` });
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
}
