import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { sepaFile, type SepaFile } from '../../../api/payouts/sepa-file.ts';
import { parseDay } from '../../../domain/calendar.ts';

const schema = XmlDocument.fromBuffer(readFileSync(new URL('xsd/pain.001.001.09.xsd', import.meta.url)));
let validator: XsdValidator;

beforeAll(() => {
  validator = XsdValidator.fromDoc(schema);
});

afterAll(() => {
  validator.dispose();
  schema.dispose();
});

const file: SepaFile = {
  id: 'payout-2027-03-2',
  at: '2027-03-01T23:30:00.000Z',
  payOn: parseDay('2027-03-02'),
  from: { name: 'Bureau Broersma', iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' },
  transfers: [
    { cents: 10_001, name: 'J. Verbruggen', iban: 'NL91ABNA0417164300' },
    { cents: 5_000, name: 'Łukasz Müller & Zn. <“x”> 😀', iban: 'DE89370400440532013000', bic: 'COBADEFF' },
  ],
};

const valueOf = (xml: string, tag: string): string[] =>
  Array.from(xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g')), ([, value = '']) => value);

test('a file of two transfers is what the schema says, to the cent', () => {
  const xml = sepaFile(file);
  const document = XmlDocument.fromString(xml);
  expect(() => validator.validate(document)).not.toThrow();
  document.dispose();
  expect(valueOf(xml, 'InstdAmt')).toEqual(['100.01', '50.00']);
  expect(new Set(valueOf(xml, 'CtrlSum'))).toEqual(new Set(['150.01']));
  expect(new Set(valueOf(xml, 'NbOfTxs'))).toEqual(new Set(['2']));
  expect(valueOf(xml, 'Nm')).toEqual(['Bureau Broersma', 'Bureau Broersma', 'J. Verbruggen', 'Lukasz Muller + Zn. x']);
  expect(valueOf(xml, 'EndToEndId')).toEqual(['payout-2027-03-2-L1', 'payout-2027-03-2-L2']);
  expect(valueOf(xml, 'Ustrd').every((words) => words.length <= 140)).toBe(true);
});

test('its moments are those of Amsterdam', () => {
  const xml = sepaFile(file);
  expect(valueOf(xml, 'CreDtTm')).toEqual(['2027-03-02T00:30:00']);
  expect(valueOf(xml, 'Dt')).toEqual(['2027-03-02']);
});

test('a hundred odd amounts add up exactly', () => {
  const transfers = Array.from({ length: 100 }, (_, n) => ({
    ...{ cents: 5_000 + 37 * n, name: `Klant ${n}`, iban: 'NL91ABNA0417164300' },
  }));
  const xml = sepaFile({ ...file, transfers });
  const cents = transfers.reduce((sum, one) => sum + one.cents, 0);
  expect(valueOf(xml, 'CtrlSum')).toEqual([(cents / 100).toFixed(2), (cents / 100).toFixed(2)]);
});

test('what is no such file is caught by the schema', () => {
  const document = XmlDocument.fromString(sepaFile(file).replace('<Ccy>', '<Cc>').replace('EUR', 'euro'));
  expect(() => validator.validate(document)).toThrow();
  document.dispose();
});
