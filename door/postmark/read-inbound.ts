import { z } from 'zod';
import type { FieldProblem } from '../delivery.ts';
import { fieldProblems } from '../field-problems.ts';
import { expected } from '../fields.ts';
import { normalisedEmail } from '../normalised.ts';
import { htmlWords } from './html-words.ts';
import type { InboundMail } from './mail-event.ts';

/** What a person writes is at the top of a mail; what is longer than this is cut off. */
const most = { text: 2_000_000, html: 1_000_000, title: 300, headers: 100, header: 2_000, recipients: 50 } as const;

/** Of what is not needed to take a mail in, nothing can be wrong. */
const anyText = z.string().catch('');
const anyList = z.array(z.unknown()).catch([]);

const posted = z.object({
  MessageID: z
    .string({ error: expected('text') })
    .min(1, 'is missing')
    .max(200, 'is longer than 200 characters'),
  From: z
    .string({ error: expected('text') })
    .min(1, 'is missing')
    .max(1_000, 'is longer than 1000 characters'),
  FromFull: z.object({ Email: anyText }).catch({ Email: '' }),
  ToFull: anyList,
  CcFull: anyList,
  OriginalRecipient: anyText,
  MailboxHash: anyText,
  Subject: anyText,
  TextBody: anyText,
  HtmlBody: anyText,
  StrippedTextReply: anyText,
  Headers: anyList,
  Attachments: anyList,
});

/** Reads a mail the provider took in for us. It never throws, whatever it is given. */
export function readInbound(body: unknown): { event: InboundMail } | { problems: readonly FieldProblem[] } {
  const read = posted.safeParse(body);
  if (!read.success) return { problems: fieldProblems(read.error) };
  const mail = read.data;
  return {
    event: {
      type: 'inbound',
      messageId: mail.MessageID,
      from: normalisedEmail((mail.FromFull.Email || mail.From).slice(0, 320)),
      title: mail.Subject.slice(0, most.title),
      text: textOf(mail),
      headers: mail.Headers.slice(0, most.headers).flatMap(headerOf),
      to: recipientsOf(mail),
      attachments: mail.Attachments.length,
    },
  };
}

const blank = (text: string): boolean => text.trim() === '';

/** The words of a mail: the text part, else what the provider found in it, else the letters of its HTML. */
function textOf({ TextBody, StrippedTextReply, HtmlBody }: z.infer<typeof posted>): string {
  const text = blank(TextBody) ? StrippedTextReply : TextBody;
  return (blank(text) ? htmlWords(HtmlBody.slice(0, most.html)) : text).slice(0, most.text);
}

function headerOf(given: unknown): { name: string; value: string }[] {
  const { Name: name, Value: value } = (given ?? {}) as { Name?: unknown; Value?: unknown };
  return typeof name === 'string' && typeof value === 'string'
    ? [{ name: name.slice(0, 100), value: value.slice(0, most.header) }]
    : [];
}

/** The provider takes a plus part out of an address as MailboxHash; here it is put back, so that there is one form. */
function recipientsOf({ MailboxHash, OriginalRecipient, ToFull, CcFull }: z.infer<typeof posted>): string[] {
  const full = [...ToFull.slice(0, most.recipients), ...CcFull.slice(0, most.recipients)].flatMap((given) => {
    const { Email: email, MailboxHash: hash } = (given ?? {}) as { Email?: unknown; MailboxHash?: unknown };
    return [typeof email === 'string' ? email : '', hashed(hash)];
  });
  const all = [OriginalRecipient, hashed(MailboxHash), ...full].map((one) => one.slice(0, 320).trim().toLowerCase());
  return [...new Set(all)].filter((one) => one !== '');
}

const hashed = (hash: unknown): string => (typeof hash === 'string' && hash !== '' ? `reply+${hash}@mailbox-hash` : '');
