import 'zod-openapi';
import { z } from 'zod';
import { dayOf, type Instant, isoDate } from '../domain/calendar.ts';
import { customerKinds, projectTypes } from '../domain/customer/facts.ts';
import {
  expected,
  oneOf,
  readAs,
  readDate,
  readEmail,
  readMoment,
  readPhone,
  readPostcode,
  text,
  word,
} from './fields.ts';

/** 100 million euros: more is a typing error. */
const highestValueCents = 10_000_000_000;

const wholeCents = `must be whole euro cents, from 0 to ${highestValueCents}`;

export const valueCents = z
  .int({ error: expected('whole euro cents') })
  .min(0, 'must not be below zero')
  .max(highestValueCents, wholeCents)
  .meta({ description: 'Integer euro cents, ex VAT, after discount.', example: 68_000 });

export const address = z
  .strictObject(
    {
      street: text(100).meta({ example: 'Dorpsstraat' }),
      houseNumber: text(20).regex(/^\d/, 'must begin with a digit').meta({ example: '12a' }),
      postcode: readAs(10, readPostcode).meta({ example: '1234 AB' }),
      city: text(80).meta({ example: 'Utrecht' }),
      monument: z.boolean({ error: expected('true or false') }).optional(),
      builtYear: z
        .int({ error: expected('a year') })
        .min(1000, 'must be a year of four digits')
        .max(9999, 'must be a year of four digits')
        .meta({ description: 'Up to the year after the delivery.', example: 1931 })
        .optional(),
    },
    { error: expected('an address') },
  )
  .meta({ description: 'Where is built.' });

const project = z.strictObject(
  {
    type: oneOf(projectTypes),
    valueCents,
    address: address.optional(),
  },
  { error: expected('a project') },
);

export const customer = z.strictObject(
  {
    externalId: text(64).meta({ description: 'The order system’s customer id.', example: 'K-1042' }).optional(),
    name: text(120).regex(/\p{L}/u, 'has no letter in it').meta({ example: 'Familie Jansen' }),
    email: readAs(254, readEmail).meta({ example: 'jansen@example.nl' }),
    phone: readAs(40, readPhone)
      .meta({ description: 'Dutch unless it names a country; kept as E.164.', example: '06 12345678' })
      .optional(),
    kind: oneOf(customerKinds).default('particulier'),
  },
  { error: expected('a customer') },
);

export const engineer = z.strictObject(
  { name: text(120).meta({ example: 'Sanne de Wit' }), email: readAs(254, readEmail) },
  { error: expected('an engineer') },
);

export const momentNote = 'A date (the start of that day in Amsterdam) or an ISO 8601 moment with its offset.';

export const marketing = z
  .strictObject(
    {
      objectionOfferedAt: readAs(40, readMoment).meta({ description: momentNote, example: '2026-10-02' }).optional(),
      noticeVersion: text(64).meta({ description: 'With which text.', example: '2026-1' }).optional(),
      objected: z.boolean({ error: expected('true or false') }).optional(),
    },
    { error: expected('a record of the objection') },
  )
  .meta({
    description:
      'When, and with which text, the customer could object to commercial mail. Incomplete it gives no basis; an objection always counts.',
  });

const newestYear = (at: Instant): number => Number(isoDate(dayOf(at)).slice(0, 4)) + 1;

/** A house is built by the year after the work on it. */
export const isBuiltLater = (place: { builtYear?: number | undefined } | undefined, at: Instant): boolean =>
  place?.builtYear !== undefined && place.builtYear > newestYear(at);

export const builtLater = (at: Instant) => ({
  code: 'custom' as const,
  path: ['project', 'address', 'builtYear'],
  message: `is later than ${newestYear(at)}`,
});

/** `POST /v1/deliveries`: a project was delivered. What it reads is normalised, and reads as itself again. */
export const deliveryRequest = z
  .strictObject(
    {
      orderId: text(64).meta({
        description: 'The order system’s id; the same order is known once.',
        example: '2026-0417',
      }),
      deliveredAt: readAs(40, readMoment).meta({ description: momentNote, example: '2026-11-20' }),
      project,
      customer,
      engineer,
      promisedOn: readAs(10, readDate).meta({ description: 'The date promised.', example: '2026-11-24' }).optional(),
      code: word(64).meta({ description: 'The code or coupon named with the order.', example: 'LOYAL15' }).optional(),
      partnerId: word(64).meta({ description: 'The partner who ordered or introduced it.' }).optional(),
      marketing: marketing.optional(),
    },
    { error: expected('a delivery') },
  )
  .superRefine(({ deliveredAt, project: { address: place } }, context) => {
    if (isBuiltLater(place, deliveredAt)) context.addIssue(builtLater(deliveredAt));
  })
  .meta({ id: 'Delivery', description: 'A delivered project, with its customer and engineer.' });

export type DeliveryRequest = z.output<typeof deliveryRequest>;

/** What is wrong with one field, as RFC 9457 problems list it. */
export interface FieldProblem {
  /** JSON pointer. */
  pointer: string;
  detail: string;
}

/** What only the clock can tell: nothing was delivered in the future. */
export function deliveryProblems({ deliveredAt }: DeliveryRequest, now: Instant): FieldProblem[] {
  return deliveredAt > now ? [{ pointer: '/deliveredAt', detail: 'lies in the future' }] : [];
}
