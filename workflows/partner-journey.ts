import { continueAsNew } from '@temporalio/workflow';
import { followAgenda } from './follow-agenda.ts';

export interface PartnerJourneyInput {
  /** The partner's opaque id; also the workflow's id. */
  subject: string;
}

/** From the first talk to the end of working together, of whichever kind of partner. */
export async function partnerJourney(input: PartnerJourneyInput): Promise<void> {
  if ((await followAgenda({ kind: 'partner', id: input.subject })) === 'again')
    await continueAsNew<typeof partnerJourney>({ subject: input.subject });
}
