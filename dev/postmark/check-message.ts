import { z } from 'zod';
import { addressesOf } from './addresses-of.ts';
import type { OutboxMessage } from './outbox-message.ts';

export interface Refusal {
  ok: false;
  status: number;
  code: number;
  message: string;
}

export type MessageDraft = Omit<OutboxMessage, 'messageId' | 'submittedAt' | 'searchableFrom' | 'status'>;

const text = z.string().nullish();

const body = z.object({
  From: z.string().default(''),
  To: z.string().default(''),
  Cc: text,
  Bcc: text,
  ReplyTo: text,
  Subject: text,
  HtmlBody: text,
  TextBody: text,
  Tag: text,
  MessageStream: text,
  TrackOpens: z.boolean().nullish(),
  TrackLinks: z.enum(['None', 'HtmlAndText', 'HtmlOnly', 'TextOnly']).nullish(),
  Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).nullish(),
  Metadata: z.record(z.string(), z.string()).nullish(),
  Attachments: z.array(z.object({ Name: z.string() })).nullish(),
});
type Body = z.infer<typeof body>;

const invalid = (message: string, code = 300): Refusal => ({ ok: false, status: 422, code, message });

/** Postmark's limits, so that a mail it would refuse is refused here too. A missing subject is refused as well: Postmark lets it pass, our mails must have one. */
export function checkMessage(input: unknown, streams: readonly string[]): { ok: true; draft: MessageDraft } | Refusal {
  const parsed = body.safeParse(input);
  if (!parsed.success)
    return invalid(`Incompatible JSON: field '${parsed.error.issues[0]?.path.join('.') ?? ''}'.`, 403);
  const refusal = addressRefusal(parsed.data) ?? contentRefusal(parsed.data, streams) ?? metadataRefusal(parsed.data);
  return refusal ?? { ok: true, draft: draftOf(parsed.data) };
}

function addressRefusal(mail: Body): Refusal | null {
  if (addressesOf(mail.From)?.length !== 1) return invalid("Invalid 'From' address.");
  let recipients = 0;
  for (const field of ['To', 'Cc', 'Bcc'] as const) {
    const addresses = addressesOf(mail[field] ?? '');
    if (addresses === null) return invalid(`Invalid '${field}' address.`);
    recipients += addresses.length;
  }
  if (recipients === 0) return invalid('Zero recipients specified');
  if (recipients > 50) return invalid('A maximum of 50 recipients is allowed per message.');
  if (mail.ReplyTo && !addressesOf(mail.ReplyTo)) return invalid("Invalid 'ReplyTo' address.");
  return null;
}

function contentRefusal(mail: Body, streams: readonly string[]): Refusal | null {
  const subject = mail.Subject ?? '';
  if (subject.trim() === '') return invalid("A 'Subject' is required.");
  if (subject.length > 2000 || /[\r\n]/.test(subject))
    return invalid("Invalid 'Subject': one line, at most 2000 characters.");
  if (!mail.HtmlBody && !mail.TextBody) return invalid('Provide either email TextBody or HtmlBody or both.');
  if ((mail.Tag ?? '').length > 1000) return invalid("Invalid 'Tag': at most 1000 characters.");
  if ((mail.Headers ?? []).some(({ Name, Value }) => !/^[!-9;-~]+$/.test(Name) || /[\r\n]/.test(Value))) {
    return invalid('Invalid header name or value.');
  }
  if (!streams.includes(mail.MessageStream ?? 'outbound')) {
    return invalid("The 'MessageStream' provided does not exist on this server.", 1235);
  }
  return null;
}

function metadataRefusal(mail: Body): Refusal | null {
  const fields = Object.entries(mail.Metadata ?? {});
  if (fields.length > 10) return invalid('Invalid metadata: at most 10 fields are allowed.');
  if (fields.some(([key]) => key.length === 0 || key.length > 20)) {
    return invalid('Invalid metadata: a field name has 1 to 20 characters.');
  }
  if (fields.some(([, value]) => value.length > 80))
    return invalid('Invalid metadata: a value has at most 80 characters.');
  return null;
}

function draftOf(mail: Body): MessageDraft {
  return {
    to: mail.To,
    ...(mail.Cc ? { cc: mail.Cc } : {}),
    ...(mail.Bcc ? { bcc: mail.Bcc } : {}),
    from: mail.From,
    ...(mail.ReplyTo ? { replyTo: mail.ReplyTo } : {}),
    subject: mail.Subject ?? '',
    htmlBody: mail.HtmlBody ?? '',
    textBody: mail.TextBody ?? '',
    headers: (mail.Headers ?? []).map(({ Name, Value }) => ({ name: Name, value: Value })),
    metadata: mail.Metadata ?? {},
    ...(mail.Tag ? { tag: mail.Tag } : {}),
    messageStream: mail.MessageStream ?? 'outbound',
    attachments: (mail.Attachments ?? []).map(({ Name }) => Name),
    trackOpens: mail.TrackOpens ?? false,
    trackLinks: mail.TrackLinks ?? 'None',
  };
}
