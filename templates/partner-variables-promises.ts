import type { Day } from '../domain/calendar.ts';
import type { Url } from './bureau.ts';
import type { PartnerMail } from './partner-mail.ts';

/** A tier as a mail tells of it. */
interface TierTold {
  name: string;
  /** Projects in twelve months that reach it. */
  from: number;
}

/** What an estate agent's fee is about. */
interface FeeTold {
  cents: number;
  /** Initials, unless the client agreed to be named. */
  clientName: string;
}

/** Mails about what a partner is promised. They are service, so they hold no offer: what a tier takes off stands on the page. */
export interface PromiseMailVariables {
  /** `projectCount`: of the last twelve months; `extras`: in one sentence. */
  'tier-up': PartnerMail & { projectCount: number; tier: TierTold & { extras: string }; next: TierTold | null };
  /** `tier`: that of today; `lower`: null, no tier at all; `lastDay`: of the higher one. */
  'tier-notice': PartnerMail & { projectCount: number; tier: TierTold; lower: TierTold | null; lastDay: Day };
  'tier-kept': PartnerMail & { projectCount: number; tier: TierTold };
  /** `left`: how many more of the first `count` get the discount. */
  'first-projects': PartnerMail & { left: number; count: number };
  'agent-reward': PartnerMail & FeeTold & { payeeKnown: boolean; payableAfterDays: number; paidFromCents: number };
  'agent-reward-reversed': PartnerMail & FeeTold;
  /** `address`: 'Dorpsstraat 12a, Utrecht'. */
  'potential-report': PartnerMail & { address: string; reportUrl: Url };
}
