import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { SuppressedBecause } from '../domain/customer/facts.ts';
import { collection, insertOnce } from './schema.ts';

/** Whether an address gets mail on one stream of the provider, as last changed there; the address by its keyed hash. */
export interface Suppression {
  address: string;
  stream: string;
  /** Absent: it does get mail. */
  why?: SuppressedBecause | undefined;
  changedAt: Instant;
}

export interface Suppressions {
  /** The newest change stands, whichever came in last; of two at one moment the graver. */
  change(change: Suppression): Promise<void>;
  of(address: string): Promise<Suppression[]>;
  /** Addresses that get no mail on a stream since before a moment. */
  suppressedOn(stream: string, before: Instant): Promise<string[]>;
  /** Somebody at this address called our mail spam. */
  complained(address: string, at: Instant): Promise<void>;
  hasComplained(address: string): Promise<boolean>;
}

interface SuppressionDocument extends Suppression {
  _id: string;
  /** Moment and gravity, to be compared as text. */
  revision: string;
}

const gravity = [undefined, 'manual', 'hard-bounce', 'spam-complaint'] as const satisfies (
  SuppressedBecause | undefined
)[];
const required = { type: String, required: true };

export function createSuppressions(connection: Connection): Suppressions {
  const suppressions = collection<SuppressionDocument>(
    connection,
    'suppressions',
    { ...{ address: required, stream: required, changedAt: required, revision: required }, why: { type: String } },
    [{ address: 1 }, { stream: 1 }],
  );
  const complaints = collection<{ _id: string; at: Instant }>(connection, 'spam_complaints', { at: required });
  return {
    async change(change) {
      const _id = `${change.address}|${change.stream}`;
      const document = { _id, ...change, revision: `${change.changedAt}|${gravity.indexOf(change.why)}` };
      if (await insertOnce(suppressions, document)) return;
      await suppressions.replaceOne({ _id, revision: { $lt: document.revision } }, document);
    },
    of: (address) => suppressions.find({ address }).sort({ _id: 1 }).lean().exec(),
    async suppressedOn(stream, before) {
      const all = await suppressions
        .find({ stream, changedAt: { $lt: before } })
        .lean()
        .exec();
      return all.flatMap(({ address, why }) => (why === undefined ? [] : [address]));
    },
    async complained(address, at) {
      await insertOnce(complaints, { _id: address, at });
    },
    hasComplained: async (address) => (await complaints.exists({ _id: address }).exec()) !== null,
  };
}
