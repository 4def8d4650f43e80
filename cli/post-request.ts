import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { DeliveryRequest, FieldProblem } from '../door/delivery.ts';
import type { OrderEventRequest } from '../door/order-event.ts';

/** What became of one request; `stopped` where asking on makes no sense. */
export type Posted =
  { outcome: 'new' | 'known' } | { outcome: 'refused'; problems: FieldProblem[] } | { outcome: 'stopped'; why: string };

export interface Api {
  url: string;
  apiKey: string;
  /** Waits so many milliseconds; tests do not. */
  wait?: (ms: number) => Promise<unknown>;
}

const patience = { attempts: 9, firstWaitMs: 500, longestWaitMs: 60_000, answerWithinMs: 60_000 } as const;

const accepted = z.object({ status: z.enum(['accepted', 'known']) });
const problem = z.object({
  type: z.string().optional(),
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

export const postDelivery = (api: Api, request: DeliveryRequest): Promise<Posted> =>
  postRequest(api, { path: '/v1/deliveries', orderId: request.orderId, body: request });

export function postOrderEvent(api: Api, { orderId, ...body }: OrderEventRequest): Promise<Posted> {
  return postRequest(api, { path: `/v1/orders/${encodeURIComponent(orderId)}/events`, orderId, body });
}

interface Request {
  path: string;
  orderId: string;
  body: object;
}

/** Posts one request to a running API, and again while it is too busy. The same request always has the same key. */
async function postRequest(api: Api, request: Request): Promise<Posted> {
  const { wait = sleep } = api;
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(api, request);
    if (answer === undefined) return { outcome: 'stopped', why: `the API at ${api.url} does not answer` };
    if (!isBusy(answer)) return readAnswer(api, answer);
    if (attempt + 1 === patience.attempts)
      return { outcome: 'stopped', why: `the API at ${api.url} stays too busy (${answer.status})` };
    await wait(waitMs(answer, attempt));
  }
}

interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

async function ask({ url, apiKey }: Api, request: Request): Promise<Answer | undefined> {
  const body = JSON.stringify(request.body);
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}${request.path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': keyOf(request.orderId, body),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience.answerWithinMs),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  } catch (error) {
    if (isNoAnswer(error)) return undefined;
    throw error;
  }
}

/** What fetch throws for a network that fails (it names the cause) and past the time limit. By name: realms differ. */
function isNoAnswer(error: unknown): boolean {
  const { name, cause } = error as { name?: unknown; cause?: unknown };
  return name === 'TimeoutError' || (name === 'TypeError' && cause !== undefined);
}

function keyOf(orderId: string, body: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  return `import:${encodeURIComponent(orderId).slice(0, 150)}:${hash}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A 409 that says when to come back is a request still under way, not a conflict. */
const isBusy = ({ status, headers }: Answer): boolean =>
  status === 429 || status === 503 || (status === 409 && headers.has('retry-after'));

function waitMs({ headers }: Answer, attempt: number): number {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  const asked = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : patience.firstWaitMs * 2 ** attempt;
  return Math.min(asked, patience.longestWaitMs);
}

function readAnswer({ url }: Api, { status, headers, body }: Answer): Posted {
  const done = accepted.safeParse(body);
  if (status === 202 && done.success) {
    const replayed = headers.get('idempotency-replayed') === 'true';
    return { outcome: done.data.status === 'accepted' && !replayed ? 'new' : 'known' };
  }
  const told = problem.safeParse(body);
  const unknownOrder = told.data?.type?.endsWith('#unknown-order') === true;
  if (
    !told.success ||
    (!unknownOrder && status !== 401 && status !== 403 && (status < 400 || status >= 500 || status === 404))
  )
    return { outcome: 'stopped', why: `what answers at ${url} (${status}) is not Nazorg, or is broken` };
  const { title, detail, errors } = told.data;
  if (unknownOrder) return { outcome: 'refused', problems: [{ pointer: '/customer', detail: detail ?? title }] };
  if (status === 401 || status === 403) return { outcome: 'stopped', why: `the API says: ${detail ?? title}` };
  return { outcome: 'refused', problems: errors ?? [{ pointer: '', detail: detail ?? title }] };
}
