import { commissionSteps } from '../affiliate/commission-steps.ts';
import type { PartnerSteps } from '../partner/scope.ts';

/** The parts of a creator's plan (rules, section 11). */
export const creatorStory: readonly PartnerSteps[] = [commissionSteps];
