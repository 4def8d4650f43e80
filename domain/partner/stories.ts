import { affiliateStory } from '../affiliate/story.ts';
import { creatorStory } from '../creator/story.ts';
import { agentSteps } from './agents.ts';
import { careSteps } from './care.ts';
import { feedbackSteps } from './feedback.ts';
import { interimSteps } from './interim.ts';
import type { PartnerKind } from './kinds.ts';
import { noteSteps } from './notes.ts';
import { onboardingSteps } from './onboarding.ts';
import { pageLinkSteps } from './page-links.ts';
import { paidSteps } from './paid-steps.ts';
import { reviewSteps } from './reviews.ts';
import type { PartnerSteps } from './scope.ts';
import { tierSteps } from './tier-steps.ts';

/** What every partner has. */
const everybody = [
  ...[pageLinkSteps, careSteps, paidSteps],
  ...[noteSteps, interimSteps, feedbackSteps],
] as const satisfies readonly PartnerSteps[];

/** Of each kind of partner, the parts of its plan (rules, sections 9 to 11): a kind more is a row more. */
const stories = {
  contractor: [...everybody, ...[onboardingSteps, tierSteps, reviewSteps]],
  architect: [...everybody, ...[onboardingSteps, tierSteps, reviewSteps]],
  'estate-agent': [...everybody, ...[onboardingSteps, agentSteps, reviewSteps]],
  affiliate: [...everybody, ...affiliateStory],
  creator: [...everybody, ...creatorStory],
  'joint-venture': [...everybody, reviewSteps],
} as const satisfies Record<PartnerKind, readonly PartnerSteps[]>;

export const storyOf = (kind: PartnerKind): readonly PartnerSteps[] => stories[kind];
