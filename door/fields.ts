import parsePhoneNumber from 'libphonenumber-js/max';
import addressparser from 'nodemailer/lib/addressparser';
import isEmail from 'validator/lib/isEmail.js';
import { z } from 'zod';
import { type Instant, instantAt, parseDay } from '../domain/calendar.ts';
import { normalisedEmail, normalisedPostcode } from './normalised.ts';

/** A reading of the outside world's text: the value, or what is wrong with it in words that follow the field's name. */
export type Read<T> = { ok: true; value: T } | { ok: false; why: string };

/** Text as people type it: trimmed, of a length that fits a letter or a label, in one line. */
export const text = (max: number) =>
  z
    .string({ error: expected('text') })
    .trim()
    .min(1, { error: 'is empty', abort: true })
    .max(max, { error: `is longer than ${max} characters`, abort: true })
    .refine((given) => oneLine.test(given), { error: 'has characters that cannot be printed', abort: true });

/** What people write in their own words: several lines, trimmed, without anything that cannot be printed. */
export const prose = (max: number) =>
  z
    .string({ error: expected('text') })
    .transform((given) => given.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'is empty', abort: true })
        .max(max, { error: `is longer than ${max} characters`, abort: true })
        .refine((given) => given.split('\n').every((line) => oneLine.test(line)), {
          error: 'has characters that cannot be printed',
        }),
    );

/** A code of another system: one word. */
export const word = (max: number) => text(max).regex(/^\S*$/, 'has a space in it');

/** No control characters, line ends, halves of characters, or marks that turn the direction of reading. */
const oneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** What a value of the wrong type is told: 'is missing', or what it must be. */
export const expected =
  (what: string) =>
  ({ input }: { input?: unknown }): string =>
    input === undefined ? 'is missing' : `must be ${what}`;

/** One of the words of a table; the wrong word is named, so that a typing error shows. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, {
    error: ({ input }) =>
      typeof input === 'string'
        ? `'${shortened(input)}' is none of ${words.join(', ')}`
        : expected(`one of ${words.join(', ')}`)({ input }),
  });

/** Text that is read into something else. */
export const readAs = <T>(max: number, read: (given: string) => Read<T>) =>
  text(max).transform((given, context): T => {
    const result = read(given);
    if (result.ok) return result.value;
    context.addIssue({ code: 'custom', message: result.why });
    return z.NEVER;
  });

/** A calendar date 'YYYY-MM-DD' that exists, since 1970. */
export function readDate(given: string): Read<string> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) return { ok: false, why: 'must be a date such as 2026-11-20' };
  try {
    if (parseDay(given) < 0) return { ok: false, why: 'lies before 1970' };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, why: 'is a date that does not exist' };
    throw error;
  }
  return { ok: true, value: given };
}

const moment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** A date, meaning the start of that day in Amsterdam, or a moment with its offset; both become an instant. */
export function readMoment(given: string): Read<Instant> {
  const [, date] = moment.exec(given) ?? [];
  const read = readDate(date ?? given);
  if (!read.ok && date === undefined && given.includes('T'))
    return { ok: false, why: 'must be a moment with its offset, such as 2026-11-20T14:30:00+01:00' };
  if (!read.ok) return read;
  return { ok: true, value: date === undefined ? instantAt(parseDay(given), 0) : new Date(given).toISOString() };
}

/** One bare address; the parser finds what stands around it, and isEmail what the parser lets through. */
export function readEmail(given: string): Read<string> {
  const email = normalisedEmail(given);
  const [found, ...others] = addressparser(email, { flatten: true });
  const bare = found?.address === email && others.length === 0 && !email.includes('"');
  if (!bare || !isEmail.default(email, { allow_utf8_local_part: false }))
    return { ok: false, why: 'is not an e-mail address' };
  return { ok: true, value: email };
}

const callable: ReadonlySet<string | undefined> = new Set([
  ...['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP', 'PERSONAL_NUMBER', 'TOLL_FREE', 'UAN'],
]);

/** A number a person can be called on, in E.164; without a country it is a Dutch one. */
export function readPhone(given: string): Read<string> {
  const number = parsePhoneNumber(given, { defaultCountry: 'NL', extract: false });
  return number?.isValid() === true && callable.has(number.getType())
    ? { ok: true, value: number.number }
    : { ok: false, why: 'is not a phone number to call somebody on' };
}

export function readPostcode(given: string): Read<string> {
  const value = normalisedPostcode(given);
  return value === undefined ? { ok: false, why: 'is not a Dutch postcode such as 1234 AB' } : { ok: true, value };
}

/** A wrong word as it can be shown anywhere: short, and without what would steer a terminal. */
function shortened(given: string): string {
  const shown = given.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
  return shown.length > 30 ? `${shown.slice(0, 30)}…` : shown;
}
