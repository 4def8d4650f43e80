import { randomUUID } from 'node:crypto';
import { addressesOf } from './addresses-of.ts';
import { checkMessage, type MessageDraft, type Refusal } from './check-message.ts';
import type { MailStore } from './mail-store.ts';
import type { OutboxMessage } from './outbox-message.ts';

interface TakeInOptions {
  streams: readonly string[];
  now: () => Date;
  /** The search finds the mail only after this time. */
  foundAfterMs?: number;
  everyoneInactive?: boolean;
}

export type TakenIn = { ok: true; message: OutboxMessage; note: string } | Refusal;

/** One mail: checked, kept when Postmark would accept it, and the reason when not. */
export function takeIn(store: MailStore, input: unknown, options: TakeInOptions): TakenIn {
  const checked = checkMessage(input, options.streams);
  if (!checked.ok) return checked;
  const { draft } = checked;
  const recipients = recipientsOf(draft);
  const inactive = options.everyoneInactive ? recipients : inactiveAmong(store, draft.messageStream, recipients);
  if (inactive.length === recipients.length) return refusalForInactive(inactive);
  const message = stamp(draft, options);
  store.put(message);
  const note =
    inactive.length === 0
      ? 'OK'
      : `Message OK, but will not deliver to these inactive addresses: ${inactive.join(', ')}`;
  return { ok: true, message, note };
}

export function recipientsOf(mail: Pick<OutboxMessage, 'to' | 'cc' | 'bcc'>): string[] {
  return [mail.to, mail.cc, mail.bcc]
    .flatMap((header) => addressesOf(header ?? '') ?? [])
    .map(({ address }) => address);
}

function inactiveAmong(store: MailStore, stream: string, recipients: string[]): string[] {
  const inactive = new Set(
    store
      .suppressions()
      .filter((one) => one.stream === stream)
      .map((one) => one.address.toLowerCase()),
  );
  return recipients.filter((address) => inactive.has(address.toLowerCase()));
}

function refusalForInactive(addresses: string[]): Refusal {
  const message =
    'You tried to send to recipient(s) that have been marked as inactive. ' +
    `Found inactive addresses: ${addresses.join(', ')}. ` +
    'Inactive recipients are ones that have generated a hard bounce, a spam complaint, or a manual suppression.';
  return { ok: false, status: 422, code: 406, message };
}

function stamp(draft: MessageDraft, { now, foundAfterMs }: TakeInOptions): OutboxMessage {
  const at = now();
  const later =
    foundAfterMs === undefined ? {} : { searchableFrom: new Date(at.getTime() + foundAfterMs).toISOString() };
  return { ...draft, messageId: randomUUID(), submittedAt: at.toISOString(), ...later, status: 'Sent' };
}
