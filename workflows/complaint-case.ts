import { continueAsNew } from '@temporalio/workflow';
import { followAgenda } from './follow-agenda.ts';

export interface ComplaintCaseInput {
  /** The case's own id; also the workflow's id. */
  subject: string;
}

/** From the receipt of a complaint to the answer to "are you satisfied with the solution?". */
export async function complaintCase(input: ComplaintCaseInput): Promise<void> {
  if ((await followAgenda({ kind: 'complaint', id: input.subject })) === 'again')
    await continueAsNew<typeof complaintCase>({ subject: input.subject });
}
