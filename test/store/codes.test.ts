import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { clientCode } from '../../domain/customer/client-code.ts';
import { clientCodeOf, foreseenCodeOf, neutralCodeOf } from '../../store/client-code-of.ts';
import { createClientCodes } from '../../store/client-codes.ts';
import { createOrderCodes } from '../../store/order-codes.ts';
import { type Database, startDatabase } from '../api/start-database.ts';

let database: Database;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
});

describe('a customer’s own code', () => {
  const made = clientCode('c-1', 'Jan de Vries', 1);
  const store = () => ({ clientCodes: createClientCodes(database.connection) });

  test('foreseen is the one that is made later, and nothing is written', async () => {
    expect(await foreseenCodeOf(store(), 'c-1', 'Jan de Vries')).toBe(made);
    expect(await store().clientCodes.customerOf(made)).toBeUndefined();
    expect(await clientCodeOf(store(), 'c-1', 'Jan de Vries')).toBe(made);
    expect(await foreseenCodeOf(store(), 'c-1', 'Jan Jansen')).toBe(made);
  });

  test('passes over one that another has', async () => {
    await store().clientCodes.claim(made, 'c-other');
    const second = clientCode('c-1', 'Jan de Vries', 2);
    expect(await foreseenCodeOf(store(), 'c-1', 'Jan de Vries')).toBe(second);
    expect(await clientCodeOf(store(), 'c-1', 'Jan de Vries')).toBe(second);
    expect(await store().clientCodes.claim(made, 'c-1')).toBe(false);
  });

  test('claimed and not yet shown, for who claimed it died, is completed by the next', async () => {
    await clientCodeOf(store(), 'c-1', 'Jan de Vries');
    await database.connection.models['shown_client_codes']?.deleteMany({});
    expect(await foreseenCodeOf(store(), 'c-1', 'Jan de Vries')).toBe(made);
    expect(await clientCodeOf(store(), 'c-1', 'Jan de Vries')).toBe(made);
    expect(await store().clientCodes.of('c-1')).toBe(made);
  });

  test('without a name goes before the first, which keeps working', async () => {
    await clientCodeOf(store(), 'c-1', 'Jan de Vries');
    const neutral = await neutralCodeOf(store(), 'c-1');
    expect(neutral).toMatch(/^klant\d{6}$/);
    expect(await neutralCodeOf(store(), 'c-1')).toBe(neutral);
    expect(await clientCodeOf(store(), 'c-1', 'Jan de Vries')).toBe(neutral);
    expect(await store().clientCodes.customerOf(made)).toBe('c-1');
  });
});

describe('an order, claimed for one code', () => {
  let now = 0;
  const codes = () => createOrderCodes(database.connection, () => now);
  const never = () => Promise.resolve(false);

  test.each<[string, { factId: string; after: number; recorded: boolean; released?: true }, boolean]>([
    ['the same again', { factId: 'one', after: 1, recorded: false }, true],
    ['another at once', { factId: 'two', after: 0, recorded: false }, false],
    ['another after a minute, the first being recorded', { factId: 'two', after: 60_000, recorded: true }, false],
    ['another just before the first is taken for dead', { factId: 'two', after: 59_999, recorded: false }, false],
    ['another after a minute, the first having died', { factId: 'two', after: 60_000, recorded: false }, true],
    ['another once the first was given up', { factId: 'two', after: 1, recorded: false, released: true }, true],
  ])('%s', async (_, { factId, after, recorded, released }, granted) => {
    now = 1_000_000;
    expect(await codes().claim('P1', 'one', never)).toBe(true);
    if (released) await codes().release('P1', 'one');
    now += after;
    expect(await codes().claim('P1', factId, () => Promise.resolve(recorded))).toBe(granted);
  });

  test('of many at once exactly one has it', async () => {
    const asked = await Promise.all(['one', 'two', 'three', 'four'].map((id) => codes().claim('P1', id, never)));
    expect(asked.filter((granted) => granted)).toHaveLength(1);
  });
});
