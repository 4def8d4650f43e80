import type { OrderEvent } from '../../domain/customer/orders.ts';
import type { OrderEventRequest } from '../../door/order-event.ts';
import { eventDifferences } from '../../door/order-differences.ts';
import { eventFact, factIdOf } from '../../door/to-fact.ts';
import type { Arrival } from '../customers/record-customer.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { tellJourney, type Told } from '../tell-journey.ts';
import { claimByCode } from '../referrals/claim-introduction.ts';
import { returnCredit } from '../../store/return-credit.ts';
import { namePartner } from './name-partner.ts';
import { claimByPartners } from '../affiliates/claim-by-partners.ts';
import { saidBefore } from './said-before.ts';
import { customerOfEvent, givenCustomer, keepOrder, ownerOf } from './whose-order.ts';

export type OrderRecorder = Pick<ApiDeps, 'store' | 'ids' | 'journeys'> & Partial<Pick<ApiDeps, 'clickBuffer'>>;

/** Where an event came in; `pointerOf`: where its request says what the pointer of an event says. */
export type EventArrival = Arrival & { pointerOf?: (pointer: string) => string };

export type RecordedEvent = { customerId: string; projectId: string } &
  /** `unknownPartner`: it names a partner whom nobody knows yet. */
  (
    | { status: 'accepted'; journey: Told; unknownPartner?: true }
    /** The same event, with the same content, was recorded before. */
    | { status: 'known' }
  );

/**
 * Records what happened to an order, a delivery too, and tells its customer's journey. Everything the journey needs is
 * written first, each write once and by its own id; the fact comes last and makes it so. Interrupted anywhere, the same
 * request completes it. Throws `order-differs` when the event is known with other content or the order is another
 * customer's, and `unknown-order` where nobody is named for an order we do not know; then nothing was written.
 */
export async function recordOrderEvent(
  deps: OrderRecorder,
  event: OrderEventRequest,
  arrival: EventArrival,
): Promise<RecordedEvent> {
  const { ids, store } = deps;
  const { now, log } = arrival;
  if (event.happenedAt > now)
    throw new Problem('invalid-fields', { errors: [{ pointer: '/happenedAt', detail: 'lies in the future' }] });
  const known = await alreadyKnown(deps, event, arrival);
  if (known) {
    // Interrupted before them, the same request completes the claims.
    await claimByPartners(deps, event, { customerId: known.customerId, now, log });
    return known;
  }

  const projectId = ids.projectId(event.orderId);
  const earlier = await saidBefore(deps, event, projectId);
  const customerId = await customerOfEvent(deps, event, arrival);
  const fact = eventFact(event, { ids, customerId, now, known: earlier });
  if ('engineer' in event && event.engineer)
    await store.staff.saveEngineer({ _id: ids.engineerId(event.engineer.email), ...event.engineer });
  await keepOrder(deps, event, { projectId, customerId, ...arrival });
  const unknownPartner = await isUnknownPartner(deps, fact, { now, log });
  const journey = await recordEvent(deps, { customerId, fact, now, log });
  if (journey !== undefined) {
    // After the event: of two at once that name another coupon, the one that was refused credits nobody.
    const unknownCoupon = !(await claimByPartners(deps, event, { customerId, now, log }));
    return {
      ...{ customerId, projectId, status: 'accepted', journey },
      ...(unknownPartner && { unknownPartner }),
      ...(unknownCoupon && { unknownCoupon }),
    };
  }
  const overtaken = await alreadyKnown(deps, event, arrival);
  if (overtaken) return overtaken;
  throw new Error('a fact that is known cannot be found');
}

/** The one place every new event of an order passes. Undefined where another request recorded it in the meantime. */
async function recordEvent(
  deps: OrderRecorder,
  { customerId, fact, now, log }: { customerId: string; fact: OrderEvent } & Pick<Arrival, 'now' | 'log'>,
): Promise<Told | undefined> {
  const { store, journeys } = deps;
  // Before the event itself: by then the customer is known, and an interrupted request still completes both.
  if ('code' in fact)
    await claimByCode(deps, { customerId, code: fact.code, via: 'code', happenedAt: fact.happenedAt, now, log });
  if (fact.type === 'orderCancelled')
    await returnCredit(store, { payeeId: customerId, projectId: fact.projectId, at: now });
  if (!(await store.facts.insertFromOutside(fact))) return undefined;
  return tellJourney(journeys, customerId, fact._id, log);
}

/** Whose order it is stands before the event itself. */
async function isUnknownPartner(
  deps: OrderRecorder,
  fact: OrderEvent,
  { now, log }: Pick<Arrival, 'now' | 'log'>,
): Promise<boolean> {
  if (!('partnerId' in fact)) return false;
  const { subject: customerId, projectId, happenedAt, partnerId } = fact;
  if (await namePartner(deps, partnerId, { customerId, projectId, happenedAt, now, log })) return false;
  log.warn({ customerId, projectId }, 'an order names a partner whom nobody knows');
  return true;
}

/** Whether the event was recorded before, of the same customer (whoever that is since a merge) with the same content. */
async function alreadyKnown(
  deps: OrderRecorder,
  event: OrderEventRequest,
  { now, pointerOf = (pointer) => pointer }: EventArrival,
): Promise<RecordedEvent | undefined> {
  const { ids, store } = deps;
  const known = (await store.facts.find(factIdOf(event, ids))) as OrderEvent | undefined;
  if (!known) return undefined;
  const owner = await ownerOf(deps, known.subject);
  const customerId = event.customer ? await givenCustomer(deps, event.customer) : owner;
  const before = { ...('engineerId' in known && known), ...('customerKind' in known && known) };
  const fresh = eventFact(event, { ids, customerId: customerId ?? '', now, known: before });
  const differences = eventDifferences({ ...known, subject: owner }, fresh);
  if (differences.length === 0) return { customerId: owner, projectId: known.projectId, status: 'known' };
  throw new Problem('order-differs', {
    detail: 'Nothing was changed. It happens to an order once; these fields differ from what is known.',
    errors: differences.map((one) => ({ pointer: pointerOf(one), detail: 'differs from the order as it is known' })),
  });
}
