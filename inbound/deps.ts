import type { Ids } from '../door/ids.ts';
import type { Mails } from '../store/mails.ts';
import type { Store } from '../store/store.ts';
import type { ReadReply } from './reading.ts';

/** The running journeys, as far as what comes in may touch them. */
export interface ToldJourneys {
  factRecorded(subject: string, factId: string): Promise<void>;
  /** Every journey looks again, at a pace; the same id twice is once. */
  replanAll(id: string): Promise<void>;
}

interface Log {
  info: (facts: object, words: string) => void;
  warn: (facts: object, words: string) => void;
  error: (facts: object, words: string) => void;
}

/** What taking in works with; each is a port that a test can play. */
export interface InboundDeps {
  store: Store;
  mails: Mails;
  ids: Pick<Ids, 'addressHash'>;
  journeys: ToldJourneys;
  readReply: ReadReply;
  log: Log;
}
