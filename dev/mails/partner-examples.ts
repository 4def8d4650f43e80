import { parseDay } from '../../domain/calendar.ts';
import { createLinks } from '../../mail/links.ts';
import type { PartnerMail, PartnerMailVariables } from '../../templates/partner-variables.ts';
import { promiseExamples } from './promise-examples.ts';
import { baseUrl, bureauMail } from './example-bureau.ts';

const links = createLinks({ baseUrl, secret: 'a secret for examples, long enough to sign' });
const now = '2026-11-23T09:00:00.000Z';
const subject = 'partner-7f3k2m9x';

const partnerMail: PartnerMail = {
  bureau: bureauMail.bureau,
  recipientName: 'Sanne Visser',
  partnerName: 'Visser Bouw',
  partnerKind: 'contractor',
  managerName: 'Marieke Postma',
  homeUrl: links.ownUrl({ subject, page: 'home' }, now),
  optOutUrl: links.optOutUrl({ subject, topic: 'partner-news' }),
};

/** One of every mail to partners. */
export const partnerExamples: PartnerMailVariables = {
  'partner-link': { ...partnerMail, pageUrl: links.ownUrl({ subject, page: 'home' }, now) },
  ...promiseExamples(partnerMail),
  'partner-ending': { ...partnerMail, lastDay: parseDay('2026-12-23') },
};
