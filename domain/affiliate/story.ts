import type { PartnerSteps } from '../partner/scope.ts';
import { announceSteps } from './announce-steps.ts';

/** The parts of an affiliate's plan (rules, section 10). */
export const affiliateStory: readonly PartnerSteps[] = [announceSteps];
