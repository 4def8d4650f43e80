import { z } from 'zod';
import { type ClosingDays, dayOf, type Instant, isoDate, onOrAfter, parseDay } from '../../domain/calendar.ts';
import { audiences, type Newsletter } from '../../domain/context.ts';
import type { NewsletterVersion } from '../../store/newsletters.ts';

const date = z.string().meta({ format: 'date' });

export const newsletterAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    on: date,
    goesOn: date.meta({ description: 'The day itself, or the first working day after it.' }),
    audience: z.enum(audiences),
    version: z.int().meta({ description: 'Counts the changes; the latest is what members get.' }),
    state: z.enum(['scheduled', 'going out', 'gone', 'stopped']),
    scheduledAt: z.string().meta({ format: 'date-time' }),
    by: z.string(),
    stoppedAt: z.string().meta({ format: 'date-time' }).optional(),
  })
  .meta({ id: 'Newsletter' });

/** From its day on it goes out; the next day all but those who wait for the cap have it. */
export function answerNewsletter(
  { newsletterId: id, title, on, audience, version, at: scheduledAt, by }: NewsletterVersion,
  known: readonly Newsletter[],
  { now, closing }: { now: Instant; closing: ClosingDays },
): z.infer<typeof newsletterAnswer> {
  const goesOn = onOrAfter(parseDay(on), closing);
  const today = dayOf(now);
  const stoppedAt = known.find((one) => one.id === id)?.stoppedAt;
  const state =
    stoppedAt !== undefined ? 'stopped' : today < goesOn ? 'scheduled' : today > goesOn ? 'gone' : 'going out';
  return {
    ...{ id, title, on, goesOn: isoDate(goesOn), audience, version, state, scheduledAt, by },
    ...(stoppedAt !== undefined && { stoppedAt }),
  };
}
