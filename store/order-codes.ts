import type { Connection } from 'mongoose';
import { collection, insertOnce } from './schema.ts';

/** Which code an order takes, while that is being recorded: discounts never stack. */
interface OrderCode {
  /** The project. */
  _id: string;
  /** The fact that records it, or will. */
  factId: string;
  claimedAt: Date;
}

export interface OrderCodes {
  /**
   * Claims an order for the fact that will record its code; of two at once one has it. `recorded` tells whether another's
   * claim came to something: one that did not within a minute is taken over, for who made it has died.
   */
  claim(projectId: string, factId: string, recorded: (factId: string) => Promise<boolean>): Promise<boolean>;
  /** The code came to nothing: another may be used for the order. */
  release(projectId: string, factId: string): Promise<void>;
}

const diesAfterMs = 60_000;

/** `clock` is the real one, also where journeys run ahead of it. */
export function createOrderCodes(connection: Connection, clock: () => number = Date.now): OrderCodes {
  const codes = collection<OrderCode>(connection, 'order_codes', {
    factId: { type: String, required: true },
    claimedAt: { type: Date, required: true },
  });
  return {
    async claim(projectId, factId, recorded) {
      const fresh: OrderCode = { _id: projectId, factId, claimedAt: new Date(clock()) };
      if (await insertOnce(codes, fresh)) return true;
      const known = await codes.findById(projectId).lean().exec();
      if (!known) return false;
      if (known.factId === factId) return true;
      if (clock() - known.claimedAt.getTime() < diesAfterMs || (await recorded(known.factId))) return false;
      const { factId: dead, claimedAt } = known;
      return (await codes.replaceOne({ _id: projectId, factId: dead, claimedAt }, fresh)).modifiedCount === 1;
    },
    async release(projectId, factId) {
      await codes.deleteOne({ _id: projectId, factId });
    },
  };
}
