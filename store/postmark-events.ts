import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { MailEvent } from '../door/postmark/mail-event.ts';
import { collection, insertOnce } from './schema.ts';

/** What the mail provider told us, kept before it is answered for. `_id` is the same for the same happening. */
export interface PostmarkEvent {
  _id: string;
  type: MailEvent['type'];
  /** When it happened. */
  at: Instant;
  receivedAt: Instant;
  payload: MailEvent;
  /** Keyed hash of the address it is about. */
  address: string;
  /** What it counts as in the health of our mail. */
  counts?: 'bounces' | 'complaints';
  processedAt?: Instant;
  attempts: number;
  /** By the real clock: from then on it is anybody's to process. Absent when it is processed. */
  retryAt?: Date;
}

export interface PostmarkEvents {
  /** False when it is known already. */
  insert(event: PostmarkEvent): Promise<boolean>;
  find(id: string): Promise<PostmarkEvent | undefined>;
  /** Those not yet processed whose moment has come, oldest first. */
  waiting(now: Date, limit: number): Promise<string[]>;
  /** Stored and not processed. */
  countWaiting(): Promise<number>;
  processed(id: string, at: Instant): Promise<void>;
  /** It could not be processed now. */
  postpone(id: string, attempts: number, retryAt: Date): Promise<void>;
  /** Of what nobody agreed to be followed by, nothing stays. */
  forget(id: string): Promise<void>;
  count(of: 'bounces' | 'complaints', since: Instant): Promise<number>;
  /** The latest event about an address, by its hash. */
  latestAbout(address: string): Promise<PostmarkEvent | undefined>;
}

const text = { type: String };
const required = { type: String, required: true };

export function createPostmarkEvents(connection: Connection): PostmarkEvents {
  const events = collection<PostmarkEvent>(
    connection,
    'postmark_events',
    {
      ...{ type: required, at: required, receivedAt: required, payload: { type: Object, required: true } },
      ...{ address: required, counts: text, processedAt: text, attempts: Number, retryAt: Date },
    },
    [{ retryAt: 1 }, { counts: 1, at: 1 }],
  );
  return {
    insert: (event) => insertOnce(events, event),
    find: async (id) => ((await events.findById(id).lean().exec()) as PostmarkEvent | null) ?? undefined,
    async waiting(now, limit) {
      const due = await events
        .find({ retryAt: { $lte: now } }, { _id: 1 })
        .sort({ retryAt: 1 })
        .limit(limit)
        .lean()
        .exec();
      return due.map(({ _id }) => _id);
    },
    countWaiting: () => events.countDocuments({ retryAt: { $exists: true } }).exec(),
    async processed(id, at) {
      await events.updateOne({ _id: id }, { $set: { processedAt: at }, $unset: { retryAt: 1 } });
    },
    async postpone(id, attempts, retryAt) {
      await events.updateOne({ _id: id, processedAt: { $exists: false } }, { $set: { attempts, retryAt } });
    },
    async forget(id) {
      await events.deleteOne({ _id: id });
    },
    count: (of, since) => events.countDocuments({ counts: of, at: { $gte: since } }).exec(),
    async latestAbout(address) {
      const [latest] = await events.find({ address }).sort({ at: -1 }).limit(1).lean().exec();
      return latest;
    },
  };
}
