import type { PartnerSteps } from './scope.ts';

/** The first four weeks, item by item (rules, section 9). */
export const onboardingSteps: PartnerSteps = () => [];
