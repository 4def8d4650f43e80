import { deliveryProblems, type DeliveryRequest } from '../../door/delivery.ts';
import { deliveredEvent, deliveryPointer } from '../../door/order-event.ts';
import { Problem } from '../http/problem.ts';
import { type OrderRecorder, type RecordedEvent, recordOrderEvent } from '../orders/record-order-event.ts';
import type { Arrival } from './record-customer.ts';

/**
 * Records a delivery and starts its journey: it is one of the events of its order. Throws the problem `order-differs`
 * when the order is known with other content, before anything is written.
 */
export async function recordDelivery(
  deps: OrderRecorder,
  request: DeliveryRequest,
  arrival: Arrival,
): Promise<RecordedEvent> {
  const errors = deliveryProblems(request, arrival.now);
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  return recordOrderEvent(deps, deliveredEvent(request), { ...arrival, pointerOf: deliveryPointer });
}
