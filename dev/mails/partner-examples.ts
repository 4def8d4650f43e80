import { parseDay } from '../../domain/calendar.ts';
import { createLinks } from '../../mail/links.ts';
import { toolkitFiles, toolkitOf, toolkitPath } from '../../domain/partner/toolkit.ts';
import { weekLines } from '../../templates/onboarding-words.ts';
import { serviceWords } from '../../templates/promise-words.ts';
import { toolkitWords } from '../../templates/toolkit-words.ts';
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
  'partner-link': { ...partnerMail, pageUrl: links.ownUrl({ subject, page: 'home' }, now) },
  'partner-welcome': { ...partnerMail, weeks: weekLines('contractor'), promises: serviceWords('contractor') },
  'partner-toolkit': {
    ...partnerMail,
    files: toolkitOf({ priced: true }).map((file) => ({
      name: `${toolkitWords[file].name}, ${toolkitWords[file].about}`,
      url: `${partnerMail.homeUrl}/${toolkitPath}/${toolkitFiles[file]}`,
    })),
  },
  'partner-formalised': partnerMail,
  'partner-ending': { ...partnerMail, lastDay: parseDay('2026-12-23') },
};
