import { activityInfo, heartbeat } from '@temporalio/activity';
import { addMinutes, type Instant } from '../domain/calendar.ts';
import type { Outlook } from '../domain/outlook.ts';
import { carryOut, type CarryOutInput } from './carry-out.ts';
import type { Deps } from './deps.ts';
import { countClicks } from './count-clicks.ts';
import { draftMonthlyPayout } from './draft-monthly-payout.ts';
import { lookAgainAll } from './look-again-all.ts';
import { rankAffiliates } from './rank-affiliates.ts';
import { reconcilePostmark, type Reconciled } from './reconcile-postmark.ts';
import { type RolledUp, rollUpMetrics } from './roll-up-metrics.ts';
import { startMissing } from './start-missing.ts';
import { type News, takeIn, type TakeInInput } from './take-in.ts';

export interface Activities {
  takeIn(input: TakeInInput): Promise<News>;
  carryOut(input: CarryOutInput): Promise<Outlook>;
  startMissing(input: { now: Instant }): Promise<{ looked: number; started: number }>;
  lookAgainAll(input: { id: string }): Promise<{ told: number }>;
  draftMonthlyPayout(input: { now: Instant }): Promise<{ payoutId: string; lines: number; left: number }>;
  countClicks(input: { now: Instant }): Promise<{ counted: number }>;
  rankAffiliates(input: { now: Instant }): Promise<{ ranked: number }>;
  reconcilePostmark(input: { now: Instant }): Promise<Reconciled>;
  rollUpMetrics(input: { now: Instant; afresh: boolean }): Promise<RolledUp>;
}

/** The activities as Temporal calls them. */
export const createActivities = (deps: Deps): Activities => ({
  takeIn: (input) => takeIn(deps, input),
  carryOut: (input) => carryOut(deps, { ...input, now: addMinutes(input.now, minutesSinceFirstAttempt()) }),
  startMissing: ({ now }) => startMissing(deps, now, heartbeat),
  lookAgainAll: ({ id }) => lookAgainAll(deps, id, { told: lastHeartbeat(), onTold: heartbeat }),
  draftMonthlyPayout: ({ now }) => draftMonthlyPayout(deps, now),
  countClicks: ({ now }) => countClicks(deps, now, heartbeat),
  rankAffiliates: ({ now }) => rankAffiliates(deps, now, heartbeat),
  reconcilePostmark: ({ now }) => reconcilePostmark(deps, now, heartbeat),
  rollUpMetrics: (input) => rollUpMetrics(deps, { ...input, onProgress: heartbeat }),
});

/** How far an attempt before this one came. */
function lastHeartbeat(): number {
  const details: unknown = activityInfo().heartbeatDetails;
  return typeof details === 'number' ? details : 0;
}

/** By the server's clock, which may run ahead of ours: a retry hours later must not think it is still the first moment. */
function minutesSinceFirstAttempt(): number {
  const { scheduledTimestampMs, currentAttemptScheduledTimestampMs } = activityInfo();
  return Math.max(0, currentAttemptScheduledTimestampMs - scheduledTimestampMs) / 60_000;
}
