import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { Problem } from '../http/problem.ts';

const challenge = { 'WWW-Authenticate': 'Basic realm="nazorg webhooks", charset="UTF-8"' };

/**
 * Lets a request through that has our user and password. Who has not is answered 401 and never 403, which would make the
 * provider give up a webhook whose password was changed on one side first.
 */
export function requireBasic({ user, password }: { user: string; password: string }): RequestHandler {
  const expected = digest(`${user}:${password}`);
  return (req, _res, next) => {
    const [, given = ''] = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(req.get('authorization') ?? '') ?? [];
    // Digests are of one length, and comparing them says nothing of how much was right.
    if (!timingSafeEqual(expected, digest(Buffer.from(given, 'base64').toString())))
      throw new Problem('unauthorized', { detail: 'Send the user and password of the webhook.', headers: challenge });
    next();
  };
}

const digest = (words: string): Buffer => createHash('sha256').update(words).digest();
