import { z } from 'zod';
import { projectTypes } from '../../domain/customer/facts.ts';
import { valueCents } from '../../door/delivery.ts';
import { oneOf, readAs, readEmail, text, word } from '../../door/fields.ts';

/** Before discount, where a delivery's is after it. */
export const cents = valueCents.meta({ description: 'Integer euro cents, ex VAT, before discount.', example: 68_000 });

export const orderId = text(64).meta({ description: 'The order system’s id.', example: '2026-0417' });
export const customerId = word(64).meta({ description: 'Our id of the customer.' });
export const code = word(64).meta({ description: 'In any case of letters.', example: 'LOYAL15' });

export const quoteRequest = z
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
    partnerId: word(64)
      .optional()
      .meta({ description: 'The partner who orders or introduces it: our id, or the order system’s.' }),
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
