import type { Connection } from 'mongoose';
import { collection, insertOnce } from './schema.ts';

/** Whose code it is; the code is the `_id`, so that it is one customer's alone. */
interface ClientCode {
  _id: string;
  customerId: string;
  /** Claimed on the customer's wish: it goes before the one made first, which keeps working. */
  wished?: boolean;
}

export interface ClientCodes {
  /** The code a customer has. */
  of(customerId: string): Promise<string | undefined>;
  /** Claims a code; false when it is claimed already. */
  claim(code: string, customerId: string, wish?: { wished: true }): Promise<boolean>;
  customerOf(code: string): Promise<string | undefined>;
}

export function createClientCodes(connection: Connection): ClientCodes {
  const codes = collection<ClientCode>(
    connection,
    'client_codes',
    {
      customerId: { type: String, required: true },
      wished: Boolean,
    },
    [{ customerId: 1 }],
  );
  return {
    of: async (customerId) => (await codes.findOne({ customerId }).sort({ wished: -1, _id: 1 }).lean().exec())?._id,
    claim: (_id, customerId, wish) => insertOnce(codes, { _id, customerId, ...wish }),
    customerOf: async (code) => (await codes.findById(code).lean().exec())?.customerId,
  };
}
