import { addMinutes, type Instant } from '../../domain/calendar.ts';

/** Now; or, where two processes' clocks differ, just after what happened before: what was pressed later also happened later. */
export const justAfter = (before: Instant | undefined, now: Instant): Instant =>
  before !== undefined && before >= now ? addMinutes(before, 1 / 60_000) : now;
