import type { FactOf } from '../domain/customer/facts.ts';

type Delivered = FactOf<'projectDelivered'>;

/**
 * What makes an order this order, by JSON pointer into the request. Contact data are no part of it, and neither is
 * the moment we came to know it (rules, section 14). Whose order it is, is: the caller resolves merged customers first.
 */
const orderFields: Readonly<Record<string, (fact: Delivered) => unknown>> = {
  '/deliveredAt': (fact) => fact.happenedAt,
  '/project/type': (fact) => fact.projectType,
  '/project/valueCents': (fact) => fact.valueCents,
  '/project/address': (fact) => fact.propertyId,
  '/project/address/monument': (fact) => fact.monument,
  '/project/address/builtYear': (fact) => fact.builtYear,
  '/customer': (fact) => fact.subject,
  '/customer/kind': (fact) => fact.customerKind,
  '/engineer/email': (fact) => fact.engineerId,
  '/promisedOn': (fact) => fact.promisedOn,
  '/code': (fact) => fact.code,
  '/partnerId': (fact) => fact.partnerId,
  '/marketing/objectionOfferedAt': (fact) => fact.marketing?.objectionOfferedAt,
  '/marketing/noticeVersion': (fact) => fact.marketing?.noticeVersion,
  '/marketing/objected': (fact) => fact.marketing?.objected,
};

/** The order fields in which a delivery differs from the one we know: none means that it is known already. */
export function orderDifferences(known: Delivered, given: Delivered): string[] {
  return Object.entries(orderFields).flatMap(([pointer, of]) =>
    (of(known) ?? null) === (of(given) ?? null) ? [] : [pointer],
  );
}
