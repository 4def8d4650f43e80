import { z } from 'zod';
import { announcedOn } from '../../domain/affiliate/announce-steps.ts';
import { type Announcement, announcementKinds } from '../../domain/bureau/announcement.ts';
import { type ClosingDays, dayOf, type Instant, isoDate, parseDay } from '../../domain/calendar.ts';
import type { AnnouncementVersion } from '../../store/announcements.ts';

const date = z.string().meta({ format: 'date' });

export const announcementAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(announcementKinds),
    title: z.string(),
    on: date.meta({ description: 'The day anyone else hears of it.' }),
    until: date.optional(),
    joinBy: date.optional(),
    toTopOn: date.meta({ description: 'The day top affiliates hear of it.' }),
    toOthersOn: date.meta({ description: 'The day other affiliates hear of it.' }),
    version: z.int().meta({ description: 'Counts the changes; the latest is what affiliates get.' }),
    state: z.enum(['scheduled', 'announced', 'over', 'stopped']),
    scheduledAt: z.string().meta({ format: 'date-time' }),
    by: z.string(),
    stoppedAt: z.string().meta({ format: 'date-time' }).optional(),
  })
  .meta({ id: 'Announcement' });

export function answerAnnouncement(
  { announcementId: id, kind, title, on, until, joinBy, version, at: scheduledAt, by }: AnnouncementVersion,
  known: readonly Announcement[],
  { now, closing }: { now: Instant; closing: ClosingDays },
): z.infer<typeof announcementAnswer> {
  const day = parseDay(on);
  const [toTopOn, toOthersOn] = (['top', 'active'] as const).map((level) =>
    announcedOn({ on: day }, level, { closing }),
  );
  const stoppedAt = known.find((one) => one.id === id)?.stoppedAt;
  const today = dayOf(now);
  const ends = parseDay(until ?? on);
  const state =
    stoppedAt !== undefined ? 'stopped' : today > ends ? 'over' : today < (toTopOn ?? day) ? 'scheduled' : 'announced';
  return {
    ...{ id, kind, title, on, ...(until !== undefined && { until }), ...(joinBy !== undefined && { joinBy }) },
    ...{ toTopOn: isoDate(toTopOn ?? day), toOthersOn: isoDate(toOthersOn ?? day), version, state, scheduledAt, by },
    ...(stoppedAt !== undefined && { stoppedAt }),
  };
}
