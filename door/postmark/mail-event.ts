import type { Instant } from '../../domain/calendar.ts';
import type { SuppressedBecause } from '../../domain/customer/facts.ts';

/** What the mail provider says became of a mail, or came in, in our own words. Addresses are as they are compared. */
export type MailEvent =
  | ({ type: 'delivered' } & AboutMail)
  /** `bounce`: the provider's own word for its kind. `inactive`: the address is closed to our mail by it. */
  | ({ type: 'bounced'; bounce: string; inactive: boolean } & AboutMail)
  | ({ type: 'complained' } & AboutMail)
  | ({ type: 'opened' } & AboutMail)
  | ({ type: 'clicked'; link: string } & AboutMail)
  /** The provider's list of addresses that get no mail on a stream changed. */
  | { type: 'suppressed'; why: SuppressedBecause; stream: string; recipient: string; at: Instant }
  | { type: 'restored'; stream: string; recipient: string; at: Instant }
  | InboundMail;

export interface AboutMail {
  /** The provider's id of the mail; absent where it names none. */
  messageId?: string;
  /** The send key as the provider has it in the mail's metadata. */
  skey?: string;
  stream: string;
  recipient: string;
  at: Instant;
}

/** A mail to the address for answers, without its attachments. */
export interface InboundMail {
  type: 'inbound';
  messageId: string;
  from: string;
  title: string;
  text: string;
  headers: { name: string; value: string }[];
  /** Every address it may have come to: they tell which mail it answers. */
  to: string[];
  /** How many; neither they nor their names are kept. */
  attachments: number;
}
