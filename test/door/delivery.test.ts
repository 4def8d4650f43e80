import { describe, expect, test } from '@jest/globals';
import { deliveryProblems, deliveryRequest, type DeliveryRequest } from '../../door/delivery.ts';
import { fieldProblems } from '../../door/field-problems.ts';
import { createIds } from '../../door/ids.ts';
import { orderDifferences } from '../../door/order-differences.ts';
import { toFact } from '../../door/to-fact.ts';

const full = {
  orderId: '2026-0417',
  deliveredAt: '2026-11-20',
  project: {
    type: 'dakkapel',
    valueCents: 68_000,
    address: {
      street: 'Dorpsstraat',
      houseNumber: '12a',
      postcode: '1234ab',
      city: 'Utrecht',
      monument: false,
      builtYear: 1931,
    },
  },
  customer: {
    externalId: 'K-1042',
    name: ' Familie Jansen ',
    email: 'Jansen@Example.nl',
    phone: '06 12345678',
    kind: 'particulier',
  },
  engineer: { name: 'Sanne de Wit', email: 'sanne@example.nl' },
  promisedOn: '2026-11-24',
  code: 'LOYAL15',
  partnerId: 'partner-7',
  marketing: { objectionOfferedAt: '2026-10-02', noticeVersion: '2026-1', objected: false },
};

