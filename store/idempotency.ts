import type { Connection } from 'mongoose';
import { collection, insertOnce } from './schema.ts';

/** An answer as it was given: the same bytes are given again. */
export interface KeptAnswer {
  status: number;
  contentType: string;
  body: string;
}

/** `claimed`: ours to carry out. */
export type Claim =
  | { state: 'claimed' }
  | { state: 'in progress' }
  | { state: 'other request' }
  | { state: 'answered'; answer: KeptAnswer };

export interface Idempotency {
  /** Claims a request by its key. `fingerprint` tells whether a second one asks the same. */
  claim(id: string, fingerprint: string): Promise<Claim>;
  keep(id: string, answer: KeptAnswer): Promise<void>;
  /** The request came to nothing: it may be tried again under the same key. */
  release(id: string): Promise<void>;
}

interface Entry {
  _id: string;
  fingerprint: string;
  claimedAt: Date;
  answer?: KeptAnswer;
}

const hour = 3_600_000;

/** A key is remembered for a day. Who claimed it and gave no answer in a minute has died: the next may take over. */
export const idempotencyLasts = { answered: 24 * hour, inProgress: 60_000 } as const;

/** `clock` is the real one, also where journeys run ahead of it. */
export function createIdempotency(connection: Connection, clock: () => number = Date.now): Idempotency {
  const entries = collection<Entry>(
    connection,
    'idempotency_keys',
    {
      fingerprint: { type: String, required: true },
      claimedAt: { type: Date, required: true },
      answer: { type: { status: Number, contentType: String, body: String }, _id: false, required: false },
    },
    [{ claimedAt: 1 }],
  );
  let sweptAt = 0;

  /** In place of a TTL index, which not every server has: once an hour, by whoever comes along. */
  async function sweep(now: number): Promise<void> {
    if (now - sweptAt < hour) return;
    sweptAt = now;
    await entries.deleteMany({ claimedAt: { $lt: new Date(now - idempotencyLasts.answered) } });
  }

  return {
    async claim(id, fingerprint) {
      const now = clock();
      await sweep(now);
      const fresh: Entry = { _id: id, fingerprint, claimedAt: new Date(now) };
      if (await insertOnce(entries, fresh)) return { state: 'claimed' };
      const known = await entries.findById(id).lean().exec();
      if (!known) return { state: 'in progress' };
      const age = now - known.claimedAt.getTime();
      const expired = age >= (known.answer ? idempotencyLasts.answered : idempotencyLasts.inProgress);
      if (!expired || (known.fingerprint !== fingerprint && age < idempotencyLasts.answered)) {
        if (known.fingerprint !== fingerprint) return { state: 'other request' };
        return known.answer ? { state: 'answered', answer: known.answer } : { state: 'in progress' };
      }
      const taken = await entries.replaceOne({ _id: id, claimedAt: known.claimedAt }, fresh);
      return { state: taken.modifiedCount === 1 ? 'claimed' : 'in progress' };
    },
    async keep(id, answer) {
      await entries.updateOne({ _id: id }, { $set: { answer } });
    },
    async release(id) {
      await entries.deleteOne({ _id: id });
    },
  };
}
