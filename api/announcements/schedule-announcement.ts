import type { Logger } from 'pino';
import type { Announcement } from '../../domain/bureau/announcement.ts';
import { announcementsOf } from '../../domain/bureau/announcements.ts';
import type { BureauFactOf } from '../../domain/bureau/facts.ts';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import { bureauId } from '../../domain/subject.ts';
import type { FieldProblem } from '../../door/delivery.ts';
import { insertAndTell } from '../../inbound/tell.ts';
import { lookAgain } from '../../inbound/watch-mail-health.ts';
import { readLetter } from '../../mail/read-letter.ts';
import type { AnnouncementContent, AnnouncementVersion } from '../../store/announcements.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

export interface Announcing {
  id: string;
  content: AnnouncementContent;
  by: string;
  now: Instant;
  log: Logger;
}

/**
 * Schedules an announcement, or changes one whose day has not come. The words first, then the fact, then every journey
 * looks again; each by its own id, so that the same announcement twice is one.
 */
export async function scheduleAnnouncement(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { id, content, by, now, log }: Announcing,
): Promise<AnnouncementVersion> {
  const known = announcementsOf(await deps.store.facts.ofBureau()).find((one) => one.id === id);
  const standing = await keep(deps.store, { id, content, by, now }, known);
  const { version, kind, on, until, joinBy, at } = standing;
  const _id = `${bureauId}|announcementScheduled|${id}|${version}`;
  const fact: BureauFactOf<'announcementScheduled'> = {
    ...{ _id, subject: bureauId, happenedAt: at, recordedAt: now, type: 'announcementScheduled' },
    ...{ announcementId: id, announcementKind: kind, on, by: standing.by },
    ...(until !== undefined && { until }),
    ...(joinBy !== undefined && { joinBy }),
  };
  if (await insertAndTell({ ...deps, log }, fact)) {
    log.info({ announcement: id, version, kind, on, by }, 'announcement scheduled');
    await lookAgain({ ...deps, log }, _id);
  }
  return standing;
}

const attempts = 5;

/** Keeps the words as the next version; the same words as the latest are that version. */
async function keep(
  { announcements }: ApiDeps['store'],
  { id: announcementId, content, by, now }: Omit<Announcing, 'log'>,
  known: Announcement | undefined,
): Promise<AnnouncementVersion> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await announcements.latest(announcementId);
    if (before && isSame(before, content)) return before;
    refuse(before, content, { now, known });
    const version = (before?.version ?? 0) + 1;
    const next = { ...content, _id: `${announcementId}#${version}`, announcementId, version, at: now, by };
    if (await announcements.insert(next)) return next;
  }
  throw new Problem('still-in-progress', { detail: 'Somebody else changes this announcement at this moment.' });
}

const compared = ['kind', 'title', 'markdown', 'on', 'until', 'joinBy'] as const;
const isSame = (a: AnnouncementContent, b: AnnouncementContent): boolean =>
  compared.every((field) => a[field] === b[field]);

function refuse(
  before: AnnouncementVersion | undefined,
  content: AnnouncementContent,
  { now, known }: { now: Instant; known: Announcement | undefined },
): void {
  const today = isoDate(dayOf(now));
  if (known?.stoppedAt !== undefined) throw new Problem('announcement-fixed', { detail: 'It was stopped.' });
  if (before && before.on <= today) throw new Problem('announcement-fixed', { detail: `Its day was ${before.on}.` });
  if (before && before.kind !== content.kind)
    throw new Problem('announcement-fixed', { detail: `It is one of kind ${before.kind}.` });
  const errors = wrongsOf(content, today);
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
}

function wrongsOf({ kind, on, until, joinBy, markdown }: AnnouncementContent, today: string): FieldProblem[] {
  const errors = readLetter(markdown).problems.map((detail) => ({ pointer: '/markdown', detail }));
  const wrong = (pointer: string, detail: string): void => void errors.push({ pointer, detail });
  if (on < today) wrong('/on', `has passed: today is ${today}`);
  if (kind === 'promotion' && until === undefined) wrong('/until', 'is missing: a promotion has a last day');
  if (kind !== 'promotion' && until !== undefined) wrong('/until', 'is for promotions alone');
  if (kind !== 'promotion' && joinBy !== undefined) wrong('/joinBy', 'is for promotions alone');
  if (until !== undefined && until < on) wrong('/until', 'lies before the first day');
  if (joinBy !== undefined && until !== undefined && joinBy > until) wrong('/joinBy', 'lies after the last day');
  if (joinBy !== undefined && joinBy < today) wrong('/joinBy', `has passed: today is ${today}`);
  return errors;
}
