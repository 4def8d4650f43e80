import { electronicFormatIBAN, extractBIC, isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import * as vat from 'jsvat';
import type { Read } from './fields.ts';

/** An account money can be sent to by SEPA transfer, without spaces. */
export function readIban(given: string): Read<string> {
  const iban = electronicFormatIBAN(given);
  if (iban === null || !isValidIBAN(iban)) return { ok: false, why: 'is not an IBAN such as NL91 ABNA 0417 1643 00' };
  if (!isSEPACountry(iban.slice(0, 2))) return { ok: false, why: 'is an account outside the SEPA countries' };
  return { ok: true, value: iban };
}

export function readBic(given: string): Read<string> {
  const bic = given.replace(/\s/g, '').toUpperCase();
  return isValidBIC(bic) ? { ok: true, value: bic } : { ok: false, why: 'is not a BIC such as ABNANL2A' };
}

/** Whether a bank holds an account: it is of its country, or of a territory that uses that country's accounts. */
export function isBankOf(bic: string, iban: string): boolean {
  const [of, country] = [extractBIC(bic).countryCode ?? '', iban.slice(0, 2)];
  return of === country || (territories[country] ?? []).includes(of);
}

const territories: Readonly<Record<string, readonly string[]>> = {
  FI: ['AX'],
  FR: ['GF', 'GP', 'MQ', 'RE', 'PF', 'TF', 'YT', 'NC', 'BL', 'MF', 'PM', 'WF'],
  GB: ['IM', 'JE', 'GG'],
};

/** A Dutch VAT id, or one of another EU country; the check is of its form and digits, not of its being in use. */
export function readVatId(given: string): Read<string> {
  const id = given.replace(/[\s.-]/g, '').toUpperCase();
  const { isValid } = vat.checkVAT(id, euCountries);
  return isValid && /[1-9]/.test(id.slice(2, 11)) ? { ok: true, value: id } : { ok: false, why: 'is not an EU VAT id' };
}

export const isDutchVatId = (id: string): boolean => id.startsWith('NL');

const outside: ReadonlySet<string> = new Set([
  ...['Andorra', 'Brazil', 'Norway', 'Russian Federation', 'Serbia', 'Switzerland', 'United Kingdom', 'Europe'],
]);
const euCountries = vat.countries.filter(({ name }) => !outside.has(name));

/**
 * Text as every bank of the SEPA takes it: Latin letters without accents, digits and a few signs. What is left of a name
 * in another script may be nothing.
 */
export const sepaText = (given: string, max: number): string =>
  Array.from(given, (sign) => letters[sign] ?? sign)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, max)
    .trim();

/** Letters that are no letter with an accent. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', Æ: 'Ae', ø: 'o', Ø: 'O', œ: 'oe', Œ: 'Oe', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', þ: 'th' },
  ...{ '&': '+', '’': "'", '‘': "'", '–': '-', '—': '-', ı: 'i' },
};
