import type { Instant } from './calendar.ts';
import type { Hold } from './step.ts';

/** Begins a hold, unless one for the same reason still lasts. */
export function startHold(holds: Hold[], why: string, from: Instant): void {
  if (!holds.some((hold) => hold.why === why && hold.until === undefined)) holds.push({ why, from });
}

export function endHold(holds: Hold[], why: string, until: Instant): void {
  const hold = holds.find((h) => h.why === why && h.until === undefined);
  if (hold) hold.until = until;
}

/** Commercial mail of everybody waits while it is stopped for the health of our mail (rules, section 13). */
export const commercialStop = (stoppedAt: Instant | undefined): Hold[] =>
  stoppedAt === undefined
    ? []
    : [{ why: 'commercial mail stopped', from: stoppedAt, category: 'commercial', channel: 'mail' }];
