import { randomUUID } from 'node:crypto';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { fieldProblems } from '../../door/field-problems.ts';
import type { KeptAnswer } from '../../store/idempotency.ts';
import { authenticate } from './authenticate.ts';
import type { ApiDeps } from '../deps.ts';
import type { Call, Endpoint, FileAnswer } from './endpoint.ts';
import { idempotently, nameCall } from './idempotently.ts';
import { limitKey, limitRefusals } from './limits.ts';
import { localsOf } from './locals.ts';
import { Problem, problemDocument } from './problem.ts';
import type { z } from 'zod';

/** Puts the API's operations on the router, each behind its key, limits and schema. */
export function mountEndpoints(app: Express, deps: ApiDeps, endpoints: readonly Endpoint[]): void {
  const [refusals, perKey] = [limitRefusals(deps), limitKey(deps)];
  const readJson = express.json({ limit: '100kb', type: 'application/json' });
  for (const path of new Set(endpoints.map((one) => one.path))) {
    const route = app.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    const here = endpoints.filter((one) => one.path === path);
    route.all((_req, res, next) => {
      localsOf(res).route = path;
      next();
    });
    for (const one of here) {
      const needsJson: RequestHandler[] = one.body ? [requireJson, readJson] : [];
      route[one.method](refusals, authenticate(deps.apiKeys, one.scope), perKey, ...needsJson, answerCall(deps, one));
    }
    const allow = here.map(({ method }) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase())).join(', ');
    route.all(() => {
      throw new Problem('method-not-allowed', { detail: `It takes ${allow}.`, headers: { Allow: allow } });
    });
  }
}

const requireJson: RequestHandler = (req, _res, next) => {
  const empty = req.get('content-length') === '0' && req.get('content-type') === undefined;
  if (!empty && req.is('application/json') === false) throw new Problem('unsupported-media-type');
  next();
};

function answerCall(deps: ApiDeps, one: Endpoint): RequestHandler {
  return async (req, res) => {
    const call = readCall(deps, one, req, res);
    const { requestId } = localsOf(res);
    const carryOut = (): Promise<KeptAnswer> => keepable(one, () => one.act(deps, call), requestId);
    if (one.answer.type !== undefined) {
      const { content, fileName } = (await one.act(deps, call)) as FileAnswer;
      res.set('Content-Disposition', `attachment; filename="${fileName}"`);
      res.status(one.answer.status).set('Cache-Control', 'no-store').type(one.answer.type);
      res.send(typeof content === 'string' ? content : Buffer.from(content));
      return;
    }
    if (!one.repeatable) {
      send(res, await carryOut());
      return;
    }
    const name = nameCall(req, call.by);
    const { replayed, ...answer } = await idempotently(deps.idempotency, name, () => {
      call.callId = name.id;
      return carryOut();
    });
    if (replayed) res.set('Idempotency-Replayed', 'true');
    send(res, answer);
  };
}

function readCall(deps: ApiDeps, one: Endpoint, req: Request, res: Response): Call {
  const { log, key } = localsOf(res);
  const params = req.params as Record<string, string>;
  return {
    id: params['id'] ?? '',
    params,
    body: one.body && read(one.body, req.body),
    query: one.query && read(one.query, req.query),
    callId: randomUUID(),
    by: key?._id ?? '',
    now: deps.now(),
    log,
  };
}

function read<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Problem('invalid-fields', { errors: fieldProblems(result.error) });
}

/** A refusal is an answer too: sent again, the request is refused with the same words. */
async function keepable(one: Endpoint, act: () => Promise<object>, requestId: string): Promise<KeptAnswer> {
  try {
    const body = JSON.stringify(await act());
    return { status: one.answer.status, contentType: 'application/json', body };
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const body = JSON.stringify(problemDocument(error, requestId));
    return { status: error.status, contentType: 'application/problem+json', body };
  }
}

const send = (res: Response, { status, contentType, body }: KeptAnswer): void =>
  void res.status(status).set('Cache-Control', 'no-store').type(contentType).send(body);
