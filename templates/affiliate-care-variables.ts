import type { Instant } from '../domain/calendar.ts';
import type { MilestoneKind } from '../domain/affiliate/milestones.ts';
import type { Url } from './bureau.ts';
import type { PartnerMail } from './partner-mail.ts';

/** Words a person typed, made harmless. */
interface Letter {
  words: { html: string; text: string };
}

/** What each mail that looks after an affiliate must be given. */
export interface AffiliateCareMails {
  'affiliate-welcome': PartnerMail & {
    /** Of each `ofCents` he earns `cents`. */
    commission: { ofCents: number; cents: number; cookieDays: number; paidFromCents: number };
    materialsUrl: Url;
  };
  milestone: PartnerMail & { milestone: MilestoneWords; figuresUrl: Url };
  /** In the name of who looks after him. */
  'personal-note': PartnerMail & { letter: Letter };
  'partner-answer': PartnerMail & { letter: Letter };
  'partner-interim': PartnerMail & { hearBefore: Instant };
  /** With his own words. */
  'feedback-thanks': PartnerMail & { letter: Letter };
  'feedback-acted': PartnerMail & { letter: Letter };
  /** Each score leads to the page where it is confirmed. */
  'affiliate-survey': PartnerMail & { answerUrls: Record<`${Score}`, Url> };
  'affiliate-session': PartnerMail & { session: { title: string; startsAt: Instant }; letter: Letter };
  'help-offer': PartnerMail & { materialsUrl: Url };
}

type Score = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export interface MilestoneWords {
  kind: MilestoneKind;
  sales: number;
  /** Commission, or the value of the orders of a month. */
  cents: number;
  /** 'maart 2027'; empty where it is of no month. */
  month: string;
}
