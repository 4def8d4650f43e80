import type { Instant } from '../domain/calendar.ts';
import { drafter } from '../domain/payouts.ts';
import { tellOfDraft } from '../inbound/tell-of-draft.ts';
import { draftPayout } from '../store/draft-payout.ts';
import type { Deps } from './deps.ts';

/** Drafts the payout of this month, once, and tells the bureau that it waits for approval. */
export async function draftMonthlyPayout(
  { store, journeys, inbound }: Pick<Deps, 'store' | 'journeys' | 'inbound'>,
  now: Instant,
): Promise<{ payoutId: string; lines: number; left: number }> {
  const { payout } = await draftPayout(store, { now, by: drafter, again: false });
  await tellOfDraft({ store, journeys, log: inbound.log }, payout, now);
  return { payoutId: payout.id, lines: payout.lines.length, left: payout.left.length };
}
