import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** An API key as we keep it: what it may do, and a hash that the key itself cannot be found from. */
export interface ApiKey {
  /** The key's readable beginning: it may stand in logs. */
  _id: string;
  /** SHA-256 of the whole key, hexadecimal. */
  hash: string;
  /** Which system uses it. */
  name: string;
  scopes: string[];
  createdAt: Instant;
  revokedAt?: Instant;
}

export interface ApiKeys {
  insert(key: ApiKey): Promise<boolean>;
  find(id: string): Promise<ApiKey | undefined>;
  list(): Promise<ApiKey[]>;
  /** False when there is no such key, or it was revoked before. */
  revoke(id: string, at: Instant): Promise<boolean>;
}

const text = { type: String, required: true };

export function createApiKeys(connection: Connection): ApiKeys {
  const keys = collection<ApiKey>(connection, 'api_keys', {
    ...{ hash: text, name: text, scopes: [String], createdAt: text },
    revokedAt: String,
  });
  return {
    insert: (key) => insertOnce(keys, key),
    find: async (id) => (await keys.findById(id).lean().exec()) ?? undefined,
    list: () => keys.find().sort({ createdAt: 1 }).lean().exec(),
    async revoke(id, at) {
      const result = await keys.updateOne({ _id: id, revokedAt: { $exists: false } }, { $set: { revokedAt: at } });
      return result.modifiedCount === 1;
    },
  };
}
