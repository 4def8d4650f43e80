import { deliveryRequest } from '../../door/delivery.ts';
import { endpoint } from '../http/endpoint.ts';
import { linksOf } from './links-of.ts';
import { recordDelivery } from './record-delivery.ts';
import { recorded } from './recorded.ts';

export const recordDeliveryEndpoint = endpoint({
  method: 'post',
  path: '/v1/deliveries',
  operationId: 'recordDelivery',
  tag: 'Deliveries',
  scope: 'deliveries:write',
  summary: 'Record a delivered project and start its aftercare',
  description:
    'The same order twice is one delivery. Contact data of a later delivery replace those of an earlier one; ' +
    'any other difference is a conflict, and nothing is changed.',
  body: deliveryRequest,
  repeatable: true,
  answer: { status: 202, description: 'The delivery is safe, and the journey plans by it.', schema: recorded },
  problems: ['order-differs'],
  async act(deps, { body, now, by, log }) {
    const result = await recordDelivery(deps, body, { now, by, log });
    return { ...result, links: linksOf(deps, result.customerId) };
  },
});
