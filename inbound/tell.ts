import type { Fact } from '../domain/facts.ts';
import type { InboundDeps } from './deps.ts';

/** No fact waits longer than this for Temporal: it is in the store, and the relay tells it later. */
const patienceMs = 3_000;

/** Inserts a fact from outside and tells its journey. False where it was known. A journey not told is told by the relay. */
export async function insertAndTell(
  { store, journeys, log }: Pick<InboundDeps, 'store' | 'journeys' | 'log'>,
  fact: Fact,
): Promise<boolean> {
  if (!(await store.facts.insertFromOutside(fact))) return false;
  await withPatience(
    () => journeys.factRecorded(fact.subject, fact._id),
    (failure) => log.warn({ subject: fact.subject, failure }, 'journey not told of a fact'),
  );
  return true;
}

/** Asks something of Temporal that may fail and may take long; `onFailure` hears the name of the error. */
export async function withPatience(
  ask: () => Promise<unknown>,
  onFailure: (failure: string) => void,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'Timeout');
  });
  const asked = ask().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.name : typeof error),
  );
  const failure = await Promise.race([asked, tooLong]);
  clearTimeout(timer);
  if (failure !== undefined) onFailure(failure);
  return failure === undefined;
}
