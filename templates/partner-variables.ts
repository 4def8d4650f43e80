import type { Day } from '../domain/calendar.ts';
import type { PartnerKind } from '../domain/partner/kinds.ts';
import type { Bureau, Url } from './bureau.ts';

/** What every mail to a partner is told. */
export interface PartnerMail {
  bureau: Bureau;
  /** Whom we write to. */
  recipientName: string;
  /** Of the company, the blog or the channel. */
  partnerName: string;
  partnerKind: PartnerKind;
  /** Who looks after the partner; the bureau's name where nobody is named yet. */
  managerName: string;
  /** The partner's own page. */
  homeUrl: Url;
  /** Switches off news; only mails with a topic show it. */
  optOutUrl: Url;
}

/** What each mail to a partner must be given. Optional things are null, never absent. */
export interface PartnerMailVariables {
  /** A fresh link, as asked for. */
  'partner-link': PartnerMail & { pageUrl: Url };
  /** The first weeks, and what the kind is promised: a line each. */
  'partner-welcome': PartnerMail & { weeks: readonly string[]; promises: readonly string[] };
  'partner-toolkit': PartnerMail & { files: readonly { name: string; url: Url }[] };
  'partner-formalised': PartnerMail;
  /** After the talk: until when we work together. */
  'partner-ending': PartnerMail & { lastDay: Day };
}
