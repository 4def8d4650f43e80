import { describe, expect, test } from '@jest/globals';
import { createIds } from '../../door/ids.ts';
import { normalisedEmail, normalisedHouseNumber, normalisedName, normalisedPostcode } from '../../door/normalised.ts';

const ids = createIds('a key of these tests, 32 characters or more');
const jansen = { email: 'jansen@example.nl', name: 'Familie Jansen' };

describe('our own ids', () => {
  // Worked out once with Python's hmac and base64: HMAC-SHA256 over a JSON array, base32, lower case, cut.
  test.each([
    [
      'a customer by the order system',
      ids.customerId({ ...jansen, externalId: 'K-1042' }),
      'customer-s7shpdxok4p25ekv',
    ],
    ['a customer by e-mail and name', ids.customerId(jansen), 'customer-a7drzsk65losplpg'],
    ['a contact', ids.contactHash(jansen.email, jansen.name), '5evp5muh54snfopliuemnmswgonpqlzh'],
    ['a project', ids.projectId('2026-0417'), 'P52w32mro2pcm'],
    ['an engineer', ids.engineerId('sanne@example.nl'), 'engineer-l7qtlhq3y42dhn4b'],
    ['a property', ids.propertyId({ postcode: '1234 AB', houseNumber: '12A' }), 'property-huwvionljlb6hwik'],
  ])('%s has the id it always had', (_, id, golden) => {
    expect(id).toBe(golden);
  });

  test('another key gives other ids, and a short key is refused', () => {
    const other = createIds('another key of these tests, also 32 characters');
    expect(other.projectId('2026-0417')).not.toBe(ids.projectId('2026-0417'));
    expect(() => createIds('short')).toThrow(RangeError);
  });

  test('the order system’s id rules, whatever the contact data', () => {
    const moved = { externalId: ' K-1042 ', email: 'new@example.nl', name: 'New' };
    expect(ids.customerId(moved)).toBe(ids.customerId({ ...jansen, externalId: 'K-1042' }));
    expect(ids.customerId({ ...jansen, externalId: 'k-1042' })).not.toBe(ids.customerId(moved));
  });

  test.each([
    ['case and spaces', { email: ' JANSEN@Example.NL ', name: 'familie   JANSEN' }, true],
    ['another name at the same address', { ...jansen, name: 'Piet Jansen' }, false],
    ['another address of the same name', { ...jansen, email: 'jansen2@example.nl' }, false],
    ['words that only together are the same', { email: 'jansen@example.nlFamilie', name: 'Jansen' }, false],
  ])('without one, e-mail and name together: %s', (_, contact, same) => {
    expect(ids.customerId(contact) === ids.customerId(jansen)).toBe(same);
    expect(ids.contactHash(contact.email, contact.name) === ids.contactHash(jansen.email, jansen.name)).toBe(same);
  });

  test('the same house is the same property', () => {
    const id = ids.propertyId({ postcode: '1234 AB', houseNumber: '12a' });
    expect(ids.propertyId({ postcode: '1234ab', houseNumber: '12 A' })).toBe(id);
    expect(ids.propertyId({ postcode: '1234 AB', houseNumber: '12b' })).not.toBe(id);
    expect(ids.propertyId({ postcode: '1234 AC', houseNumber: '12a' })).not.toBe(id);
  });
});

describe('what counts as the same', () => {
  test.each([
    ['Jan.De-Vries+huis@EXAMPLE.nl', 'jan.de-vries+huis@example.nl'],
    ['jan@MÜNCHEN.example', 'jan@xn--mnchen-3ya.example'],
    ['j.an@gmail.com', 'j.an@gmail.com'],
    ['no address', 'no address'],
  ])('e-mail %s is %s', (given, same) => expect(normalisedEmail(given)).toBe(same));

  test.each([
    ['  José   d’Hondt ', "josé d'hondt"],
    ['Jose\u0301 d`Hondt', "josé d'hondt"],
    ['Jan\u00a0Smit', 'jan smit'],
    ['Jose Dhondt', 'jose dhondt'],
  ])('name %s is %s', (given, same) => expect(normalisedName(given)).toBe(same));

  test.each([
    ['1234ab', '1234 AB'],
    [' 1234  Ab ', '1234 AB'],
    ['0234 AB', undefined],
    ['1234 SS', undefined],
    ['12345 AB', undefined],
    ['1234 A', undefined],
  ])('postcode %s is %s', (given, same) => expect(normalisedPostcode(given)).toBe(same));

  test.each([
    ['12 a', '12A'],
    ['12-A', '12A'],
    ['12 bis', '12BIS'],
    ['12 2', '12-2'],
    ['12/2', '12-2'],
    ['122', '122'],
  ])('house number %s is %s', (given, same) => expect(normalisedHouseNumber(given)).toBe(same));
});
