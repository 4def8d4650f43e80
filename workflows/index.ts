/** Every workflow the workers run; nothing else may leave this file. */
export { customerJourney } from './customer-journey.ts';
export { reconcileJourneys } from './reconcile-journeys.ts';
