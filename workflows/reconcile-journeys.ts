import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';

const { startMissing } = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 minute', maximumAttempts: 5 },
});

/** Every night: starts each journey that the database knows and Temporal does not. Answers how many it started. */
export async function reconcileJourneys(): Promise<{ looked: number; started: number }> {
  return startMissing({ now: new Date().toISOString() });
}
