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
  method: 'get' | 'post' | 'patch';
  path: `/v1/${string}`;
  operationId: string;
  tag: 'Deliveries' | 'Orders' | 'Customers' | 'Journeys' | 'Tasks' | 'Cases' | 'Replies' | 'Mail' | 'Staff';
  scope: Scope;
  summary: string;
  description?: string;
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** Takes an Idempotency-Key. Its answers are kept for a day, so they hold no personal data. */
  repeatable?: true;
  answer: { status: 200 | 202; description: string; schema: z.ZodType };
  /** Besides those every endpoint has. */
  problems: readonly ProblemCode[];
  act(deps: ApiDeps, call: Call<Body, Query>): Promise<object>;
}

/** Ties the types of body and query to what `act` is given. */
export const endpoint = <Body = undefined, Query = undefined>(definition: Endpoint<Body, Query>): Endpoint =>
  definition;
