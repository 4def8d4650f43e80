import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';

const { lookAgainAll } = proxyActivities<Activities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '10s', maximumInterval: '5 minutes' },
});

export interface ReplanJourneysInput {
  /** What made it necessary; also in the workflow's id, so that it is done once. */
  id: string;
}

/** Makes every journey look again, at a pace: commercial mail was stopped for everybody, or goes on. */
export async function replanJourneys({ id }: ReplanJourneysInput): Promise<{ told: number }> {
  return lookAgainAll({ id });
}
