import { parseDay } from '../../domain/calendar.ts';
import { createLinks } from '../../mail/links.ts';
import type { PartnerMailVariables } from '../../templates/partner-variables.ts';
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
  'commission-paid': {
    ...partnerMail,
    ...{ partnerName: 'Bouwblog', partnerKind: 'affiliate', statementNumber: '2027-0012' },
    paid: { cents: 15_125, vatCents: 2_625, accountEnding: '4300', on: parseDay('2027-03-03') },
    statementUrl: links.ownUrl({ subject, page: 'statement' }, now),
  },
  'partner-link': { ...partnerMail, pageUrl: links.ownUrl({ subject, page: 'home' }, now) },
};
