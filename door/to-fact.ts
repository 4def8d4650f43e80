import type { Instant } from '../domain/calendar.ts';
import type { CustomerKind, FactOf } from '../domain/customer/facts.ts';
import type { OrderEvent } from '../domain/customer/orders.ts';
import type { DeliveryRequest } from './delivery.ts';
import type { Ids } from './ids.ts';
import { deliveredEvent, type EventKind, type OrderEventRequest, type RequestOf } from './order-event.ts';

interface Reading {
  ids: Ids;
  customerId: string;
  now: Instant;
  /** What the order's earlier events, or the same event before, said of what this one leaves out. */
  known?: { engineerId?: string; customerKind?: CustomerKind };
}

/** The fact of a delivery: ids instead of persons and places, one for each order whatever else it says. */
export const toFact = (request: DeliveryRequest, reading: Reading): FactOf<'projectDelivered'> =>
  deliveredFact(deliveredEvent(request), reading);

/** The facts the door's words become. */
export const factTypes = {
  'quote-requested': 'quoteRequested',
  quoted: 'quoted',
  'quote-rejected': 'quoteRejected',
  ordered: 'ordered',
  delivered: 'projectDelivered',
  invoiced: 'invoiced',
  paid: 'paid',
  corrected: 'orderCorrected',
  cancelled: 'orderCancelled',
} as const satisfies Record<EventKind, OrderEvent['type']>;

/** Each happens to an order at most once; of corrections each reference. */
export function factIdOf(event: OrderEventRequest, ids: Ids): string {
  const id = `${ids.projectId(event.orderId)}|${factTypes[event.kind]}`;
  return event.kind === 'corrected' ? `${id}|${ids.correctionId(event.orderId, event.reference)}` : id;
}

/** The fact of an event. A delivery needs an engineer: its own, or the one that is known. */
export function eventFact(event: OrderEventRequest, reading: Reading): OrderEvent {
  const head = headOf(event, reading);
  const about = aboutOf(event, reading);
  switch (event.kind) {
    case 'quote-requested':
      return { ...head, type: 'quoteRequested', ...about, ...namedIn(event) };
    case 'quoted':
      return { ...head, type: 'quoted', ...about, valueCents: event.valueCents };
    case 'quote-rejected':
      return { ...head, type: 'quoteRejected' };
    case 'ordered': {
      const { valueCents, promisedOn } = event;
      const terms = {
        ...(valueCents !== undefined && { valueCents }),
        ...(promisedOn !== undefined && { promisedOn }),
      };
      return { ...head, type: 'ordered', ...about, ...terms, ...namedIn(event) };
    }
    case 'delivered':
      return deliveredFact(event, reading);
    case 'invoiced':
      return { ...head, type: 'invoiced', valueCents: event.valueCents };
    case 'paid':
      return { ...head, type: 'paid' };
    case 'corrected':
      return { ...head, type: 'orderCorrected', valueCents: event.valueCents };
    case 'cancelled':
      return { ...head, type: 'orderCancelled' };
  }
}

function deliveredFact(event: RequestOf<'delivered'>, reading: Reading): FactOf<'projectDelivered'> {
  const { project, valueCents, promisedOn, code, partnerId, marketing } = event;
  const { engineerId, customerKind = 'particulier', ...about } = aboutOf(event, reading);
  const named = engineerId ?? reading.known?.engineerId;
  if (named === undefined) throw new Error('a delivery without an engineer');
  return {
    ...headOf(event, reading),
    type: 'projectDelivered',
    ...{ ...about, projectType: project.type, valueCents, customerKind, engineerId: named },
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

const headOf = (event: OrderEventRequest, { ids, customerId, now }: Reading) => ({
  _id: factIdOf(event, ids),
  subject: customerId,
  happenedAt: event.happenedAt,
  recordedAt: now,
  projectId: ids.projectId(event.orderId),
  ...(event.by !== undefined && { by: event.by }),
});

function aboutOf(event: OrderEventRequest, { ids, known }: Reading) {
  const { type, address } = ('project' in event ? event.project : undefined) ?? {};
  const engineer = 'engineer' in event ? event.engineer : undefined;
  const kind = event.customer?.kind ?? known?.customerKind;
  return {
    ...(type !== undefined && { projectType: type }),
    ...(kind !== undefined && { customerKind: kind }),
    ...(engineer && { engineerId: ids.engineerId(engineer.email) }),
    ...(address && { propertyId: ids.propertyId(address) }),
    ...(address?.monument !== undefined && { monument: address.monument }),
    ...(address?.builtYear !== undefined && { builtYear: address.builtYear }),
  };
}

const namedIn = ({ code, coupon, partnerId }: RequestOf<'quote-requested' | 'ordered'>) => ({
  ...(code !== undefined && { code }),
  ...(coupon !== undefined && { coupon }),
  ...(partnerId !== undefined && { partnerId }),
});
