import type { PartnerSteps } from './scope.ts';

/** What an estate agent earns, and the advice his clients are promised (rules, section 9). */
export const agentSteps: PartnerSteps = () => [];
