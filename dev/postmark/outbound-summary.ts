import { addressesOf } from './addresses-of.ts';
import type { OutboxMessage } from './outbox-message.ts';
import { recipientsOf } from './take-in.ts';

const people = (header?: string) =>
  (addressesOf(header ?? '') ?? []).map(({ name, address }) => ({ Email: address, Name: name }));

/** A mail as GET /messages/outbound lists it. */
export function outboundSummary(mail: OutboxMessage): object {
  return {
    Tag: mail.tag ?? null,
    MessageID: mail.messageId,
    MessageStream: mail.messageStream,
    To: people(mail.to),
    Cc: people(mail.cc),
    Bcc: people(mail.bcc),
    Recipients: recipientsOf(mail),
    ReceivedAt: mail.submittedAt,
    From: mail.from,
    Subject: mail.subject,
    Attachments: mail.attachments,
    Status: 'Sent',
    TrackOpens: mail.trackOpens,
    TrackLinks: mail.trackLinks,
    Metadata: mail.metadata,
    Sandboxed: false,
  };
}
