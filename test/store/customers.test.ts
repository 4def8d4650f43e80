import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCustomers, type Customers } from '../../store/customers.ts';
import { type Database, startDatabase } from '../api/start-database.ts';

let database: Database;
let customers: Customers;

beforeAll(async () => {
  database = await startDatabase();
  customers = createCustomers(database.connection);
  const mergedInto = { a: 'b', b: 'c', c: undefined, x: 'y', y: 'x', tail: 'x', self: 'self', lost: 'nobody' };
  for (const [_id, into] of Object.entries(mergedInto)) {
    await customers.insert({ _id, name: _id, email: `${_id}@klant.test`, contactAsOf: '2026-11-23T10:00:00.000Z' });
    if (into !== undefined) await customers.markMerged(_id, into);
  }
}, 120_000);

afterAll(async () => {
  await database.stop();
});

test.each([
  ['of one who was never merged', 'c', 'c'],
  ['over two merges', 'a', 'c'],
  ['round in a circle', 'x', 'x'],
  ['into a circle', 'tail', 'x'],
  ['into oneself', 'self', 'self'],
  ['into somebody unknown', 'lost', undefined],
  ['of somebody unknown', 'nobody', undefined],
])('who counts: %s', async (_, id, expected) => {
  expect((await customers.current(id))?._id).toBe(expected);
});

test('the order system’s id is adopted by who has none, once', async () => {
  await customers.adoptExternalId('c', 'K-7');
  await customers.adoptExternalId('c', 'K-8');
  expect(await customers.find('c')).toMatchObject({ externalId: 'K-7' });
  expect((await customers.search({ externalId: 'K-7' }, 10)).map(({ _id }) => _id)).toEqual(['c']);
});
