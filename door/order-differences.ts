import type { FactOf } from '../domain/customer/facts.ts';
import type { OrderEvent } from '../domain/customer/orders.ts';
import { deliveryPointer } from './order-event.ts';

type Delivered = FactOf<'projectDelivered'>;

/** Every field an event of an order may have, whichever it is. */
type AnyEvent = Partial<Omit<Delivered, 'type'> & { coupon: string }>;

/**
 * What makes an event this event, by JSON pointer into the request. Contact data are no part of it, and neither is who
 * told it and when we came to know it (rules, section 14). Whose order it is, is: the caller resolves merged customers
 * first.
 */
const fields: Readonly<Record<string, (fact: AnyEvent) => unknown>> = {
  '/happenedAt': (fact) => fact.happenedAt,
  '/project/type': (fact) => fact.projectType,
  '/valueCents': (fact) => fact.valueCents,
  '/project/address': (fact) => fact.propertyId,
  '/project/address/monument': (fact) => fact.monument,
  '/project/address/builtYear': (fact) => fact.builtYear,
  '/customer': (fact) => fact.subject,
  '/customer/kind': (fact) => fact.customerKind,
  '/engineer/email': (fact) => fact.engineerId,
  '/promisedOn': (fact) => fact.promisedOn,
  '/code': (fact) => fact.code,
  '/coupon': (fact) => fact.coupon,
  '/partnerId': (fact) => fact.partnerId,
  '/marketing/objectionOfferedAt': (fact) => fact.marketing?.objectionOfferedAt,
  '/marketing/noticeVersion': (fact) => fact.marketing?.noticeVersion,
  '/marketing/objected': (fact) => fact.marketing?.objected,
};

/** The fields in which an event differs from the one we know: none means that it is known already. */
export function eventDifferences(known: OrderEvent, given: OrderEvent): string[] {
  return Object.entries(fields).flatMap(([pointer, of]) =>
    (of(known as AnyEvent) ?? null) === (of(given as AnyEvent) ?? null) ? [] : [pointer],
  );
}

/** The same of a delivery, in the words of its own request. */
export const orderDifferences = (known: Delivered, given: Delivered): string[] =>
  eventDifferences(known, given).map(deliveryPointer);
