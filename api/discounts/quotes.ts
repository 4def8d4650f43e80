import { z } from 'zod';
import { discountKinds } from '../../domain/customer/discounts.ts';
import { lostBecause } from '../../domain/customer/price.ts';
import { partnerKinds } from '../../domain/partner/kinds.ts';
import { tiers } from '../../domain/partner/tier-table.ts';
import { endpoint } from '../http/endpoint.ts';
import { discountSchema } from './discount-answer.ts';
import { strangerBecause } from './named-code.ts';
import { priceQuote } from './price-quote.ts';
import { quoteRequest } from './quote-request.ts';

const amount = z.int().meta({ description: 'Integer euro cents, ex VAT.' });

const partnerStandingSchema = z
  .object({
    partnerId: z.string(),
    kind: z.enum(partnerKinds),
    tier: z
      .enum(['none', ...tiers])
      .optional()
      .meta({ description: 'Of a contractor.' }),
    projects: z.int().optional().meta({ description: 'Of a contractor: delivered in the last 12 months.' }),
    projectsLeft: z.int().optional().meta({ description: 'Of an architect: how many more get the discount.' }),
  })
  .meta({ id: 'PartnerStanding' });

export const priceQuoteEndpoint = endpoint({
  method: 'post',
  path: '/v1/quotes/price',
  operationId: 'priceQuote',
  tag: 'Discounts',
  scope: 'discounts:read',
  summary: 'The best valid discount for a customer and an order, and why every other lost',
  description:
    'Discounts never stack: one applies. A code that is unknown, expired, used or another’s is a candidate with its ' +
    'reason, never an error. A customer we do not know yet has none. With `partnerId` the partner’s own discount is a ' +
    'candidate too: a contractor’s tier, or an architect’s first projects. Nothing is written.',
  body: quoteRequest,
  answer: {
    status: 200,
    description: 'The price.',
    schema: z
      .object({
        customerId: z.string().nullable().meta({ description: 'null: not known to us.' }),
        priority: z.boolean().meta({ description: 'The customer’s level gives priority in planning.' }),
        partner: partnerStandingSchema.nullable().meta({ description: 'null: none was named, or nobody knows him.' }),
        best: discountSchema.nullable(),
        ...{ baseCents: amount, discountCents: amount, priceCents: amount },
        lines: z.array(z.object({ cents: amount, discountCents: amount })),
        candidates: z.array(
          z.object({
            code: z.string(),
            kind: z.enum(discountKinds).optional().meta({ description: 'Absent: no discount of this customer.' }),
            discountCents: amount.meta({ description: 'What it would take off.' }),
            best: z.boolean(),
            reason: z.enum([...lostBecause, ...strangerBecause, 'unknown partner']).optional(),
            why: z.string().optional(),
          }),
        ),
      })
      .meta({ id: 'Price' }),
  },
  problems: ['unknown-customer'],
  act: (deps, { body, now }) => priceQuote(deps, body, now),
});
