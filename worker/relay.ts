import type { Facts } from '../store/facts.ts';
import type { Journeys } from '../workflows/journeys.ts';
import { untilStopped } from './until-stopped.ts';

/** A fact is normally signalled at once; the relay looks for those that were not, this long after they came in. */
const afterMs = 5_000;
const everyMs = 10_000;
const batch = 200;
/** An announcement without a fact this old comes from a request that died in between. */
const orphanAfterMs = 600_000;

export interface RelayDeps {
  facts: Facts;
  journeys: Pick<Journeys, 'factRecorded'>;
  log: { warn: (facts: object, words: string) => void };
}

/** Signals every fact that no journey has taken in: what Temporal missed while it was away is told when it is back. */
async function relayOnce({ facts, journeys }: RelayDeps, now: Date): Promise<number> {
  const waiting = await facts.untaken(new Date(now.getTime() - afterMs), batch);
  const bySubject = new Map(waiting.map(({ subject, factId }) => [subject, factId]));
  for (const [subject, factId] of bySubject) {
    if (await facts.find(factId)) await journeys.factRecorded(subject, factId);
  }
  const old = await facts.untaken(new Date(now.getTime() - orphanAfterMs), batch);
  for (const { factId } of old) if (!(await facts.find(factId))) await facts.forget(factId);
  return bySubject.size;
}

/** Runs the relay until it is stopped. */
export const startRelay = (deps: RelayDeps): { stop: () => Promise<void> } =>
  untilStopped(async () => {
    await relayOnce(deps, new Date()).catch((error: unknown) =>
      deps.log.warn(
        { failure: error instanceof Error ? error.name : 'unknown' },
        'the relay could not signal and tries again',
      ),
    );
    return false;
  }, everyMs);
