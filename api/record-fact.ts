import type { Logger } from 'pino';
import type { Fact } from '../domain/facts.ts';
import type { ApiDeps } from './deps.ts';
import { tellJourney, type Told } from './tell-journey.ts';

/** Records a fact from outside and tells its subject's journey. Undefined where it was known: then nothing is told again. */
export async function recordFact(
  { store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>,
  fact: Fact,
  log: Logger,
): Promise<Told | undefined> {
  if (!(await store.facts.insertFromOutside(fact))) return undefined;
  return tellJourney(journeys, fact.subject, fact._id, log);
}
