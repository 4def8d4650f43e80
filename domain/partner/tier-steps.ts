import type { PartnerSteps } from './scope.ts';

/** What a tier, or the first projects of an architect, give (rules, section 9). */
export const tierSteps: PartnerSteps = () => [];
