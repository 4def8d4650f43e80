import type { OutboxEvent, OutboxMessage } from './outbox-message.ts';
import { SERVER_ID } from './server-id.ts';

/** A hard bounce or a spam complaint as Postmark describes it, in GET /bounces and, with the metadata, in the webhook. */
export function bouncePayload(mail: OutboxMessage, event: OutboxEvent, stillInactive: boolean) {
  const complaint = event.type === 'SpamComplaint';
  return {
    RecordType: complaint ? ('SpamComplaint' as const) : ('Bounce' as const),
    ID: event.bounceId ?? 0,
    Type: complaint ? 'SpamComplaint' : 'HardBounce',
    TypeCode: complaint ? 100001 : 1,
    Name: complaint ? 'Spam complaint' : 'Hard bounce',
    Tag: mail.tag ?? '',
    MessageID: mail.messageId,
    ServerID: SERVER_ID,
    MessageStream: mail.messageStream,
    Description: complaint
      ? 'The subscriber explicitly marked this message as spam.'
      : 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
    Details: complaint ? 'Abuse report' : 'smtp;550 5.1.1 The email account that you tried to reach does not exist.',
    Email: event.recipient,
    From: mail.from,
    BouncedAt: event.at,
    DumpAvailable: false,
    Inactive: stillInactive,
    CanActivate: !complaint,
    Subject: mail.subject,
    Content: '',
  };
}
