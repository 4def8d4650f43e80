import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { ApiKeys } from '../../store/api-keys.ts';
import { hashOfApiKey, idOfApiKey } from './create-api-key.ts';
import { localsOf } from './locals.ts';
import { Problem } from './problem.ts';
import type { Scope } from './scopes.ts';

/** Lets a request through whose bearer key is ours, not revoked, and has the scope. */
export function authenticate(apiKeys: ApiKeys, scope: Scope): RequestHandler {
  return async (req, res, next) => {
    const [, given] = /^Bearer +(\S+)$/i.exec(req.get('authorization') ?? '') ?? [];
    if (given === undefined) throw refusal('unauthorized', 'Send it as "Authorization: Bearer <key>".', realm);
    const id = idOfApiKey(given);
    const key = id === undefined ? undefined : await apiKeys.find(id);
    if (!key || key.revokedAt !== undefined || !sameHash(key.hash, hashOfApiKey(given)))
      throw refusal('unauthorized', 'This key is not known, or was revoked.', `${realm}, error="invalid_token"`);
    localsOf(res).key = key;
    if (!key.scopes.includes(scope))
      throw refusal(
        'forbidden',
        `It lacks the scope ${scope}.`,
        `${realm}, error="insufficient_scope", scope="${scope}"`,
      );
    next();
  };
}

const realm = 'Bearer realm="nazorg"';

const refusal = (code: 'unauthorized' | 'forbidden', detail: string, challenge: string): Problem =>
  new Problem(code, { detail, headers: { 'WWW-Authenticate': challenge } });

const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
