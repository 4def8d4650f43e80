import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';

const { countClicks: count } = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 minute', maximumAttempts: 5 },
});

/** Every night: tells each partner how often his links were followed the day before. */
export async function countClicks(): Promise<{ counted: number }> {
  return count({ now: new Date().toISOString() });
}
