import { domainToASCII } from 'node:url';

/** Unicode's many ways to write one thing (full width, composed letters, odd spaces and apostrophes) become one. */
const oneForm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** A name as it is compared: the same letters, whatever the case and the spaces. Accents are letters of their own. */
export const normalisedName = (name: string): string => oneForm(name).toLowerCase();

/**
 * An address as it is compared: without case, the domain in ASCII. Dots and +tags stay: who shares a mail provider
 * is not the same person. Text that is no address is still the same text each time.
 */
export function normalisedEmail(email: string): string {
  const text = oneForm(email).toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 0) return text;
  const domain = domainToASCII(text.slice(at + 1));
  return domain === '' ? text : `${text.slice(0, at)}@${domain}`;
}

/** '1234 AB', or undefined for text that is no Dutch postcode. */
export function normalisedPostcode(postcode: string): string | undefined {
  const [, digits, letters] = /^([1-9]\d{3}) ?([A-Z]{2})$/.exec(oneForm(postcode).toUpperCase()) ?? [];
  if (digits === undefined || letters === undefined) return undefined;
  return neverIssued.has(letters) ? undefined : `${digits} ${letters}`;
}

/** PostNL issues no postcodes with these letters. */
const neverIssued: ReadonlySet<string> = new Set(['SA', 'SD', 'SS']);

/** '12A' for '12 a' and '12-A'; '12-2' for '12 2', which is not number 122. */
export function normalisedHouseNumber(houseNumber: string): string {
  return oneForm(houseNumber)
    .toUpperCase()
    .replace(/(?<=\d)[ /-]+(?=\d)/g, '-')
    .replace(/(?<!\d)[ /-]+|[ /-]+(?!\d)/g, '');
}
