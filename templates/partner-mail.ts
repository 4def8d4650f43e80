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
