import type { Connection } from 'mongoose';
import { collection, insertOnce } from './schema.ts';

/** Whose code it is; the code is the `_id`, so that it is one customer's alone. */
interface ClientCode {
  _id: string;
  customerId: string;
}

export interface ClientCodes {
  /** The code a customer has. */
  of(customerId: string): Promise<string | undefined>;
  /** Claims a code; false when it is another's. */
  claim(code: string, customerId: string): Promise<boolean>;
  customerOf(code: string): Promise<string | undefined>;
}

export function createClientCodes(connection: Connection): ClientCodes {
  const codes = collection<ClientCode>(connection, 'client_codes', { customerId: { type: String, required: true } }, [
    { customerId: 1 },
  ]);
  return {
    of: async (customerId) => (await codes.findOne({ customerId }).sort({ _id: 1 }).lean().exec())?._id,
    claim: (_id, customerId) => insertOnce(codes, { _id, customerId }),
    customerOf: async (code) => (await codes.findById(code).lean().exec())?.customerId,
  };
}
