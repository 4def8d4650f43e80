import { continueAsNew } from '@temporalio/workflow';
import { followAgenda } from './follow-agenda.ts';

export interface BureauDeskInput {
  /** The bureau's own id; also the workflow's id. */
  subject: string;
}

/** What concerns nobody in particular: mail of strangers, and the health of our own. */
export async function bureauDesk(input: BureauDeskInput): Promise<void> {
  if ((await followAgenda({ kind: 'bureau', id: input.subject })) === 'again')
    await continueAsNew<typeof bureauDesk>({ subject: input.subject });
}
