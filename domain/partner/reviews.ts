import type { PartnerSteps } from './scope.ts';

/** The quarterly review (rules, section 9). */
export const reviewSteps: PartnerSteps = () => [];
