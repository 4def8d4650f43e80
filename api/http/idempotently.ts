import { createHash, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { Idempotency, KeptAnswer } from '../../store/idempotency.ts';
import { Problem } from './problem.ts';

/** What names a request that may be sent twice (draft-ietf-httpapi-idempotency-key-header). */
export interface CallName {
  id: string;
  /** Absent where the caller sent no Idempotency-Key. */
  fingerprint?: string;
}

/** The same key means the same call only for the same caller, method and address. */
export function nameCall(req: Request, caller: string): CallName {
  const header = req.get('idempotency-key');
  if (header === undefined) return { id: randomUUID() };
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Problem('malformed-request', { detail: 'An Idempotency-Key is 1 to 255 visible characters.' });
  return {
    id: sha256(JSON.stringify([caller, req.method, req.path, key])),
    fingerprint: sha256(JSON.stringify(req.body ?? null)),
  };
}

/**
 * Carries a call out once: sent again it gets the answer it got. What broke on our side is not kept:
 * the caller is right to try that again. `replayed` tells that nothing was done now.
 */
export async function idempotently(
  idempotency: Idempotency,
  { id, fingerprint }: CallName,
  carryOut: () => Promise<KeptAnswer>,
): Promise<KeptAnswer & { replayed: boolean }> {
  if (fingerprint === undefined) return { ...(await carryOut()), replayed: false };
  const claim = await idempotency.claim(id, fingerprint);
  switch (claim.state) {
    case 'answered':
      return { ...claim.answer, replayed: true };
    case 'other request':
      throw new Problem('key-used-before', { detail: 'Its body was another. Use a new key for a new request.' });
    case 'in progress':
      throw new Problem('still-in-progress', { headers: { 'Retry-After': '1' } });
    case 'claimed':
      try {
        const answer = await carryOut();
        await idempotency.keep(id, answer);
        return { ...answer, replayed: false };
      } catch (error) {
        await idempotency.release(id);
        throw error;
      }
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
