import type { Connection } from 'mongoose';
import { isBalanced, type Posting } from '../domain/ledger.ts';
import { collection, insertOnce } from './schema.ts';

export interface Ledger {
  /** Posts once by its id; false where it was posted before. Throws for one that does not balance. */
  post(posting: Posting): Promise<boolean>;
  /** Every posting of a payee, in order of happening. */
  of(payeeId: string): Promise<Posting[]>;
  /** Everybody who was ever owed anything. */
  payeeIds(): Promise<string[]>;
}

const text = { type: String, required: true };

export function createLedger(connection: Connection): Ledger {
  const postings = collection<Posting>(
    connection,
    'postings',
    {
      ...{ payeeId: text, kind: text, item: text, at: text, recordedAt: text },
      lines: { type: [{ account: text, cents: { type: Number, required: true }, _id: false }], required: true },
    },
    [{ payeeId: 1, at: 1 }],
  );
  return {
    async post(posting) {
      if (!isBalanced(posting)) throw new RangeError(`posting ${posting._id} does not balance`);
      return insertOnce(postings, posting);
    },
    async of(payeeId) {
      const found = await postings.find({ payeeId }).lean().exec();
      return (found as unknown as Posting[]).sort((a, b) =>
        a.at === b.at ? (a._id < b._id ? -1 : 1) : a.at < b.at ? -1 : 1,
      );
    },
    payeeIds: () => postings.distinct('payeeId').exec(),
  };
}
