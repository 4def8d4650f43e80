import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from './deps.ts';

/** Each journey plans afresh when it is told; more at once would keep those waiting that have something to do. */
const pauseMs = 50;

/** What the bureau decided is known everywhere by then: plans keep its state for two seconds (store/context.ts). */
const untilKnownMs = 3_000;

/**
 * Tells every subject's journey to look again, one after the other, beginning after those an earlier attempt told.
 * `onTold` hears how many were told so far. The id is no fact's: that there is news is all a journey hears.
 */
export async function lookAgainAll(
  { store, journeys }: Pick<Deps, 'store' | 'journeys'>,
  id: string,
  {
    told,
    onTold,
    restMs = pauseMs,
    waitMs = untilKnownMs,
  }: { told: number; onTold: (told: number) => void; restMs?: number; waitMs?: number },
): Promise<{ told: number }> {
  const subjects = (await store.facts.subjects()).sort();
  await pause(waitMs);
  let count = told;
  for (const subject of subjects.slice(told)) {
    await journeys.factRecorded(subject, id);
    count += 1;
    onTold(count);
    await pause(restMs);
  }
  return { told: count };
}
