import { type Day, parseDay } from '../domain/calendar.ts';
import type { AnnouncementVersion } from '../store/announcements.ts';
import type { PartnerMail } from '../templates/partner-mail.ts';
import { readLetter } from './read-letter.ts';
import type { RenderedMail, Renderer } from './render.ts';

interface Addressed {
  common: PartnerMail;
  figuresUrl: string;
  materialsUrl: string;
  /** When it is sent. */
  today: Day;
}

/** An announcement as an affiliate gets it, the words as they stand now: changed terms as part of working together. */
export function announcementMail(
  render: Renderer,
  { kind, title, markdown, on, until, joinBy = until }: AnnouncementVersion,
  { common, figuresUrl, materialsUrl, today }: Addressed,
): RenderedMail {
  const letter = { title, words: readLetter(markdown).words };
  if (kind === 'terms') return render('new-terms', { ...common, letter, on: parseDay(on), figuresUrl });
  const promotion =
    until === undefined || joinBy === undefined
      ? null
      : { from: parseDay(on), until: parseDay(until), joinBy: parseDay(joinBy) };
  const early = today < parseDay(on);
  return render('announcement', { ...common, letter, on: parseDay(on), early, promotion, figuresUrl, materialsUrl });
}
