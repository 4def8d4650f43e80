import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { justAfter } from '../answers/just-after.ts';
import type { ApiDeps } from '../deps.ts';
import { recordFact } from '../record-fact.ts';

interface RewardChoice {
  subject: string;
  facts: readonly CustomerFact[];
  as: 'payout' | 'credit';
  now: Instant;
  log: Logger;
}

/** Keeps how a customer wants rewards; what he chose before is no new choice. */
export async function recordRewardChoice(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, facts, as, now, log }: RewardChoice,
): Promise<void> {
  const last = facts.findLast((fact) => fact.type === 'rewardChosen');
  if (readHistory(facts).rewardAs === as) return;
  const at = justAfter(last?.happenedAt, now);
  const _id = `${subject}|rewardChosen|${at}`;
  await recordFact(deps, { _id, subject, happenedAt: at, recordedAt: now, type: 'rewardChosen', as }, log);
}
