import { z } from 'zod';
import { projectTypes } from '../domain/customer/facts.ts';
import {
  address,
  builtLater,
  customer,
  type DeliveryRequest,
  engineer,
  isBuiltLater,
  marketing,
  momentNote,
  valueCents,
} from './delivery.ts';
import { customerKinds } from '../domain/customer/facts.ts';
import { expected, oneOf, readAs, readDate, readMoment, text, word } from './fields.ts';

/** What happens to an order (rules, section 14), in the words of the door. */
export const eventKinds = [
  'quote-requested',
  'quoted',
  'quote-rejected',
  'ordered',
  'delivered',
  'invoiced',
  'paid',
  'corrected',
  'cancelled',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** The order system's id of an order; it stands in addresses, where one or two dots mean something else. */
export const orderId = text(64)
  .refine((given) => given !== '.' && given !== '..', 'is no id of an order')
  .meta({ description: 'The order system’s id.', example: '2026-0417' });

const asked = z
  .strictObject({ type: oneOf(projectTypes).optional(), address: address.optional() }, { error: expected('a project') })
  .optional();
const code = word(64).meta({ description: 'The discount or personal code that was named.' }).optional();
const coupon = word(64).meta({ description: 'The affiliate’s coupon that was named.' }).optional();
const clicks = z
  .array(word(16).regex(/^[A-Za-z0-9_-]{16}$/, 'is no id of a click'), { error: expected('a list of clicks') })
  .max(10, 'has more than 10 clicks')
  .optional()
  .meta({
    description: 'Clicks on partners’ links that the customer’s browser remembers: `klik` of the address he came to.',
  });
const partnerId = word(64).meta({ description: 'The partner who ordered or introduced it.' }).optional();
const promisedOn = readAs(10, readDate).meta({ description: 'The date promised.' }).optional();

const head = {
  happenedAt: readAs(40, readMoment).meta({ description: `When it happened. ${momentNote}`, example: '2026-11-20' }),
  customer: customer
    .extend({ kind: oneOf(customerKinds).optional() })
    .optional()
    .meta({ description: 'Needed only while the order is not known; the same block as in a delivery.' }),
  by: word(64)
    .regex(/^[\w.:-]+$/, 'must be an id: letters, digits, dot, colon, hyphen')
    .optional()
    .meta({ description: 'Id of the staff member who tells it; absent: the order system.' }),
};
const about = { project: asked, engineer: engineer.optional() };

/** The events, each with what it may say; `extra` is what every one has besides. */
function eventsWith<Extra extends z.ZodRawShape>(extra: Extra) {
  const event = <K extends EventKind, S extends z.ZodRawShape>(kind: K, shape: S) =>
    z.strictObject({ kind: z.literal(kind), ...head, ...extra, ...shape });
  return z.discriminatedUnion(
    'kind',
    [
      event('quote-requested', { ...about, code, coupon, clicks, partnerId }),
      event('quoted', { ...about, valueCents }),
      event('quote-rejected', {}),
      event('ordered', { ...about, valueCents: valueCents.optional(), promisedOn, code, coupon, clicks, partnerId }),
      event('delivered', {
        valueCents,
        project: z.strictObject(
          { type: oneOf(projectTypes), address: address.optional() },
          { error: expected('a project') },
        ),
        engineer: engineer.optional().meta({ description: 'Needed where no earlier event of the order named one.' }),
        ...{ promisedOn, code, partnerId, marketing: marketing.optional() },
      }),
      event('invoiced', { valueCents }),
      event('paid', {}),
      event('corrected', {
        valueCents: valueCents.meta({ description: 'What the order is worth since; of several the latest rules.' }),
        reference: text(64).meta({ description: 'The credit note’s number: each corrects the order once.' }),
      }),
      event('cancelled', {}),
    ],
    { error: ({ input }) => kindProblem(input) },
  );
}

function kindProblem(input: unknown): string {
  const said = z.object({ kind: oneOf(eventKinds) }, { error: expected('an event') }).safeParse(input);
  return said.success ? 'is not right' : (said.error.issues[0]?.message ?? 'is not right');
}

type Placed = {
  happenedAt: string;
  project?: { address?: { builtYear?: number | undefined } | undefined } | undefined;
};

const refuseFutureHouses = (event: object, context: z.RefinementCtx): void => {
  const { happenedAt, project } = event as Placed;
  if (isBuiltLater(project?.address, happenedAt)) context.addIssue(builtLater(happenedAt));
};

/** The body of `POST /v1/orders/{id}/events`. What it reads is normalised, and reads as itself again. */
export const orderEventBody = eventsWith({})
  .superRefine(refuseFutureHouses)
  .meta({ id: 'OrderEvent', description: 'What happened to an order.' });

/** The same, with the order it is about. */
export const orderEventRequest = eventsWith({ orderId }).superRefine(refuseFutureHouses);

export type OrderEventRequest = z.infer<typeof orderEventRequest>;
export type RequestOf<K extends EventKind> = Extract<OrderEventRequest, { kind: K }>;

/** A delivery is one of an order's events. */
export function deliveredEvent(request: DeliveryRequest): RequestOf<'delivered'> {
  const { deliveredAt: happenedAt, project, ...rest } = request;
  const { valueCents: cents, ...what } = project;
  return { kind: 'delivered', happenedAt, valueCents: cents, project: what, ...rest };
}

/** Where a delivery says what an event says. */
export const deliveryPointer = (pointer: string): string =>
  pointer === '/happenedAt' ? '/deliveredAt' : pointer === '/valueCents' ? '/project/valueCents' : pointer;
