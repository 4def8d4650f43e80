import { z } from 'zod';
import { discountKinds } from '../../domain/customer/discounts.ts';
import { projectTypes } from '../../domain/customer/facts.ts';
import { lostBecause } from '../../domain/customer/price.ts';
import { expected, oneOf, readAs, readEmail, text, word } from '../../door/fields.ts';
import { endpoint } from '../http/endpoint.ts';
import { discountSchema } from './discount-answer.ts';
import { strangerBecause } from './named-code.ts';
import { priceQuote } from './price-quote.ts';

/** 100 million euros: more is a typing error. */
const highestValueCents = 10_000_000_000;

export const cents = z
  .int({ error: expected('whole euro cents') })
  .min(0, 'must not be below zero')
  .max(highestValueCents, `must be whole euro cents, from 0 to ${highestValueCents}`)
  .meta({ description: 'Integer euro cents, ex VAT, before discount.', example: 68_000 });

export const orderId = text(64).meta({ description: 'The order system’s id.', example: '2026-0417' });
export const customerId = word(64).meta({ description: 'Our id of the customer.' });
export const code = word(64).meta({ description: 'In any case of letters.', example: 'LOYAL15' });

const quoteRequest = z
  .strictObject({
    customerId: customerId.optional(),
    externalId: text(64).optional().meta({ description: 'The order system’s customer id.' }),
    customer: z
      .strictObject({ name: text(120), email: readAs(254, readEmail), externalId: text(64).optional() })
      .optional()
      .meta({ description: 'Who asks, where no id is known: found by e-mail and name together.' }),
    orderId: orderId.optional(),
    lines: z
      .array(z.strictObject({ valueCents: cents }))
      .min(1, 'needs a line')
      .max(200)
      .optional(),
    valueCents: cents.optional(),
    projectType: oneOf(projectTypes).optional().meta({ description: 'No discount depends on it today.' }),
    code: code.optional(),
  })
  .refine(
    (given) => [given.customerId, given.externalId, given.customer].filter((one) => one !== undefined).length === 1,
    'needs one of customerId, externalId and customer',
  )
  .refine(
    ({ lines, valueCents }) => (lines === undefined) !== (valueCents === undefined),
    'needs either lines or valueCents',
  )
  .meta({ id: 'QuoteToPrice' });

export type QuoteRequest = z.output<typeof quoteRequest>;

const amount = z.int().meta({ description: 'Integer euro cents, ex VAT.' });

export const priceQuoteEndpoint = endpoint({
  method: 'post',
  path: '/v1/quotes/price',
  operationId: 'priceQuote',
  tag: 'Discounts',
  scope: 'discounts:read',
  summary: 'The best valid discount for a customer and an order, and why every other lost',
  description:
    'Discounts never stack: one applies. A code that is unknown, expired, used or another’s is a candidate with its ' +
    'reason, never an error. A customer we do not know yet has none. Nothing is written.',
  body: quoteRequest,
  answer: {
    status: 200,
    description: 'The price.',
    schema: z
      .object({
        customerId: z.string().nullable().meta({ description: 'null: not known to us.' }),
        priority: z.boolean().meta({ description: 'The customer’s level gives priority in planning.' }),
        best: discountSchema.nullable(),
        ...{ baseCents: amount, discountCents: amount, priceCents: amount },
        lines: z.array(z.object({ cents: amount, discountCents: amount })),
        candidates: z.array(
          z.object({
            code: z.string(),
            kind: z.enum(discountKinds).optional().meta({ description: 'Absent: no discount of this customer.' }),
            discountCents: amount.meta({ description: 'What it would take off.' }),
            best: z.boolean(),
            reason: z.enum([...lostBecause, ...strangerBecause]).optional(),
            why: z.string().optional(),
          }),
        ),
      })
      .meta({ id: 'Price' }),
  },
  problems: ['unknown-customer'],
  act: (deps, { body, now }) => priceQuote(deps, body, now),
});
