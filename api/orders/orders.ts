import { orderEventBody, orderId } from '../../door/order-event.ts';
import { fieldProblems } from '../../door/field-problems.ts';
import { linksOf } from '../customers/links-of.ts';
import { recorded } from '../customers/recorded.ts';
import { doerNamed } from '../tasks/doer.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { order, readOrderAnswer } from './read-order.ts';
import { recordOrderEvent } from './record-order-event.ts';

const recordOrderEventEndpoint = endpoint({
  method: 'post',
  path: '/v1/orders/{id}/events',
  operationId: 'recordOrderEvent',
  tag: 'Orders',
  scope: 'deliveries:write',
  summary: 'Record what happened to an order',
  description:
    '`id` is the order system’s own. Events may arrive in any order; each kind happens to an order at most once, a ' +
    'correction once per reference. `delivered` is the same as `POST /v1/deliveries`.',
  body: orderEventBody,
  repeatable: true,
  answer: { status: 202, description: 'The event is safe, and the journey plans by it.', schema: recorded },
  problems: ['unknown-order', 'order-differs', 'wrong-role'],
  async act(deps, { id, body, now, by, log }) {
    if (body.by !== undefined) await doerNamed(deps, body.by, now);
    const result = await recordOrderEvent(deps, { ...body, orderId: readId(id) }, { now, by, log });
    return { ...result, links: linksOf(deps, result.customerId) };
  },
});

const readOrderEndpoint = endpoint({
  method: 'get',
  path: '/v1/orders/{id}',
  operationId: 'readOrder',
  tag: 'Orders',
  scope: 'customers:read',
  summary: 'How an order stands, and what happened to it',
  description: '`id` is the order system’s own.',
  answer: { status: 200, description: 'The order.', schema: order },
  problems: ['unknown-order', 'invalid-fields'],
  act: async (deps, { id }) => readOrderAnswer(deps, readId(id)),
});

function readId(given: string): string {
  const read = orderId.safeParse(given);
  if (read.success) return read.data;
  const errors = fieldProblems(read.error).map(({ detail }) => ({ pointer: '/orderId', detail }));
  throw new Problem('invalid-fields', { errors });
}

export const orderEndpoints = [recordOrderEventEndpoint, readOrderEndpoint];
