import { bouncePayload } from './bounce-payload.ts';
import type { OutboxEvent, OutboxMessage, Suppression } from './outbox-message.ts';
import { SERVER_ID } from './server-id.ts';

const BROWSER = {
  Client: { Name: 'Firefox', Company: 'Mozilla Foundation', Family: 'Firefox' },
  OS: { Name: 'Linux', Company: 'Canonical', Family: 'Linux' },
  Platform: 'Desktop',
  UserAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  Geo: {},
};

/** What Postmark posts for an event of a mail; `null` for a reply, which goes to the inbound address instead. */
export function webhookPayload(mail: OutboxMessage, event: OutboxEvent, firstOpen: boolean): object | null {
  const about = {
    MessageID: mail.messageId,
    MessageStream: mail.messageStream,
    Metadata: mail.metadata,
    Tag: mail.tag ?? '',
    Recipient: event.recipient,
  };
  switch (event.type) {
    case 'Delivery':
      return {
        RecordType: 'Delivery',
        ServerID: SERVER_ID,
        ...about,
        DeliveredAt: event.at,
        Details: 'smtp;250 2.0.0 OK',
      };
    case 'HardBounce':
    case 'SpamComplaint':
      return { ...bouncePayload(mail, event, true), Metadata: mail.metadata };
    case 'Open':
      return { RecordType: 'Open', FirstOpen: firstOpen, ...BROWSER, ReadSeconds: 0, ...about, ReceivedAt: event.at };
    case 'Click':
      return {
        RecordType: 'Click',
        ClickLocation: 'HTML',
        ...BROWSER,
        OriginalLink: event.link ?? '',
        ...about,
        ReceivedAt: event.at,
      };
    case 'SubscriptionChange':
      return subscriptionPayload(
        {
          stream: mail.messageStream,
          address: event.recipient,
          reason: 'ManualSuppression',
          origin: 'Recipient',
          at: event.at,
        },
        mail,
      );
    case 'Reply':
      return null;
  }
}

/** The change of an address from active to suppressed, or back when `active`. Without a mail it was made by hand or by API. */
export function subscriptionPayload(change: Suppression & { active?: boolean }, mail?: OutboxMessage): object {
  return {
    RecordType: 'SubscriptionChange',
    MessageID: mail?.messageId ?? '00000000-0000-0000-0000-000000000000',
    ServerID: SERVER_ID,
    MessageStream: change.stream,
    ChangedAt: change.at,
    Recipient: change.address,
    Origin: change.origin,
    SuppressSending: !change.active,
    SuppressionReason: change.active ? null : change.reason,
    Tag: mail?.tag ?? null,
    Metadata: mail?.metadata ?? {},
  };
}
