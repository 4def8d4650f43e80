import type { Links } from '../../mail/links.ts';
import { readLetter } from '../../mail/read-letter.ts';
import type { AffiliateCareMails } from '../../templates/affiliate-care-variables.ts';
import type { PartnerMail } from '../../templates/partner-mail.ts';

interface Told {
  common: PartnerMail;
  links: Links;
  subject: string;
  now: string;
}

const letter = (words: string) => ({ words: readLetter(words).words });

/** One of every mail that looks after an affiliate. */
export function affiliateCareExamples({ common, links, subject, now }: Told): AffiliateCareMails {
  const [materialsUrl, figuresUrl, surveyUrl] = (['materials', 'figures', 'survey'] as const).map((page) =>
    links.ownUrl({ subject, page }, now),
  ) as [string, string, string];
  const mail = { ...common, partnerName: 'Bouwblog Visser', partnerKind: 'affiliate' } as const;
  const scores = Array.from({ length: 11 }, (_, n) => [String(n), `${surveyUrl}?${n}`]);
  return {
    'affiliate-welcome': {
      ...{ ...mail, materialsUrl },
      commission: { ofCents: 10_000, cents: 1_000, cookieDays: 90, paidFromCents: 5_000 },
    },
    milestone: {
      ...{ ...mail, figuresUrl },
      milestone: { kind: 'best-month', sales: 14, cents: 1_245_000, month: 'oktober 2026' },
    },
    'personal-note': {
      ...mail,
      letter: letter('In oktober bracht u vier klanten, uw beste maand.\n\nZullen wij volgende week even bellen?'),
    },
    'partner-answer': { ...mail, letter: letter('Ja, u mag de tekening gebruiken. Noem ons erbij als bron.') },
    'partner-interim': { ...mail, hearBefore: '2026-11-24T16:00:00.000Z' },
    'feedback-thanks': { ...mail, letter: letter('De banners zijn te donker voor mijn blog.') },
    'feedback-acted': { ...mail, letter: letter('Alle banners zijn er nu ook in een lichte versie.') },
    'affiliate-survey': {
      ...mail,
      answerUrls: Object.fromEntries(scores) as AffiliateCareMails['affiliate-survey']['answerUrls'],
    },
    'affiliate-session': {
      ...mail,
      session: { title: 'Schrijven over verbouwen', startsAt: '2026-12-10T14:00:00.000Z' },
      letter: letter('Wij kijken samen naar drie artikelen die goed werkten. Online, een uur.'),
    },
    'help-offer': { ...mail, materialsUrl },
  };
}
