import { createHash } from 'node:crypto';
import { base32 } from '../base32.ts';
import type { MailEvent } from './mail-event.ts';

/**
 * The id of an event: the same for the same happening, told by a webhook once or five times, or found in the provider's
 * own lists, which know no fractions of a second and no mail behind a suppression.
 */
export const eventId = (event: MailEvent): string => `E${digest(wordsOf(event))}`;

/** A reply's own id, by the provider's id of the mail. */
export const replyIdOf = (messageId: string): string => `R${digest(['reply', messageId]).slice(0, 16)}`;

const digest = (words: readonly string[]): string =>
  base32(createHash('sha256').update(JSON.stringify(words)).digest()).slice(0, 26);

const second = (at: string): string => at.slice(0, 19);

function wordsOf(event: MailEvent): string[] {
  switch (event.type) {
    case 'inbound':
      return [event.type, event.messageId];
    case 'suppressed':
    case 'restored':
      return [event.type, event.stream, event.recipient, second(event.at)];
    case 'bounced':
      return [event.type, event.messageId ?? '', event.recipient, second(event.at), event.bounce];
    case 'clicked':
      return [event.type, event.messageId ?? '', event.recipient, second(event.at), event.link];
    case 'delivered':
    case 'complained':
    case 'opened':
      return [event.type, event.messageId ?? '', event.recipient, second(event.at)];
  }
}
