import { parseDay } from '../../domain/calendar.ts';
import { createLinks } from '../../mail/links.ts';
import type { PartnerMailVariables } from '../../templates/partner-variables.ts';
import { affiliateCareExamples } from './affiliate-care-examples.ts';
import { baseUrl, bureauMail } from './example-bureau.ts';

const links = createLinks({ baseUrl, secret: 'a secret for examples, long enough to sign' });
const now = '2026-11-23T09:00:00.000Z';
const subject = 'partner-7f3k2m9x';

const partnerMail = {
  bureau: bureauMail.bureau,
  recipientName: 'Sanne Visser',
  partnerName: 'Visser Bouw',
  partnerKind: 'contractor',
  managerName: 'Marieke Postma',
  homeUrl: links.ownUrl({ subject, page: 'home' }, now),
  optOutUrl: links.optOutUrl({ subject, topic: 'partner-news' }),
} as const;

/** One of every mail to partners. */
export const partnerExamples: PartnerMailVariables = {
  'partner-link': { ...partnerMail, pageUrl: links.ownUrl({ subject, page: 'home' }, now) },
  ...affiliateCareExamples({ common: partnerMail, links, subject, now }),
  'partner-ending': { ...partnerMail, lastDay: parseDay('2026-12-23') },
};
