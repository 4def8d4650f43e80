import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnNames } from '../../door/columns.ts';
import { type DeliveryRow, readDeliveries } from '../../door/csv.ts';

const good: Readonly<Record<string, string>> = {
  order_id: '2026-0417',
  delivered_on: '2026-11-20',
  project_type: 'dakkapel',
  value_eur: '680.50',
  customer_id: 'K-1042',
  name: 'Familie Jansen',
  email: 'jansen@example.nl',
  phone: '06 12345678',
  kind: 'particulier',
  street: 'Dorpsstraat',
  house_number: '12a',
  postcode: '1234 AB',
  city: 'Utrecht',
  monument: 'nee',
  built_year: '1931',
  engineer_name: 'Sanne de Wit',
  engineer_email: 'sanne@example.nl',
  objection_offered_on: '2026-10-02',
  notice_version: '2026-1',
  objected: 'nee',
};

const header = columnNames.join(',');
const lineOf = (cells: Readonly<Record<string, string>>, delimiter = ','): string =>
  columnNames.map((name) => cells[name] ?? '').join(delimiter);
const bytesOf = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\n'));

function rowsOf(bytes: Uint8Array): DeliveryRow[] {
  const file = readDeliveries(bytes);
  if (!file.readable) throw new Error(file.why);
  return file.rows;
}

const oneRow = (changes: Readonly<Record<string, string>>): DeliveryRow | undefined =>
  rowsOf(bytesOf(header, lineOf({ ...good, ...changes })))[0];

test('a row becomes a request', () => {
  expect(oneRow({})).toEqual({
    line: 2,
    orderId: '2026-0417',
    projectType: 'dakkapel',
    customerKind: 'particulier',
    refusals: [],
    request: {
      orderId: '2026-0417',
      deliveredAt: '2026-11-19T23:00:00.000Z',
      project: {
        type: 'dakkapel',
        valueCents: 68_050,
        address: {
          street: 'Dorpsstraat',
          houseNumber: '12a',
          postcode: '1234 AB',
          city: 'Utrecht',
          monument: false,
          builtYear: 1931,
        },
      },
      customer: {
        externalId: 'K-1042',
        name: 'Familie Jansen',
        email: 'jansen@example.nl',
        phone: '+31612345678',
        kind: 'particulier',
      },
      engineer: { name: 'Sanne de Wit', email: 'sanne@example.nl' },
      marketing: { objectionOfferedAt: '2026-10-01T22:00:00.000Z', noticeVersion: '2026-1', objected: false },
    },
  });
});

test.each(['phone', 'built_year', 'objection_offered_on', 'notice_version', 'objected'])('%s may be empty', (name) => {
  expect(oneRow({ [name]: '' })?.refusals).toEqual([]);
});

test('without the last three columns there is no record of the objection', () => {
  const row = oneRow({ objection_offered_on: '', notice_version: '', objected: '' });
  expect(row?.request).toBeDefined();
  expect(row?.request).not.toHaveProperty('marketing');
});

test.each([
  ['680', 68_000],
  ['680.5', 68_050],
  ['0.07', 7],
  ['4350.10', 435_010],
])('%s euros are %i cents', (value_eur, cents) => {
  expect(oneRow({ value_eur })?.request?.project.valueCents).toBe(cents);
});

describe('a fault refuses the row with the name of the column', () => {
  const optional = ['phone', 'built_year', 'objection_offered_on', 'notice_version', 'objected'];
  test.each(columnNames.filter((name) => !optional.includes(name)))('%s is empty', (field) => {
    expect(oneRow({ [field]: '' })).toMatchObject({ line: 2, refusals: [{ field, reason: 'is empty' }] });
  });

  test.each([
    ['project_type', 'garage', "'garage' is none of dakkapel, uitbouw, draagmuur, fundering, renovatie, overig"],
    ['delivered_on', '2026-02-30', 'is a date that does not exist'],
    ['delivered_on', '20-11-2026', 'must be a date such as 2026-11-20'],
    ['delivered_on', '2026-11-20T10:00:00Z', 'must be a date such as 2026-11-20'],
    ['value_eur', '-680.00', "'-680.00' is below zero"],
    ['value_eur', '1.250', 'must be euros with a decimal point, such as 680.00'],
    ['value_eur', '"1.250,00"', 'must be euros with a decimal point, such as 680.00'],
    ['value_eur', '1e3', 'must be euros with a decimal point, such as 680.00'],
    ['value_eur', '100000000.01', 'must be whole euro cents, from 0 to 10000000000'],
    ['email', 'jansen.example.nl', 'is not an e-mail address'],
    ['phone', '12345', 'is not a phone number to call somebody on'],
    ['kind', 'vriend', "'vriend' is none of particulier, investeerder, aannemer, architect"],
    ['postcode', '12 AB', 'is not a Dutch postcode such as 1234 AB'],
    ['monument', 'yes', 'must be ja or nee'],
    ['built_year', '31', 'must be a year such as 1931'],
    ['built_year', '2028', 'is later than 2027'],
    ['objected', 'false', 'must be ja or nee'],
    ['name', '"Jansen', 'opens a quote that is not closed'],
  ])('%s %s %s', (field, cell, reason) => {
    expect(oneRow({ [field]: cell })).toMatchObject({ line: 2, refusals: [{ field, reason }] });
    expect(oneRow({ [field]: cell })).not.toHaveProperty('request');
  });

  test('all at once', () => {
    const row = oneRow({ email: 'x', engineer_name: '', engineer_email: '', value_eur: 'x', kind: 'x' });
    expect(row?.refusals.map(({ field }) => field).sort()).toEqual([
      'email',
      'engineer_email',
      'engineer_name',
      'kind',
      'value_eur',
    ]);
  });

  test('too few and too many columns', () => {
    const rows = rowsOf(bytesOf(header, '2026-0418,2026-11-20', `${lineOf(good)},more`, `${lineOf(good)},,`));
    expect(rows.map(({ refusals }) => refusals)).toEqual([
      [{ field: 'row', reason: 'has 2 columns, the header 20' }],
      [{ field: 'row', reason: 'has 21 columns, the header 20' }],
      [],
    ]);
  });
});

