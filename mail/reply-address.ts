import { createHmac } from 'node:crypto';
import { base32 } from '../door/base32.ts';

/** 130 bits: nobody guesses one, and the whole local part stays far below 64 characters. */
const tokenLength = 26;

/** The address a customer's answer to one letter goes to: `antwoord+<token>@…`; the token stands in the send ledger. */
export const createReplyAddress =
  (address: string, secret: string) =>
  (sendKey: string): string => {
    const token = base32(createHmac('sha256', secret).update(`nazorg reply ${sendKey}`).digest()).slice(0, tokenLength);
    const at = address.lastIndexOf('@');
    return `${address.slice(0, at)}+${token}${address.slice(at)}`;
  };

/** The token of a reply address, or undefined where there is none. */
export const replyTokenOf = (address: string): string | undefined => /^[^@+]*\+([a-z2-7]{26})@/.exec(address)?.[1];