/** The full request with the value at a pointer replaced, or taken away. */
function withValue(pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(full);
  const path = pointer.slice(1).split('/');
  const last = path.pop() as string;
  const parent = path.reduce((at, key) => at[key] as Record<string, unknown>, copy as Record<string, unknown>);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

const read = (pointer = '/orderId', value: unknown = full.orderId): DeliveryRequest =>
  deliveryRequest.parse(withValue(pointer, value));

describe('a delivery that can be read', () => {
  test('comes out normalised, and reads as itself again', () => {
    const request = read();
    expect(request).toMatchObject({
      deliveredAt: '2026-11-19T23:00:00.000Z',
      project: { address: { postcode: '1234 AB' } },
      customer: { name: 'Familie Jansen', email: 'jansen@example.nl', phone: '+31612345678' },
      marketing: { objectionOfferedAt: '2026-10-01T22:00:00.000Z' },
    });
    expect(deliveryRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  test.each([
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-11-20T14:30:00+01:00', '2026-11-20T13:30:00.000Z'],
    ['2026-11-20T14:30Z', '2026-11-20T14:30:00.000Z'],
    ['2026-11-20T14:30:00.123456Z', '2026-11-20T14:30:00.123Z'],
  ])('delivered at %s is %s', (given, instant) => expect(read('/deliveredAt', given).deliveredAt).toBe(instant));

  test.each([
    '/project/address',
    '/project/address/monument',
    '/project/address/builtYear',
    '/customer/externalId',
    '/customer/phone',
    '/customer/kind',
    '/promisedOn',
    '/code',
    '/partnerId',
    '/marketing',
    '/marketing/objected',
  ])('%s may be absent', (pointer) =>
    expect(deliveryRequest.safeParse(withValue(pointer, undefined)).success).toBe(true),
  );

  test('a customer is private unless told otherwise', () => {
    expect(deliveryRequest.parse(withValue('/customer/kind', undefined)).customer.kind).toBe('particulier');
  });
});

describe('a delivery that cannot is refused with the pointer of the field', () => {
  test.each([
    ['/orderId', undefined, 'is missing'],
    ['/orderId', 7, 'must be text'],
    ['/orderId', '  ', 'is empty'],
    ['/orderId', 'x'.repeat(65), 'is longer than 64 characters'],
    ['/deliveredAt', '2026-02-30', 'is a date that does not exist'],
    ['/deliveredAt', '2026-02-30T10:00:00Z', 'is a date that does not exist'],
    ['/deliveredAt', '20-11-2026', 'must be a date such as 2026-11-20'],
    ['/deliveredAt', '2026-11-20T14:30:00', 'must be a moment with its offset, such as 2026-11-20T14:30:00+01:00'],
    ['/deliveredAt', '2026-11-20T25:30:00Z', 'must be a moment with its offset, such as 2026-11-20T14:30:00+01:00'],
    ['/deliveredAt', '1969-12-31', 'lies before 1970'],
    ['/project', undefined, 'is missing'],
    ['/project/type', 'garage', "'garage' is none of dakkapel, uitbouw, draagmuur, fundering, renovatie, overig"],
    ['/project/type', '\u001b[2J', "'?[2J' is none of dakkapel, uitbouw, draagmuur, fundering, renovatie, overig"],
    ['/project/valueCents', -1, 'must not be below zero'],
    ['/project/valueCents', 650.5, 'must be whole euro cents'],
    ['/project/valueCents', '65000', 'must be whole euro cents'],
    ['/project/valueCents', 10_000_000_001, 'must be whole euro cents, from 0 to 10000000000'],
    ['/project/address/postcode', '1234 SS', 'is not a Dutch postcode such as 1234 AB'],
    ['/project/address/houseNumber', 'bis', 'must begin with a digit'],
    ['/project/address/builtYear', 999, 'must be a year of four digits'],
    ['/project/address/builtYear', 2028, 'is later than 2027'],
    ['/project/address/monument', 'ja', 'must be true or false'],
    ['/customer/name', '12', 'has no letter in it'],
    ['/customer/name', 'Jan\u0000sen', 'has characters that cannot be printed'],
    ['/customer/name', 'Jan\nsen', 'has characters that cannot be printed'],
    ['/customer/name', 'Jan\u202esen', 'has characters that cannot be printed'],
    ['/customer/name', 'Jan \ud800', 'has characters that cannot be printed'],
    ['/customer/email', 'jansen.example.nl', 'is not an e-mail address'],
    ['/customer/email', 'Jansen <jansen@example.nl>', 'is not an e-mail address'],
    ['/customer/email', 'a@example.nl, b@example.nl', 'is not an e-mail address'],
    ['/customer/email', 'jansen@example', 'is not an e-mail address'],
    ['/customer/phone', '12345', 'is not a phone number to call somebody on'],
    ['/customer/phone', 'bel 06 12345678', 'is not a phone number to call somebody on'],
    ['/customer/phone', '0900 1234', 'is not a phone number to call somebody on'],
    ['/customer/kind', 'vriend', "'vriend' is none of particulier, investeerder, aannemer, architect"],
    ['/engineer', undefined, 'is missing'],
    ['/engineer/email', undefined, 'is missing'],
    ['/promisedOn', '2026-13-01', 'is a date that does not exist'],
    ['/code', 'TWO WORDS', 'has a space in it'],
    ['/marketing/objected', 'nee', 'must be true or false'],
    ['/price', 3, 'is not a field of this'],
    ['/customer/a~b', 3, 'is not a field of this'],
  ])('%s: %j %s', (pointer, value, detail) => {
    const parsed = deliveryRequest.safeParse(withValue(pointer, value));
    expect(parsed.error && fieldProblems(parsed.error)).toEqual([{ pointer: pointer.replace('~', '~0'), detail }]);
  });

  test('later than the clock', () => {
    const request = read('/deliveredAt', '2026-11-20T12:00:00Z');
    expect(deliveryProblems(request, '2026-11-20T12:00:00.000Z')).toEqual([]);
    expect(deliveryProblems(request, '2026-11-20T11:59:59.999Z')).toEqual([
      { pointer: '/deliveredAt', detail: 'lies in the future' },
    ]);
  });
});

describe('the fact of a delivery', () => {
  const ids = createIds('a key of these tests, 32 characters or more');
  const factOf = (request: DeliveryRequest, customerId = 'customer-a') =>
    toFact(request, { ids, customerId, now: '2026-11-23T08:00:00.000Z' });

  test('holds ids, and nothing of a person or place', () => {
    const fact = factOf(read());
    expect(fact).toMatchObject({
      _id: `${ids.projectId('2026-0417')}|projectDelivered`,
      subject: 'customer-a',
      happenedAt: '2026-11-19T23:00:00.000Z',
      recordedAt: '2026-11-23T08:00:00.000Z',
      engineerId: ids.engineerId('sanne@example.nl'),
      marketing: { objectionOfferedAt: '2026-10-01T22:00:00.000Z', noticeVersion: '2026-1', objected: false },
    });
    expect(JSON.stringify(fact)).not.toMatch(/jansen|sanne|dorps|1234|12a|6123|K-1042/i);
  });

  test.each([
    ['/deliveredAt', '2026-11-19'],
    ['/project/type', 'uitbouw'],
    ['/project/valueCents', 68_001],
    ['/project/address/monument', true],
    ['/project/address/builtYear', 1932],
    ['/customer/kind', 'architect'],
    ['/engineer/email', 'jeroen@example.nl'],
    ['/promisedOn', '2026-11-25'],
    ['/code', 'ZILVER'],
    ['/partnerId', 'partner-8'],
    ['/marketing/objectionOfferedAt', '2026-10-03'],
    ['/marketing/noticeVersion', '2026-2'],
    ['/marketing/objected', true],
  ])('another %s is another order', (pointer, value) => {
    expect(orderDifferences(factOf(read()), factOf(read(pointer, value)))).toEqual([pointer]);
  });

  test('so is another house and another customer', () => {
    const elsewhere = read('/project/address/houseNumber', '14');
    expect(orderDifferences(factOf(read()), factOf(elsewhere, 'customer-b'))).toEqual([
      '/project/address',
      '/customer',
    ]);
  });

  test.each([
    ['/customer/name', 'Familie Jansen-Smit'],
    ['/customer/email', 'nieuw@example.nl'],
    ['/customer/phone', '06 12345679'],
    ['/engineer/name', 'S. de Wit'],
  ])('another %s is the same order', (pointer, value) => {
    const later = { ...factOf(read(pointer, value)), recordedAt: '2026-12-01T08:00:00.000Z' };
    expect(orderDifferences(factOf(read()), later)).toEqual([]);
  });
});
