import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';

const { draftMonthlyPayout } = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  retry: { initialInterval: '1 minute', backoffCoefficient: 3, maximumInterval: '1 hour', maximumAttempts: 20 },
});

/** Every month: drafts what is payable to whom. Run twice it is one payout. */
export async function draftPayout(): Promise<{ payoutId: string; lines: number; left: number }> {
  return draftMonthlyPayout({ now: new Date().toISOString() });
}
