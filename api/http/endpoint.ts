import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Instant } from '../../domain/calendar.ts';
import type { ApiDeps } from '../deps.ts';
import type { ProblemCode } from './problems.ts';
import type { Scope } from './scopes.ts';

/** A request after the door: parsed, allowed, and named. */
export interface Call<Body = unknown, Query = unknown> {
  /** The `{id}` of the path; empty where it has none. */
  id: string;
  /** Everything that stands in braces in the path, `{id}` too. */
  params: Readonly<Record<string, string>>;
  body: Body;
  query: Query;
  /** The same for the same request sent again with its Idempotency-Key, else new. */
  callId: string;
  /** Which key asks. */
  by: string;
  now: Instant;
  log: Logger;
}

/** One operation of the API: what the router mounts and the OpenAPI document says, from one source. */
export interface Endpoint<Body = unknown, Query = unknown> {
  method: 'get' | 'post' | 'patch' | 'put';
  path: `/v1/${string}`;
  operationId: string;
  tag:
    | 'Deliveries'
    | 'Orders'
    | 'Customers'
    | 'Discounts'
    | 'Referrals'
    | 'Money'
    | 'Newsletters'
    | 'Journeys'
    | 'Tasks'
    | 'Cases'
    | 'Replies'
    | 'Mail'
    | 'Metrics'
    | 'Partners'
    | 'Affiliates'
    | 'Creators'
    | 'Staff';
  scope: Scope;
  summary: string;
  description?: string;
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** Takes an Idempotency-Key. Its answers are kept for a day, so they hold no personal data. */
  repeatable?: true;
  /** With a `type` the answer is no JSON: then `act` gives a `FileAnswer`. */
  answer: {
    status: 200 | 202;
    description: string;
    schema: z.ZodType;
    type?: 'text/csv' | 'application/xml' | 'application/pdf' | 'image/svg+xml';
  };
  /** Besides those every endpoint has. */
  problems: readonly ProblemCode[];
  act(deps: ApiDeps, call: Call<Body, Query>): Promise<object>;
}

/** An answer that is no JSON, and under which name a browser keeps it. */
export interface FileAnswer {
  content: string | Uint8Array;
  fileName: string;
}

/** Ties the types of body and query to what `act` is given. */
export const endpoint = <Body = undefined, Query = undefined>(definition: Endpoint<Body, Query>): Endpoint =>
  definition;
