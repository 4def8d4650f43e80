import { parseDay } from '../../domain/calendar.ts';
import { createLinks } from '../../mail/links.ts';
import type { PartnerMail } from '../../templates/partner-mail.ts';
import type { PartnerMailVariables } from '../../templates/partner-variables.ts';
import { promiseExamples } from './promise-examples.ts';
import { readLetter } from '../../mail/read-letter.ts';
import { toolkitFiles, toolkitOf, toolkitPath } from '../../domain/partner/toolkit.ts';
import { weekLines } from '../../templates/onboarding-words.ts';
import { serviceWords } from '../../templates/promise-words.ts';
import { toolkitWords } from '../../templates/toolkit-words.ts';
import { roadmapStepWords } from '../../templates/creator-words.ts';
import { affiliateCareExamples } from './affiliate-care-examples.ts';
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

const affiliateMail = { ...partnerMail, partnerName: 'Het Verbouwblog', partnerKind: 'affiliate' } as const;
const figuresUrl = links.ownUrl({ subject, page: 'figures' }, now);
const materialsUrl = links.ownUrl({ subject, page: 'materials' }, now);

const creatorMail = {
  ...{ ...partnerMail, partnerName: 'Bouw met Noor', recipientName: 'Noor de Wit' },
  partnerKind: 'creator',
} as const;

/** One of every mail to partners. */
export const partnerExamples: PartnerMailVariables = {
  'commission-paid': {
    ...partnerMail,
    ...{ partnerName: 'Bouwblog', partnerKind: 'affiliate', statementNumber: '2027-0012' },
    paid: { cents: 15_125, vatCents: 2_625, accountEnding: '4300', on: parseDay('2027-03-03') },
    statementUrl: links.ownUrl({ subject, page: 'payments' }, now),
  },
  announcement: {
    ...{ ...affiliateMail, on: parseDay('2027-03-02'), early: true, figuresUrl, materialsUrl },
    letter: {
      title: 'Actie in het voorjaar',
      words: readLetter('Van dinsdag 2 tot en met woensdag 31 maart staan dakkapellen centraal op onze site.').words,
    },
    promotion: { from: parseDay('2027-03-02'), until: parseDay('2027-03-31'), joinBy: parseDay('2027-03-12') },
  },
  'promotion-again': {
    ...{ ...affiliateMail, figuresUrl, promotionTitle: 'Actie in het voorjaar' },
    promotion: { from: parseDay('2027-03-02'), until: parseDay('2027-03-31'), joinBy: parseDay('2027-03-12') },
  },
  'new-terms': {
    ...{ ...affiliateMail, on: parseDay('2027-03-02'), figuresUrl },
    letter: {
      title: 'Nieuwe voorwaarden voor affiliates',
      words: readLetter('Vanaf 2 maart betalen wij uw commissie uit binnen 21 dagen. Al het andere blijft gelijk.')
        .words,
    },
  },
  'partner-link': { ...partnerMail, pageUrl: links.ownUrl({ subject, page: 'home' }, now) },
  ...promiseExamples(partnerMail),
  'partner-ending': { ...partnerMail, lastDay: parseDay('2026-12-23') },
  ...affiliateCareExamples({ common: partnerMail, links, subject, now }),
  'partner-welcome': { ...partnerMail, weeks: weekLines('contractor'), promises: serviceWords('contractor') },
  'partner-toolkit': {
    ...partnerMail,
    files: toolkitOf({ priced: true }).map((file) => ({
      name: `${toolkitWords[file].name}, ${toolkitWords[file].about}`,
      url: `${partnerMail.homeUrl}/${toolkitPath}/${toolkitFiles[file]}`,
    })),
  },
  'partner-formalised': partnerMail,
  'quarter-report': {
    ...{ ...partnerMail, quarterWords: 'het derde kwartaal van 2026', enough: true },
    reportUrl: links.ownUrl({ subject, page: 'report' }, now),
  },
  'creator-welcome': { ...creatorMail, steps: Object.values(roadmapStepWords) },
  'creator-kick-off': { ...creatorMail, briefingUrl: links.ownUrl({ subject, page: 'creator-briefing' }, now) },
  'creator-survey': { ...creatorMail, surveyUrl: links.ownUrl({ subject, page: 'creator-survey' }, now) },
};
