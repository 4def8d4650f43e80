import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { isEventsFile, readOrderEvents, type EventRow } from '../../door/event-csv.ts';
import { createIds } from '../../door/ids.ts';
import { rehearseOrderEvents } from '../../door/rehearse-deliveries.ts';

const bytes = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\n'));

function rowsOf(...lines: readonly string[]): EventRow[] {
  const file = readOrderEvents(bytes(...lines));
  if (!file.readable) throw new Error(file.why);
  return file.rows;
}

const header = 'order_id,event,happened_at,value_eur,reference,customer_id,name,email';

test('a row becomes the event it tells; an empty cell says nothing', () => {
  expect(
    rowsOf(header, 'A-1,corrected,2026-11-02,12.5,C-1,,,', 'A-1,paid,2026-11-02,,,K-1,Jan,JAN@test.nl'),
  ).toMatchObject([
    { line: 2, refusals: [], request: { kind: 'corrected', orderId: 'A-1', valueCents: 1250, reference: 'C-1' } },
    { line: 3, request: { kind: 'paid', customer: { externalId: 'K-1', name: 'Jan', email: 'jan@test.nl' } } },
  ]);
  expect(rowsOf(header, 'A-1,paid,2026-11-02,,,,,')[0]?.request).not.toHaveProperty('customer');
});

test.each([
  ['an unknown event', 'A-1,betaald,2026-11-02,,,,,', 'event', /'betaald' is none of/],
  ['no order', ',paid,2026-11-02,,,,,', 'order_id', /is empty/],
  ['no date', 'A-1,paid,,,,,,', 'happened_at', /is empty/],
  ['a date that is none', 'A-1,paid,2026-02-30,,,,,', 'happened_at', /does not exist/],
  ['a negative amount', 'A-1,corrected,2026-11-02,-1.00,C-1,,,', 'value_eur', /below zero/],
  ['an amount where none belongs', 'A-1,paid,2026-11-02,1.00,,,,', 'value_eur', /is not a field of this/],
  ['a correction without reference', 'A-1,corrected,2026-11-02,1.00,,,,', 'reference', /is missing/],
  ['half a customer', 'A-1,paid,2026-11-02,,,K-1,Jan,', 'email', /is missing/],
  ['a cell too many', 'A-1,paid,2026-11-02,,,,,,x', 'row', /columns/],
])('a row is refused by its column: %s', (_, line, field, reason) => {
  expect(rowsOf(header, line)).toMatchObject([
    { line: 2, refusals: [{ field, reason: expect.stringMatching(reason) }] },
  ]);
});

test.each([
  ['a typing error in a header', 'order_id,event,happened_at,coupn', /names coupn, none of/],
  ['a column that is missing', 'order_id,event', /lacks happened_at/],
  ['a column twice', 'order_id,event,happened_at,code,code', /code more than once/],
])('a file is refused: %s', (_, first, why) => {
  expect(readOrderEvents(bytes(first))).toMatchObject({ readable: false, why: expect.stringMatching(why) });
});

describe('the example', () => {
  test('is one of events, of deliveries it is not; its rehearsal names what is refused', async () => {
    const example = await readFile('examples/order-events.csv');
    expect(isEventsFile(example)).toBe(true);
    expect(isEventsFile(await readFile('examples/deliveries.csv'))).toBe(false);
    const file = readOrderEvents(example);
    if (!file.readable) throw new Error(file.why);
    const ids = createIds('a key for tests only, of 32+ characters');
    const { counts, refused, steps } = rehearseOrderEvents(file.rows, ids, { from: '2026-11-22', to: '2027-11-22' });
    expect(counts).toEqual({ customers: 4, delivered: 2, events: 12, known: 0, after: 0 });
    expect(refused.map(({ line, refusals }) => [line, refusals[0]?.field])).toEqual([
      [16, 'customer_id'],
      [17, 'event'],
      [18, 'value_eur'],
    ]);
    // Corrected below the threshold of the personal approach: no call.
    expect(steps.find(({ orderId, kind }) => orderId === '2026-2003' && kind === 'build')?.channel).toBe('mail');
    // Never delivered: no mail but the question why the quote was rejected.
    expect(steps.filter(({ customer }) => customer === 'K-2002').map(({ kind }) => kind)).toEqual(['quote-why']);
    expect(new Set(steps.map(({ customer }) => customer))).toEqual(new Set(['K-2001', 'K-2002', 'K-2003']));
  });
});
