import type { PartnerSteps } from '../partner/scope.ts';
import { commissionSteps } from './commission-steps.ts';
import { paymentSteps } from './payment-steps.ts';

/** The parts of an affiliate's plan (rules, section 10). */
export const affiliateStory: readonly PartnerSteps[] = [commissionSteps, paymentSteps];
