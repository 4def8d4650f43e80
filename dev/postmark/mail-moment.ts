import type { OutboxMessage } from './outbox-message.ts';

const ZONE = 'Europe/Amsterdam';
const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'medium' });

/** When a mail went, by the clock of the journey that sent it where it says so: `npm run ahead` takes journeys ahead. */
export const sentAt = ({ metadata, submittedAt }: OutboxMessage): string => metadata['at'] ?? submittedAt;

/** A moment as a list shows it: '09:40, 5 min ago', 'Sun 22 Nov 09:40', with the year when it is another one. */
export function mailMoment(instant: string, now: Date): { short: string; exact: string } {
  const at = new Date(instant);
  const exact = full.format(at);
  if (day.format(at) !== day.format(now)) {
    const year = day.format(at).slice(0, 4);
    const ofYear = year === day.format(now).slice(0, 4) ? '' : ` ${year}`;
    return { short: `${date.format(at).replace(',', '')}${ofYear} ${time.format(at)}`, exact };
  }
  return { short: `${time.format(at)}, ${ago(now.getTime() - at.getTime())}`, exact };
}

function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}
