/** Every workflow the workers run; nothing else may leave this file. */
export { bureauDesk } from './bureau-desk.ts';
export { complaintCase } from './complaint-case.ts';
export { countClicks } from './count-clicks.ts';
export { customerJourney } from './customer-journey.ts';
export { draftPayout } from './draft-payout.ts';
export { partnerJourney } from './partner-journey.ts';
export { rankAffiliates } from './rank-affiliates.ts';
export { reconcileJourneys } from './reconcile-journeys.ts';
export { reconcilePostmark } from './reconcile-postmark.ts';
export { replanJourneys } from './replan-journeys.ts';
export { rollUpMetrics } from './roll-up-metrics.ts';
