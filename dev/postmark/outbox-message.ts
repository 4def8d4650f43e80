/** ISO 8601 in UTC with milliseconds. */
type Instant = string;

export type OutboxStatus = 'Sent' | 'Delivered' | 'Bounced' | 'SpamComplaint';

/** A mail as the local Postmark took it in. `to`, `cc` and `bcc` are the header values as sent: names and several addresses may be in them. */
export interface OutboxMessage {
  messageId: string;
  to: string;
  cc?: string;
  bcc?: string;
  from: string;
  replyTo?: string;
  subject: string;
  htmlBody: string;
  textBody: string;
  headers: { name: string; value: string }[];
  metadata: Record<string, string>;
  tag?: string;
  messageStream: string;
  attachments: string[];
  trackOpens: boolean;
  trackLinks: 'None' | 'HtmlAndText' | 'HtmlOnly' | 'TextOnly';
  submittedAt: Instant;
  /** Absent: the search finds the mail at once. */
  searchableFrom?: Instant;
  status: OutboxStatus;
}

export type OutboxEventType =
  'Delivery' | 'HardBounce' | 'SpamComplaint' | 'SubscriptionChange' | 'Open' | 'Click' | 'Reply';

/** What happened to a mail after it was taken in, and in plain words what the webhook address said to it. */
export interface OutboxEvent {
  eventId: string;
  messageId: string;
  type: OutboxEventType;
  recipient: string;
  at: Instant;
  bounceId?: number;
  link?: string;
  text?: string;
  report: string;
}

export interface Suppression {
  stream: string;
  address: string;
  reason: 'HardBounce' | 'SpamComplaint' | 'ManualSuppression';
  origin: 'Recipient' | 'Customer' | 'Admin';
  at: Instant;
}
