import { bounceKind } from '../domain/bounce-kinds.ts';
import type { Instant } from '../domain/calendar.ts';
import { eventId } from '../door/postmark/event-id.ts';
import type { MailEvent } from '../door/postmark/mail-event.ts';
import type { PostmarkEvent } from '../store/postmark-events.ts';
import type { InboundDeps } from './deps.ts';

/** Who stored an event processes it; a crash in between is made up for by anybody after this time. */
const ownForMs = 10_000;

/** Keeps an event before it is answered for. `fresh`: it was not known. */
export async function storeEvent(
  { store, ids }: Pick<InboundDeps, 'store' | 'ids'>,
  payload: MailEvent,
  receivedAt: Instant,
): Promise<{ id: string; fresh: boolean }> {
  const counts = countsAs(payload);
  const event: PostmarkEvent = {
    _id: eventId(payload),
    type: payload.type,
    at: payload.type === 'inbound' ? receivedAt : payload.at,
    ...{ receivedAt, payload },
    address: ids.addressHash(payload.type === 'inbound' ? payload.from : payload.recipient),
    ...(counts && { counts }),
    ...{ attempts: 0, retryAt: new Date(Date.now() + ownForMs) },
  };
  return { id: event._id, fresh: await store.postmarkEvents.insert(event) };
}

function countsAs(event: MailEvent): PostmarkEvent['counts'] {
  if (event.type === 'complained') return 'complaints';
  return event.type === 'bounced' && bounceKind(event.bounce).counts ? 'bounces' : undefined;
}
