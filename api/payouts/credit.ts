import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { text } from '../../door/fields.ts';
import { customerOf } from '../customers/customer-of.ts';
import { staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { applyCredit } from './apply-credit.ts';

export const creditEndpoint = endpoint({
  method: 'post',
  path: '/v1/customers/{id}/credit',
  operationId: 'useCredit',
  tag: 'Money',
  scope: 'money:write',
  summary: 'Use what a customer earned as credit on an order',
  description: 'Once for an order: the same amount again is the same credit, another amount is refused.',
  body: z
    .strictObject({
      orderId: text(64).meta({ description: 'The order system’s id of an order of this customer.' }),
      cents: z.int({ error: 'must be a whole number of cents' }).min(1, 'is less than a cent').max(100_000_000),
      by: staffId,
    })
    .meta({ id: 'UseCredit' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'It is used.',
    schema: z
      .object({
        customerId: z.string(),
        cents: z.int(),
        payableCents: z.int().meta({ description: 'What is left to be used or paid.' }),
      })
      .meta({ id: 'UsedCredit' }),
  },
  problems: ['unknown-customer', 'credit-refused', 'wrong-role'],
  async act(deps, { id, body: { orderId, cents, by }, now, log }) {
    const { _id: customerId } = await customerOf(deps, id);
    const doer = await doerNamed(deps, by, now);
    const payableCents = await applyCredit(deps, { customerId, orderId, cents, now });
    log.info({ customerId, by: doer.id, cents }, 'credit was used on an order');
    return { customerId, cents, payableCents };
  },
});
