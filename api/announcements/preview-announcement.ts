import { parseDay } from '../../domain/calendar.ts';
import { announcementMail } from '../../mail/announcement-mail.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { AnnouncementVersion } from '../../store/announcements.ts';
import type { ApiDeps } from '../deps.ts';

/** The mail as an affiliate would get it; its links lead to pages that say they are no link. */
export function previewAnnouncement(
  { render, bureau, baseUrl }: Pick<ApiDeps, 'render' | 'bureau' | 'baseUrl'>,
  announcement: AnnouncementVersion,
): RenderedMail {
  const root = baseUrl.replace(/\/+$/, '');
  return announcementMail(render, announcement, {
    // As it reads in time.
    today: parseDay(announcement.on) - 1,
    common: {
      ...{ bureau, recipientName: 'Jan de Vries', partnerName: 'Voorbeeldblog', partnerKind: 'affiliate' },
      ...{ managerName: bureau.name, homeUrl: `${root}/partner/voorbeeld`, optOutUrl: `${root}/afmelden/voorbeeld` },
    },
    figuresUrl: `${root}/partner-cijfers/voorbeeld`,
    materialsUrl: `${root}/partner-materiaal/voorbeeld`,
  });
}
