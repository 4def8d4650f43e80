import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';
import type { Reconciled } from '../activities/reconcile-postmark.ts';

const { reconcilePostmark: reconcile } = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 minute', backoffCoefficient: 3, maximumInterval: '30 minutes', maximumAttempts: 8 },
});

/** Every night: takes in the bounces and closed addresses no webhook told of, and looks at the health of our mail. */
export async function reconcilePostmark(): Promise<Reconciled> {
  return reconcile({ now: new Date().toISOString() });
}
