import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';

const { rankAffiliates: rank } = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 minute', backoffCoefficient: 3, maximumInterval: '1 hour', maximumAttempts: 20 },
});

/** Every month: tells each affiliate his level of care, and who was the affiliate of the month. */
export async function rankAffiliates(): Promise<{ ranked: number }> {
  return rank({ now: new Date().toISOString() });
}
