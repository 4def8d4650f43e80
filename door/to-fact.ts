import type { Instant } from '../domain/calendar.ts';
import type { FactOf } from '../domain/customer/facts.ts';
import type { DeliveryRequest } from './delivery.ts';
import type { Ids } from './ids.ts';

/** The fact of a delivery: ids instead of persons and places, one for each order whatever else it says. */
export function toFact(
  { orderId, deliveredAt, project, customer, engineer, promisedOn, code, partnerId, marketing }: DeliveryRequest,
  { ids, customerId, now }: { ids: Ids; customerId: string; now: Instant },
): FactOf<'projectDelivered'> {
  const { address, type, valueCents } = project;
  const projectId = ids.projectId(orderId);
  return {
    _id: `${projectId}|projectDelivered`,
    subject: customerId,
    type: 'projectDelivered',
    happenedAt: deliveredAt,
    recordedAt: now,
    projectId,
    projectType: type,
    valueCents,
    customerKind: customer.kind,
    engineerId: ids.engineerId(engineer.email),
    ...(address && { propertyId: ids.propertyId(address) }),
    ...(address?.monument !== undefined && { monument: address.monument }),
    ...(address?.builtYear !== undefined && { builtYear: address.builtYear }),
    ...(promisedOn !== undefined && { promisedOn }),
    ...(code !== undefined && { code }),
    ...(partnerId !== undefined && { partnerId }),
    ...(marketing && {
      marketing: {
        ...(marketing.objectionOfferedAt !== undefined && { objectionOfferedAt: marketing.objectionOfferedAt }),
        ...(marketing.noticeVersion !== undefined && { noticeVersion: marketing.noticeVersion }),
        ...(marketing.objected !== undefined && { objected: marketing.objected }),
      },
    }),
  };
}
