import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/calendar.ts';
import type { ApiKeys } from '../../store/api-keys.ts';
import type { Scope } from './scopes.ts';

/** Makes an API key and stores its hash. The key itself is answered here and nowhere ever again. */
export async function createApiKey(
  apiKeys: ApiKeys,
  { name, scopes, at }: { name: string; scopes: readonly Scope[]; at: Instant },
): Promise<string> {
  const id = `nazorg_${randomBytes(6).toString('hex')}`;
  const key = `${id}_${randomBytes(32).toString('base64url')}`;
  await apiKeys.insert({ _id: id, hash: hashOfApiKey(key), name, scopes: [...scopes], createdAt: at });
  return key;
}

/** A plain hash is enough: nobody can guess 256 random bits, however fast. */
export const hashOfApiKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The part of a key by which it is looked up, or undefined for text that is no key of ours. */
export const idOfApiKey = (key: string): string | undefined => /^(nazorg_[0-9a-f]{12})_[\w-]{43}$/.exec(key)?.[1];
