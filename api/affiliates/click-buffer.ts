import { clickRules } from '../../domain/affiliate/click-rules.ts';
import type { Click, Clicks } from '../../store/clicks.ts';

/** So long a click waits for others, to be written with them; what waits is lost where the process dies. */
const flushMs = 50;
/** While the database is away so many wait; the oldest are lost after that. */
const mostWaiting = 50_000;

export interface ClickBuffer {
  /** Takes a click; false where its link was clicked more often in this minute than people do. */
  take(click: Click): boolean;
  /** Everything taken so far is written. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts {
  clicks: Pick<Clicks, 'insertMany'>;
  log: { warn: (facts: object, words: string) => void };
}

/**
 * Clicks are written together, twenty times a second: nobody who follows a link waits for the database. A crash loses at
 * most the clicks of one such moment, with the money that would have hung on them; a stop writes them first.
 */
export function createClickBuffer({ clicks, log }: Parts): ClickBuffer {
  let waiting: Click[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let counted = { minute: '', byCode: new Map<string, number>() };

  const isPersons = ({ code, at }: Click): boolean => {
    const minute = at.slice(0, 16);
    if (minute !== counted.minute) counted = { minute, byCode: new Map() };
    const count = (counted.byCode.get(code) ?? 0) + 1;
    counted.byCode.set(code, count);
    return count <= clickRules.mostPerMinute;
  };
  async function write(): Promise<void> {
    const batch = waiting;
    waiting = [];
    try {
      await clicks.insertMany(batch);
    } catch (error) {
      const kept = [...batch, ...waiting];
      waiting = kept.slice(-mostWaiting);
      const [failure, lost] = [error instanceof Error ? error.name : 'unknown', kept.length - waiting.length];
      log.warn({ failure, waiting: waiting.length, lost }, 'clicks could not be written and wait');
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => (waiting.length > 0 ? write() : undefined));
    return writing;
  };
  return {
    take(click) {
      if (!isPersons(click)) return false;
      waiting.push(click);
      timer ??= setTimeout(() => void flush(), flushMs).unref();
      return true;
    },
    flush,
    stop: flush,
  };
}
