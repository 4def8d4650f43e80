import { randomUUID } from 'node:crypto';
import { inboundPayload, type Reply } from './inbound-payload.ts';
import type { MailStore } from './mail-store.ts';
import type { OutboxEvent, OutboxEventType, OutboxMessage, OutboxStatus, Suppression } from './outbox-message.ts';
import { postJson, type Target } from './post-json.ts';
import { recipientsOf } from './take-in.ts';
import { subscriptionPayload, webhookPayload } from './webhook-payload.ts';

interface Happening {
  type: Exclude<OutboxEventType, 'Reply'>;
  /** Absent: the first recipient of the mail. */
  recipient?: string;
  /** Of a click. */
  link?: string;
}

export interface Happenings {
  /** Makes it so and tells the webhook. Answers, in plain words, what the webhook said. */
  emit: (messageId: string, happening: Happening) => Promise<string>;
  /** The customer answers the mail. */
  reply: (messageId: string, reply: Reply) => Promise<string>;
  /** An address becomes inactive, or active again, by hand. */
  changeSuppression: (change: Suppression & { active: boolean }) => Promise<string>;
}

interface HappeningsDeps {
  store: MailStore;
  now: () => Date;
  webhook: Target;
  inbound: Target;
}

const STATUS_AFTER: Partial<Record<OutboxEventType, OutboxStatus>> = {
  Delivery: 'Delivered',
  HardBounce: 'Bounced',
  SpamComplaint: 'SpamComplaint',
};

const SUPPRESSED_BY: Partial<Record<OutboxEventType, Suppression['reason']>> = {
  HardBounce: 'HardBounce',
  SpamComplaint: 'SpamComplaint',
  SubscriptionChange: 'ManualSuppression',
};

/** What the world does with a mail: delivers, bounces, complains, reads, answers. */
export function createHappenings({ store, now, webhook, inbound }: HappeningsDeps): Happenings {
  const record = (messageId: string, about: NewEvent) => {
    const mail = store.find(messageId);
    if (!mail) throw new Error('There is no mail with this id.');
    const event = eventOf(store, mail, about, now());
    store.putEvent(event);
    return { mail, event };
  };

  return {
    emit: async (messageId, happening) => {
      const firstOpen = !store.events(messageId).some(({ type }) => type === 'Open');
      const { mail, event } = record(messageId, happening);
      const change = applyToStore(store, mail, event);
      const payload = webhookPayload(mail, event, firstOpen);
      const report = payload ? await postJson(webhook, payload) : '';
      // Postmark makes its own suppression known too, after the bounce or complaint that caused it.
      if (change) await postJson(webhook, subscriptionPayload(change, mail));
      store.putEvent({ ...event, report });
      return report;
    },
    reply: async (messageId, reply) => {
      const { mail, event } = record(messageId, { type: 'Reply', recipient: reply.from, text: reply.text });
      const report = await postJson(inbound, inboundPayload(mail, reply, now()));
      store.putEvent({ ...event, report });
      return report;
    },
    changeSuppression: (change) => {
      if (change.active) store.reactivate(change.stream, change.address);
      else store.suppress(change);
      return postJson(webhook, subscriptionPayload(change));
    },
  };
}

type NewEvent = Omit<Happening, 'type'> & { type: OutboxEventType; text?: string };

function eventOf(store: MailStore, mail: OutboxMessage, about: NewEvent, now: Date): OutboxEvent {
  const bounced = about.type === 'HardBounce' || about.type === 'SpamComplaint';
  const bounceId = store.events().filter((event) => event.bounceId !== undefined).length + 1;
  return {
    ...about,
    ...(bounced ? { bounceId } : {}),
    eventId: randomUUID(),
    messageId: mail.messageId,
    recipient: about.recipient ?? recipientsOf(mail)[0] ?? '',
    at: now.toISOString(),
    report: 'Under way.',
  };
}

/** The new suppression, when it is not the event's own subject. */
function applyToStore(store: MailStore, mail: OutboxMessage, event: OutboxEvent): Suppression | undefined {
  const status = STATUS_AFTER[event.type];
  if (status) store.put({ ...mail, status });
  const reason = SUPPRESSED_BY[event.type];
  if (!reason) return undefined;
  const change: Suppression = {
    stream: mail.messageStream,
    address: event.recipient,
    reason,
    origin: 'Recipient',
    at: event.at,
  };
  store.suppress(change);
  return event.type === 'SubscriptionChange' ? undefined : change;
}
