import { commissionSteps } from '../affiliate/commission-steps.ts';
import { paymentSteps } from '../affiliate/payment-steps.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { incentiveSteps } from './incentives.ts';
import { redFlagSteps } from './red-flags.ts';
import { roadmapSteps } from './roadmap-steps.ts';
import { surveySteps } from './survey-steps.ts';
import { termSteps } from './term-steps.ts';

/** The parts of a creator's plan (rules, section 11); what his links bring earns commission as any affiliate's. */
export const creatorStory: readonly PartnerSteps[] = [
  ...[roadmapSteps, surveySteps, redFlagSteps, incentiveSteps, termSteps],
  ...[commissionSteps, paymentSteps],
];
