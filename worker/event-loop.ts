import type { TakeIn } from '../inbound/take-in.ts';
import type { PostmarkEvents } from '../store/postmark-events.ts';
import { untilStopped } from './until-stopped.ts';

const everyMs = 5_000;
const batch = 100;

export interface EventLoopDeps {
  events: Pick<PostmarkEvents, 'waiting'>;
  takeIn: TakeIn;
  log: { warn: (facts: object, words: string) => void };
  /** How long it rests where nothing waits; shorter in tests. */
  restMs?: number;
}

/**
 * Processes what the mail provider told and nobody processed: a crash after the 200, a database that hiccuped. It goes on
 * without rest while there is something it can process; what fails has a moment of its own.
 */
export function startEventLoop({ events, takeIn, log, restMs = everyMs }: EventLoopDeps): {
  stop: () => Promise<void>;
} {
  let stopped = false;
  const processBatch = async (): Promise<boolean> => {
    const waiting = await events.waiting(new Date(), batch);
    let processed = false;
    for (const id of waiting) {
      if (stopped) return false;
      processed = (await takeIn(id)) || processed;
    }
    return processed && waiting.length === batch;
  };
  const loop = untilStopped(
    () =>
      processBatch().catch((error: unknown) => {
        log.warn({ failure: error instanceof Error ? error.name : 'unknown' }, 'the events that wait cannot be read');
        return false;
      }),
    restMs,
  );
  return {
    stop: () => {
      stopped = true;
      return loop.stop();
    },
  };
}
