import { z } from 'zod';
import type { SuppressedBecause } from '../../domain/customer/facts.ts';
import type { FieldProblem } from '../delivery.ts';
import { fieldProblems } from '../field-problems.ts';
import { expected } from '../fields.ts';
import { normalisedEmail } from '../normalised.ts';
import type { AboutMail, MailEvent } from './mail-event.ts';

export type ReadEvent =
  | { event: MailEvent }
  /** A kind of event we have no use for: the provider may have more of them than we know. */
  | { ignored: string }
  | { problems: readonly FieldProblem[] };

const text = (max: number) => z.string({ error: expected('text') }).max(max, `is longer than ${max} characters`);
const moment = z
  .string({ error: expected('a moment') })
  .max(60, 'must be a moment')
  .refine((given) => !Number.isNaN(Date.parse(given)), 'must be a moment')
  .transform((given) => new Date(given).toISOString());
const email = text(320)
  .min(1, 'is missing')
  .transform((given) => normalisedEmail(given));
/** Where a mail is not named the provider says null or an id of zeros. */
const messageId = text(100)
  .nullish()
  .transform((given) => (given && !/^[0-]*$/.test(given) ? given : undefined));
const metadata = z
  .looseObject({ skey: z.string().max(80).optional().catch(undefined) })
  .nullish()
  .catch(undefined);
const stream = text(100).default('outbound');

const about = { MessageID: messageId, MessageStream: stream, Metadata: metadata };
const bounced = z.object({ ...about, Email: email, BouncedAt: moment });

const readers = {
  Delivery: z
    .object({ ...about, Recipient: email, DeliveredAt: moment })
    .transform((given): MailEvent => ({ type: 'delivered', ...mailOf(given, given.Recipient, given.DeliveredAt) })),
  Bounce: bounced.extend({ Type: text(60), Inactive: z.boolean().default(false) }).transform((given): MailEvent => {
    const mail = mailOf(given, given.Email, given.BouncedAt);
    // In the list of bounces a complaint is one of them.
    if (given.Type === 'SpamComplaint') return { type: 'complained', ...mail };
    return { type: 'bounced', bounce: given.Type, inactive: given.Inactive, ...mail };
  }),
  SpamComplaint: bounced.transform((given): MailEvent => ({
    type: 'complained',
    ...mailOf(given, given.Email, given.BouncedAt),
  })),
  Open: z
    .object({ ...about, Recipient: email, ReceivedAt: moment })
    .transform((given): MailEvent => ({ type: 'opened', ...mailOf(given, given.Recipient, given.ReceivedAt) })),
  Click: z
    .object({ ...about, Recipient: email, ReceivedAt: moment, OriginalLink: text(10_000).default('') })
    .transform(({ OriginalLink: link, ...given }): MailEvent => ({
      ...{ type: 'clicked', link, ...mailOf(given, given.Recipient, given.ReceivedAt) },
    })),
  SubscriptionChange: z
    .object({
      ...{ MessageStream: stream, Recipient: email, ChangedAt: moment },
      SuppressSending: z.boolean({ error: expected('true or false') }),
      SuppressionReason: text(60).nullish(),
    })
    .transform((given): MailEvent => {
      const change = { stream: given.MessageStream, recipient: given.Recipient, at: given.ChangedAt };
      return given.SuppressSending
        ? { type: 'suppressed', why: suppressedBecause(given.SuppressionReason ?? ''), ...change }
        : { type: 'restored', ...change };
    }),
} as const satisfies Record<string, z.ZodType<MailEvent>>;

/** Reads what the provider posts about our mails. It never throws, whatever it is given. */
export function readEvent(body: unknown): ReadEvent {
  const type = typeof body === 'object' && body !== null && 'RecordType' in body ? body.RecordType : undefined;
  if (typeof type !== 'string') return { problems: [{ pointer: '/RecordType', detail: 'is missing' }] };
  if (!Object.hasOwn(readers, type)) return { ignored: /^[A-Za-z]{1,40}$/.test(type) ? type : 'no word' };
  const read = readers[type as keyof typeof readers].safeParse(body);
  return read.success ? { event: read.data } : { problems: fieldProblems(read.error) };
}

/** The provider's words for why an address gets no mail. What we do not know somebody did by hand. */
function suppressedBecause(reason: string): SuppressedBecause {
  switch (reason) {
    case 'HardBounce':
      return 'hard-bounce';
    case 'SpamComplaint':
      return 'spam-complaint';
    default:
      return 'manual';
  }
}

function mailOf(
  given: {
    MessageID: string | undefined;
    MessageStream: string;
    Metadata?: { skey?: string | undefined } | null | undefined;
  },
  recipient: string,
  at: string,
): AboutMail {
  const skey = given.Metadata?.skey;
  return {
    ...(given.MessageID !== undefined && { messageId: given.MessageID }),
    ...(skey !== undefined && { skey }),
    ...{ stream: given.MessageStream, recipient, at },
  };
}
