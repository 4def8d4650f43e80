import { randomUUID } from 'node:crypto';
import { addressesOf, type Address } from './addresses-of.ts';
import { messageIdHeader } from './message-id-header.ts';
import type { OutboxMessage } from './outbox-message.ts';

export interface Reply {
  /** The address the answer comes from: one of the mail's recipients. */
  from: string;
  subject: string;
  text: string;
  /** An out-of-office answer: marked as one in its headers (RFC 3834). */
  automatic?: boolean;
}

/** A reply as Postmark posts it to the inbound webhook: the quoted mail below the text, and the signed part of the reply address as MailboxHash. */
export function inboundPayload(mail: OutboxMessage, reply: Reply, now: Date): object {
  const sender = [mail.to, mail.cc].flatMap((header) => addressesOf(header ?? '') ?? []);
  const from = sender.find(({ address }) => address === reply.from) ?? { name: '', address: reply.from };
  const to = addressesOf(mail.replyTo ?? mail.from) ?? [];
  const [first] = to;
  const messageId = randomUUID();
  return {
    FromName: from.name,
    From: from.address,
    FromFull: full(from),
    To: to.map(headerOf).join(', '),
    ToFull: to.map(full),
    Cc: '',
    CcFull: [],
    Bcc: '',
    BccFull: [],
    OriginalRecipient: first?.address ?? '',
    Subject: reply.subject,
    MessageID: messageId,
    MessageStream: 'inbound',
    ReplyTo: '',
    MailboxHash: first ? mailboxHash(first.address) : '',
    Date: rfcDate(now),
    TextBody: `${reply.text}\n\n${quoted(mail)}`,
    HtmlBody: '',
    StrippedTextReply: reply.text,
    Tag: '',
    Headers: headers(mail, reply, messageId),
    Attachments: [],
  };
}

function headers(mail: OutboxMessage, reply: Reply, messageId: string): { Name: string; Value: string }[] {
  const answered = messageIdHeader(mail);
  return [
    { Name: 'Message-ID', Value: `<${messageId}@mailbox.local>` },
    { Name: 'In-Reply-To', Value: answered },
    { Name: 'References', Value: answered },
    { Name: 'X-Spam-Status', Value: 'No' },
    { Name: 'X-Spam-Score', Value: '-0.1' },
    ...(reply.automatic ? [{ Name: 'Auto-Submitted', Value: 'auto-replied' }] : []),
  ];
}

/** What stands behind the plus: antwoord+abc@bureau.example has abc. */
const mailboxHash = (address: string): string => /^[^@+]*\+([^@]*)@/.exec(address)?.[1] ?? '';

const full = ({ name, address }: Address) => ({ Email: address, Name: name, MailboxHash: mailboxHash(address) });

const headerOf = ({ name, address }: Address): string =>
  name === '' ? address : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;

const rfcDate = (at: Date): string => at.toUTCString().replace('GMT', '+0000');

function quoted(mail: OutboxMessage): string {
  const when = new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  const sender = addressesOf(mail.from)?.[0];
  const lines = mail.textBody.split(/\r?\n/).map((line) => `> ${line}`);
  return [
    `Op ${when.format(new Date(mail.submittedAt))} schreef ${sender?.name || sender?.address || ''}:`,
    ...lines,
  ].join('\n');
}
