import { z } from 'zod';
import { deliveryRequest } from '../../door/delivery.ts';
import { endpoint } from '../http/endpoint.ts';
import { customerLinks, linksOf } from './links-of.ts';
import { recordDelivery } from './record-delivery.ts';

const recorded = z
  .object({
    customerId: z.string(),
    projectId: z.string(),
    status: z.enum(['accepted', 'known']).meta({ description: '`known`: the same order was recorded before.' }),
    journey: z
      .enum(['started', 'will start when Temporal is back'])
      .optional()
      .meta({ description: 'Absent where nothing was to be started.' }),
    links: customerLinks,
  })
  .meta({ id: 'RecordedDelivery' });

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
