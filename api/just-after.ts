import { addMinutes, type Instant } from '../domain/calendar.ts';
import type { FactHead } from '../domain/fact-head.ts';

/**
 * The moment of what is recorded next, after everything that is there: two things can come in one millisecond, and two
 * processes' clocks may differ, but what a person does after something else also happened later. `facts`: in order.
 */
export function justAfter(facts: readonly FactHead[], now: Instant): Instant {
  const last = facts.at(-1);
  return last && last.happenedAt >= now ? addMinutes(last.happenedAt, 1 / 60_000) : now;
}
