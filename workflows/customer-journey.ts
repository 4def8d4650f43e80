import { continueAsNew } from '@temporalio/workflow';
import { followAgenda } from './follow-agenda.ts';

export interface CustomerJourneyInput {
  /** The customer's opaque id; also the workflow's id. */
  subject: string;
}

/** From the first delivery to the last mail, years later. */
export async function customerJourney(input: CustomerJourneyInput): Promise<void> {
  if ((await followAgenda({ kind: 'customer', id: input.subject })) === 'again')
    await continueAsNew<typeof customerJourney>({ subject: input.subject });
}
