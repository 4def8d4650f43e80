import type { Day } from '../domain/calendar.ts';
import type { AffiliateCareMails } from './affiliate-care-variables.ts';
import type { Url } from './bureau.ts';
import type { PartnerMail } from './partner-mail.ts';
import type { PromiseMailVariables } from './partner-variables-promises.ts';

/** What somebody wrote, made of its Markdown. */
interface PartnerLetter {
  title: string;
  words: { html: string; text: string };
}

/** When a promotion runs, and until when one can join. */
interface PromotionDays {
  from: Day;
  until: Day;
  joinBy: Day;
}

/** What each mail to a partner must be given. Optional things are null, never absent. */
export interface PartnerMailVariables extends PromiseMailVariables, AffiliateCareMails {
  /** A fresh link, as asked for. */
  'partner-link': PartnerMail & { pageUrl: Url };
  /** After the talk: until when we work together. */
  'partner-ending': PartnerMail & { lastDay: Day };
  /** Something new, or a promotion: before anyone else hears of it. */
  announcement: PartnerMail & {
    letter: PartnerLetter;
    on: Day;
    /** Sent before that day: nobody else has heard of it. */
    early: boolean;
    promotion: PromotionDays | null;
    figuresUrl: Url;
    materialsUrl: Url;
  };
  /** Who did not join a promotion is asked once more. */
  'promotion-again': PartnerMail & { promotionTitle: string; promotion: PromotionDays; figuresUrl: Url };
  /** Changed terms, which hold from that day. */
  'new-terms': PartnerMail & { letter: PartnerLetter; on: Day; figuresUrl: Url };
  /** The first weeks, and what the kind is promised: a line each. */
  'partner-welcome': PartnerMail & { weeks: readonly string[]; promises: readonly string[] };
  'partner-toolkit': PartnerMail & { files: readonly { name: string; url: Url }[] };
  'partner-formalised': PartnerMail;
  /** A quarter was reviewed: 'het eerste kwartaal van 2027'. */
  'quarter-report': PartnerMail & { quarterWords: string; enough: boolean; reportUrl: Url };
  /** What was paid; `vatCents` is in it. `on`: when it was. */
  'commission-paid': PartnerMail & {
    paid: { cents: number; vatCents: number; accountEnding: string; on: Day };
    /** Of the statement or invoice: '2027-0001'. */
    statementNumber: string | null;
    statementUrl: Url;
  };
  'creator-welcome': PartnerMail & { steps: readonly string[] };
  'creator-kick-off': PartnerMail & { briefingUrl: Url };
  'creator-survey': PartnerMail & { surveyUrl: Url };
}
