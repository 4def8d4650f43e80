import type { Wanted } from '../step.ts';
import { loyaltySteps } from './loyalty-steps.ts';
import { newsletterSteps } from './newsletter.ts';
import { pageLinkSteps } from './page-links.ts';
import { partnerSteps } from './partner-steps.ts';
import { paidOutSteps } from './payouts.ts';
import { referralSteps } from './referral-steps.ts';
import { quoteWhySteps } from './quote-why.ts';
import { switchChannelSteps } from './switch-channel.ts';
import type { Scope } from './want.ts';

/** What makes customers come back and bring others (rules, sections 2, 3, 4 and 6). */
export const growthSteps = (scope: Scope): Wanted[] => [
  ...loyaltySteps(scope),
  ...referralSteps(scope),
  ...partnerSteps(scope),
  ...newsletterSteps(scope),
  ...quoteWhySteps(scope),
  ...switchChannelSteps(scope),
  ...pageLinkSteps(scope),
  ...paidOutSteps(scope),
];
