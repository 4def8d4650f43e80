import type { Logger } from 'pino';
import type { Journeys } from '../workflows/journeys.ts';

export type Told = 'started' | 'will start when Temporal is back';

/** Longer than this no caller is kept waiting for Temporal: the fact is safe, and the relay tells the journey later. */
const patienceMs = 3_000;
/** Who comes shortly after one who waited in vain waits less: an import goes on while Temporal is away. */
const shortPatience = { ms: 250, forMs: 10_000 } as const;
const inVainAt = new WeakMap<Journeys, number>();

function patienceWith(journeys: Journeys): number {
  const since = inVainAt.get(journeys);
  return since !== undefined && performance.now() - since < shortPatience.forMs ? shortPatience.ms : patienceMs;
}

/** Tells a journey of a fact that is in the store. It never fails: a fact not taken in is told again by the relay. */
export async function tellJourney(journeys: Journeys, subject: string, factId: string, log: Logger): Promise<Told> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Told>((resolve) => {
    timer = setTimeout(resolve, patienceWith(journeys), 'will start when Temporal is back');
  });
  const telling = journeys.factRecorded(subject, factId).then(
    (): Told => 'started',
    (error: unknown): Told => {
      log.warn({ subject, error: error instanceof Error ? error.name : typeof error }, 'journey not told of a fact');
      return 'will start when Temporal is back';
    },
  );
  try {
    const told = await Promise.race([telling, tooLong]);
    if (told === 'started') inVainAt.delete(journeys);
    else inVainAt.set(journeys, performance.now());
    return told;
  } finally {
    clearTimeout(timer);
  }
}
