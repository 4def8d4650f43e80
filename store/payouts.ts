import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { type Payout, type PayoutEvent, payoutOf } from '../domain/payout-batch.ts';
import { collection, insertOnce } from './schema.ts';

export interface Payouts {
  /** What happened, once by its id; false where it is known. */
  insert(event: PayoutEvent): Promise<boolean>;
  find(batchId: string): Promise<Payout | undefined>;
  /** One thing that happened, by its id: a payout can have many lines. */
  event(id: string): Promise<PayoutEvent | undefined>;
  /** When one was drafted. */
  draftedAt(batchId: string): Promise<Instant | undefined>;
  /** The newest first. */
  list(limit: number): Promise<Payout[]>;
  /** Those of which a line was paid from an instant until before another. */
  paidBetween(from: Instant, until: Instant): Promise<Payout[]>;
}

const text = { type: String };
const required = { type: String, required: true };
const cents = { type: Number, required: true };
const paidTo = {
  ...{ payeeId: required, kind: required, name: required, iban: required, ending: required, bic: text },
  taxStatus: text,
};

export function createPayouts(connection: Connection): Payouts {
  const events = collection<PayoutEvent>(
    connection,
    'payout_events',
    {
      ...{ batchId: required, type: required, at: required, by: text, as: text, reasonId: text, month: text },
      ...{ payeeId: text, outcome: text },
      lines: {
        type: [{ payeeId: required, cents, vatCents: Number, to: { type: paidTo, _id: false }, _id: false }],
        default: undefined,
      },
      left: { type: [{ payeeId: required, cents, why: required, _id: false }], default: undefined },
    },
    [{ batchId: 1 }, { type: 1, at: -1 }],
  );
  const payoutsOf = async (batchIds: readonly string[]): Promise<Payout[]> => {
    const found = await events
      .find({ batchId: { $in: [...batchIds] } })
      .lean()
      .exec();
    const all = found as unknown as PayoutEvent[];
    return batchIds.flatMap((batchId) => payoutOf(all.filter((event) => event.batchId === batchId)) ?? []);
  };
  return {
    insert: (event) => insertOnce(events, event),
    find: async (batchId) => (await payoutsOf([batchId]))[0],
    event: async (id) => ((await events.findById(id).lean().exec()) as PayoutEvent | null) ?? undefined,
    draftedAt: async (batchId) => (await events.findById(`${batchId}|drafted`, { at: 1 }).lean().exec())?.at,
    async list(limit) {
      const drafted = await events.find({ type: 'drafted' }).sort({ at: -1, _id: -1 }).limit(limit).lean().exec();
      return payoutsOf(drafted.map(({ batchId }) => batchId));
    },
    async paidBetween(from, until) {
      const settled = await events
        .find({ type: 'settled', at: { $gte: from, $lt: until } })
        .lean()
        .exec();
      return payoutsOf([...new Set(settled.map(({ batchId }) => batchId))].sort());
    },
  };
}
