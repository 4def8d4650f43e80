import type { Connection } from 'mongoose';
import { collection, insertOnce } from './schema.ts';

/** Whose code it is; the code is the `_id`, so that it is one customer's alone. A code once given works for ever. */
interface ClientCode {
  _id: string;
  customerId: string;
}

/** The one of a customer's codes that is shown, found by the customer's id. */
interface ShownCode {
  _id: string;
  code: string;
}

export interface ClientCodes {
  /** The code a customer is shown. */
  of(customerId: string): Promise<string | undefined>;
  /**
   * Claims a code; false when it is another's. The first is shown from then on, until the customer wishes another.
   * Interrupted, the same claim completes it.
   */
  claim(code: string, customerId: string, wish?: { wished: true }): Promise<boolean>;
  customerOf(code: string): Promise<string | undefined>;
}

const text = { type: String, required: true };

export function createClientCodes(connection: Connection): ClientCodes {
  const codes = collection<ClientCode>(connection, 'client_codes', { customerId: text });
  const shown = collection<ShownCode>(connection, 'shown_client_codes', { code: text });
  const customerOf = async (code: string): Promise<string | undefined> =>
    (await codes.findById(code).lean().exec())?.customerId;
  return {
    of: async (customerId) => (await shown.findById(customerId).lean().exec())?.code,
    async claim(code, customerId, wish) {
      if (!(await insertOnce(codes, { _id: code, customerId })) && (await customerOf(code)) !== customerId)
        return false;
      if (wish) await shown.replaceOne({ _id: customerId }, { _id: customerId, code }, { upsert: true });
      else await insertOnce(shown, { _id: customerId, code });
      return true;
    },
    customerOf,
  };
}