describe('the file as programs write it', () => {
  const names = (bytes: Uint8Array) => rowsOf(bytes).map(({ line, request }) => [line, request?.customer.name]);
  const andre = { ...good, name: 'André Koç' };

  test.each([
    ['semicolons', bytesOf(header.replaceAll(',', ';'), lineOf(andre, ';'))],
    ['tabs', bytesOf(header.replaceAll(',', '\t'), lineOf(andre, '\t'))],
    ['Windows line ends and a mark in front', Buffer.from(`\ufeff${header}\r\n${lineOf(andre)}\r\n`)],
    ['quotes around everything', bytesOf(header, `"${columnNames.map((name) => andre[name as 'name']).join('","')}"`)],
    [
      'columns in another order',
      bytesOf(...[header, lineOf(andre)].map((line) => line.split(',').reverse().join(','))),
    ],
    ['capitals in the header, and a column of its own', bytesOf(`${header.toUpperCase()},note`, `${lineOf(andre)},x`)],
  ])('%s', (_, bytes) => {
    expect(names(bytes)).toEqual([[2, 'André Koç']]);
  });

  test('Latin letters of one byte, and rows of both kinds in one file', () => {
    const old = Buffer.from(`${lineOf({ ...good, name: 'André' })}\n`, 'latin1');
    const bytes = Buffer.concat([Buffer.from(`${header}\n${lineOf(andre)}\n`), old]);
    expect(names(bytes)).toEqual([
      [2, 'André Koç'],
      [3, 'André'],
    ]);
  });

  test('empty lines count as lines, not as rows', () => {
    expect(names(bytesOf('', header, '', lineOf(good), ',,,,', lineOf(good)))).toEqual([
      [4, 'Familie Jansen'],
      [6, 'Familie Jansen'],
    ]);
  });

  test.each([
    ['', 'the file is empty'],
    [header.replace('phone,', '').replace(',objected', ''), 'the header lacks phone, objected'],
    [`${header},name`, 'the header names name more than once'],
    ['a,b,c', `the first line must name the columns ${columnNames.join(', ')}`],
    [`"${header}`, 'the header (line 1) opens a quote that is not closed'],
  ])('another header refuses the file: %s', (first, why) => {
    expect(readDeliveries(bytesOf(first, first === '' ? '' : lineOf(good)))).toEqual({ readable: false, why });
  });
});

test('any one corrupted row refuses that row alone', () => {
  const lines = Array.from({ length: 6 }, (_, n) =>
    lineOf({ ...good, order_id: `2026-${n}`, name: `Zoë Jansen ${n}` }),
  );
  const sound = rowsOf(bytesOf(header, ...lines));
  const noise = fc.oneof(fc.constantFrom('"', '""', ',"', '\ufeff', "'", '\\"', ',,', '\u0000'), fc.string());
  const corrupted = fc.record({ n: fc.nat(5), at: fc.nat(160), cut: fc.nat(40), noise, byte: fc.nat(255) });
  fc.assert(
    fc.property(corrupted, ({ n, at, cut, noise, byte }) => {
      const line = lines[n] ?? '';
      const put = Buffer.concat([
        Buffer.from(line.slice(0, at)),
        Buffer.from([byte]),
        Buffer.from(`${noise}${line.slice(at + cut)}`),
      ]).map((each) => (each === 10 || each === 13 ? 32 : each));
      const parts = lines.map((each, index) => (index === n ? put : Buffer.from(each)));
      const file = Buffer.concat([Buffer.from(header), ...parts.flatMap((part) => [Buffer.from('\n'), part])]);
      const others = (rows: readonly DeliveryRow[]) => rows.filter((row) => row.line !== n + 2);
      expect(others(rowsOf(file))).toEqual(others(sound));
    }),
    { numRuns: 500 },
  );
});
