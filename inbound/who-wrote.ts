import type { InboundMail } from '../door/postmark/mail-event.ts';
import { replyTokenOf } from '../mail/reply-address.ts';
import type { Mail } from '../store/mails.ts';
import type { InboundDeps } from './deps.ts';
import { type Addressee, addresseeOf } from './letter-of.ts';

/** Whose a mail is, and which letter it answers. Without an addressee it is nobody's: a person finds out. */
export interface Writer {
  addressee?: Addressee;
  sendKey?: string;
  how:
    | 'reply address'
    | 'thread'
    | 'sender'
    | 'another’s letter'
    | 'a colleague'
    | 'several have this address'
    | 'unknown';
}

type Parts = Pick<InboundDeps, 'store' | 'mails'>;

/**
 * Finds who wrote: by the address the mail came to, which only the addressee of one letter was given; else by the letter
 * it says to answer; else by who sent it. Who answers another's letter, or is one of us, is not taken for them:
 * a forwarded mail must never speak for its first reader.
 */
export async function whoWrote(parts: Parts, mail: InboundMail): Promise<Writer> {
  const { store } = parts;
  const senders = [...(await store.customers.withEmail(mail.from)), ...(await store.partners.withEmail(mail.from))];
  if ((await store.staff.list()).some(({ email }) => email.toLowerCase() === mail.from)) return { how: 'a colleague' };
  const found = await answered(parts, mail);
  const addressee = found && (await addresseeOf(parts, found.letter));
  if (found && addressee) {
    const another = senders.length > 0 && !senders.some(({ _id }) => _id === addressee.subject);
    return another ? { how: 'another’s letter' } : { addressee, sendKey: found.letter._id, how: found.how };
  }
  const [only, ...others] = senders;
  if (!only) return { how: 'unknown' };
  return others.length > 0 ? { how: 'several have this address' } : { addressee: { subject: only._id }, how: 'sender' };
}

/** The letter that is answered. */
async function answered(
  { mails }: Parts,
  mail: InboundMail,
): Promise<{ letter: Mail; how: 'reply address' | 'thread' } | undefined> {
  for (const token of new Set(mail.to.flatMap((address) => replyTokenOf(address) ?? []))) {
    const letter = await mails.byReplyToken(token);
    if (letter) return { letter, how: 'reply address' };
  }
  for (const messageId of messageIdsIn(mail)) {
    const letter = await mails.byMessageId(messageId);
    if (letter) return { letter, how: 'thread' };
  }
  return undefined;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** A long thread names every mail in it, the latest last. */
const mostIds = 20;

/** The provider's ids of the letters a mail says to answer, the nearest first. */
function messageIdsIn({ headers }: InboundMail): string[] {
  const valuesOf = (wanted: string): string[] =>
    headers.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value);
  const idsIn = (value: string): string[] => (value.match(uuid) ?? []).map((id) => id.toLowerCase()).reverse();
  const ids = [...valuesOf('in-reply-to'), ...valuesOf('references')].flatMap(idsIn);
  return [...new Set(ids)].slice(0, mostIds);
}
