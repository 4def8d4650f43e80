import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { localsOf } from './locals.ts';

/** Gives each request its id (the caller's own, where it sends one) and logs its end: never an address, a body or a header. */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const given = req.get('x-request-id');
    const requestId = given !== undefined && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
    const startedAt = performance.now();
    const locals = localsOf(res);
    locals.requestId = requestId;
    locals.log = log.child({ requestId });
    res.set('X-Request-Id', requestId);
    res.on('close', () => {
      const { route = 'none', key } = locals;
      const ms = Math.round(performance.now() - startedAt);
      const done = { method: req.method, route, status: res.statusCode, ms, key: key?._id, cut: !res.writableFinished };
      if (res.statusCode >= 500) locals.log.error(done, 'request failed');
      else locals.log.info(done, 'request');
    });
    next();
  };
}
