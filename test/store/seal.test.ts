import { expect, test } from '@jest/globals';
import { createSeal } from '../../store/seal.ts';

const [old, fresh] = ['an old key for tests only, of 32+ characters', 'a new key for tests only, of 32+ characters'];
const place = { record: 'payee|c-1', field: 'iban' };

test('what is sealed opens in its own place, and is never the same twice', () => {
  const seal = createSeal([fresh]);
  const sealed = seal.close(place, 'NL91ABNA0417164300');
  expect(seal.open(place, sealed)).toBe('NL91ABNA0417164300');
  expect(sealed).not.toContain('NL91');
  expect(seal.close(place, 'NL91ABNA0417164300')).not.toBe(sealed);
});

test('a key that was replaced still opens what it sealed', () => {
  const sealed = createSeal([old]).close(place, 'x');
  expect(createSeal([fresh, old]).open(place, sealed)).toBe('x');
  expect(() => createSeal([fresh]).open(place, sealed)).toThrow('cannot be opened');
});

test.each([
  ['for another record', { ...place, record: 'payee|c-2' }, (sealed: string) => sealed],
  ['for another field', { ...place, field: 'name' }, (sealed: string) => sealed],
  ['changed', place, (sealed: string) => `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`],
  ['cut to a short tag', place, (sealed: string) => sealed.slice(0, 24)],
  ['of another version', place, (sealed: string) => `2${sealed.slice(1)}`],
  ['nothing', place, () => ''],
])('%s it does not open', (_what, where, change) => {
  const seal = createSeal([fresh]);
  expect(() => seal.open(where, change(seal.close(place, 'NL91ABNA0417164300')))).toThrow('cannot be opened');
});

test('a short key is refused', () => {
  expect(() => createSeal(['short'])).toThrow('32 characters');
});
