import type { Instant } from '../domain/calendar.ts';
import type { Payout } from '../domain/payout-batch.ts';
import { bureauId } from '../domain/subject.ts';
import type { InboundDeps } from './deps.ts';
import { insertAndTell } from './tell.ts';

/** The step of the bureau that asks for approval, and the task it gives. */
export const approvalTask = (payoutId: string): string => `${bureauId}|payout-approve:${payoutId}`;

/** Tells the bureau's journey that a payout waits for approval, once; one without lines waits for nobody. */
export async function tellOfDraft(
  deps: Pick<InboundDeps, 'store' | 'journeys' | 'log'>,
  { id, state }: Payout,
  now: Instant,
): Promise<void> {
  if (state !== 'drafted') return;
  await insertAndTell(deps, {
    ...{ _id: `${bureauId}|payoutDrafted|${id}`, subject: bureauId, happenedAt: now, recordedAt: now },
    ...{ type: 'payoutDrafted', batchId: id },
  });
}
