import type { Logger } from 'pino';
import type { Journeys } from '../workflows/journeys.ts';

export type Told = 'started' | 'will start when Temporal is back';

/** Longer than this no caller is kept waiting for Temporal: the fact is safe, and the relay tells the journey later. */
const patienceMs = 3_000;

/** Tells a journey of a fact that is in the store. It never fails: a fact not taken in is told again by the relay. */
export async function tellJourney(journeys: Journeys, subject: string, factId: string, log: Logger): Promise<Told> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Told>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'will start when Temporal is back');
  });
  const telling = journeys.factRecorded(subject, factId).then(
    (): Told => 'started',
    (error: unknown): Told => {
      log.warn({ subject, error: error instanceof Error ? error.name : typeof error }, 'journey not told of a fact');
      return 'will start when Temporal is back';
    },
  );
  try {
    return await Promise.race([telling, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
