import { createLinks } from '../../mail/links.ts';
import { roadmapStepWords } from '../../templates/creator-words.ts';
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

const creatorMail = {
  ...{ ...partnerMail, partnerName: 'Bouw met Noor', recipientName: 'Noor de Wit' },
  partnerKind: 'creator',
} as const;

/** One of every mail to partners. */
export const partnerExamples: PartnerMailVariables = {
  'partner-link': { ...partnerMail, pageUrl: links.ownUrl({ subject, page: 'home' }, now) },
  'creator-welcome': { ...creatorMail, steps: Object.values(roadmapStepWords) },
  'creator-kick-off': { ...creatorMail, briefingUrl: links.ownUrl({ subject, page: 'creator-briefing' }, now) },
  'creator-survey': { ...creatorMail, surveyUrl: links.ownUrl({ subject, page: 'creator-survey' }, now) },
};
