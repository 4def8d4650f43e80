import addressparser from 'nodemailer/lib/addressparser';
import isEmail from 'validator/lib/isEmail.js';

export interface Address {
  name: string;
  address: string;
}

/** The addresses of a To, Cc, From … header value; `null` when any of them is not a mail address. */
export function addressesOf(header: string): Address[] | null {
  const parsed = addressparser(header, { flatten: true }).map(({ name, address }) => ({ name, address }));
  return parsed.every(({ address }) => isEmail.default(address)) ? parsed : null;
}
