import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';
import type { RolledUp } from '../activities/roll-up-metrics.ts';

const { rollUpMetrics: rollUp } = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 minute', maximumAttempts: 5 },
});

export interface RollUpMetricsInput {
  /** Sum up every customer anew. */
  afresh: boolean;
}

/** Every night, and when asked: sums up the customers of whom there is news, and counts the metrics. */
export async function rollUpMetrics({ afresh }: RollUpMetricsInput = { afresh: false }): Promise<RolledUp> {
  return rollUp({ now: new Date().toISOString(), afresh });
}
