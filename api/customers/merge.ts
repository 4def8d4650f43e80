import { z } from 'zod';
import { word } from '../../door/fields.ts';
import { endpoint } from '../http/endpoint.ts';
import { customerLinks, linksOf } from './links-of.ts';
import { mergeCustomers } from './merge-customers.ts';
import { reason, staffId } from '../staff/staff-word.ts';

export const mergeCustomersEndpoint = endpoint({
  method: 'post',
  path: '/v1/customers/{id}/merge',
  operationId: 'mergeCustomers',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'Merge a customer into another: a person found them to be one',
  description: 'The facts of both count as those of the one that remains; the journey of the other ends.',
  body: z
    .strictObject({
      into: word(64).meta({ description: 'Id of the customer that remains.' }),
      reason,
      by: staffId.optional(),
    })
    .meta({ id: 'Merge' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'They are one.',
    schema: z
      .object({
        customerId: z.string().meta({ description: 'Who remains.' }),
        merged: z.string().meta({ description: 'Whose id leads to the one that remains.' }),
        links: customerLinks,
      })
      .meta({ id: 'MergedCustomers' }),
  },
  problems: ['unknown-customer', 'merge-refused'],
  async act(deps, { id, body, by, now, log }) {
    const { into, reason: words } = body;
    const { _id } = await mergeCustomers(deps, { id, into, reason: words, by: body.by ?? by, now, log });
    return { customerId: _id, merged: id, links: linksOf(deps, _id) };
  },
});
