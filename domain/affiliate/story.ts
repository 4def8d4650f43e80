import type { PartnerSteps } from '../partner/scope.ts';
import { announceSteps } from './announce-steps.ts';
import { attentionSteps } from './attention.ts';
import { commissionSteps } from './commission-steps.ts';
import { contactSteps } from './contact.ts';
import { helpSteps } from './help.ts';
import { introduceSteps } from './introduce.ts';
import { milestoneSteps } from './milestones.ts';
import { paymentSteps } from './payment-steps.ts';
import { proactiveSteps } from './proactive.ts';
import { sessionSteps } from './sessions.ts';
import { surveySteps } from './surveys.ts';
import { talkSteps } from './talks.ts';
import { welcomeSteps } from './welcome.ts';

/** How an affiliate is looked after (rules, section 10). */
const care = [
  ...[welcomeSteps, contactSteps, milestoneSteps, proactiveSteps, surveySteps],
  ...[talkSteps, attentionSteps, introduceSteps, sessionSteps, helpSteps],
] as const satisfies readonly PartnerSteps[];

/** The parts of an affiliate's plan (rules, section 10). */
export const affiliateStory: readonly PartnerSteps[] = [commissionSteps, paymentSteps, announceSteps, ...care];
