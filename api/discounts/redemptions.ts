import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { holderOf } from '../customers/holder.ts';
import { discountAnswer, discountSchema } from './discount-answer.ts';
import { discountsOfCustomer, orderFacts } from './discounts-of-customer.ts';
import { cents, code, customerId, orderId } from './quote-request.ts';
import { redeemCode } from './redeem-code.ts';

export const redeemCodeEndpoint = endpoint({
  method: 'post',
  path: '/v1/redemptions',
  operationId: 'redeemCode',
  tag: 'Discounts',
  scope: 'discounts:write',
  summary: 'A code was used for an order',
  description:
    'One code an order. The same again is known. A code for one use is refused for a second order, unless the first was ' +
    'cancelled.',
  body: z.strictObject({ customerId, orderId, code, valueCents: cents }).meta({ id: 'Redemption' }),
  repeatable: true,
  answer: {
    status: 200,
    description: 'It is recorded, with what it takes off.',
    schema: z
      .object({
        customerId: z.string(),
        projectId: z.string(),
        code: z.string(),
        discountCents: z.int(),
        status: z.enum(['redeemed', 'known']),
      })
      .meta({ id: 'Redeemed' }),
  },
  problems: ['unknown-customer', 'code-refused'],
  act: (deps, { body, now, log }) => redeemCode(deps, body, { now, log }),
});

export const readDiscountsEndpoint = endpoint({
  method: 'get',
  path: '/v1/customers/{id}/discounts',
  operationId: 'readDiscounts',
  tag: 'Discounts',
  scope: 'discounts:read',
  summary: 'Every discount a customer has or had, with its state and why',
  answer: {
    status: 200,
    description: 'Oldest first.',
    schema: z.object({ customerId: z.string(), discounts: z.array(discountSchema) }),
  },
  problems: ['unknown-customer'],
  async act(deps, { id, now }) {
    const holder = await holderOf(deps, id);
    const { history, discounts } = await discountsOfCustomer(deps, holder);
    const moment = { at: now, first: orderFacts(history, undefined).first };
    return {
      customerId: holder.customer._id,
      discounts: discounts.map((one) => discountAnswer(deps.links, one, moment)),
    };
  },
});
