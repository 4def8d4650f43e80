import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { delivery } from './delivery.ts';
import { bodyOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let key: string;
let ids: string[];

const record = async (externalId: string, orderId = `order of ${externalId}`): Promise<string> => {
  const body = delivery({
    orderId,
    customer: { externalId, name: `Klant ${externalId}`, email: `${externalId}@klant.test` },
  });
  const answer = await send(api.app, key, 'post', '/v1/deliveries').send(body).expect(202);
  return (bodyOf(answer) as { customerId: string }).customerId;
};

const merge = (id: string, into: string) =>
  send(api.app, key, 'post', `/v1/customers/${id}/merge`).send({ into, reason: 'Zelfde persoon' });

const get = async (path: string): Promise<unknown> => bodyOf(await send(api.app, key, 'get', path).expect(200));

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database);
  key = await api.key();
  ids = await Promise.all(['a', 'b', 'c'].map((one) => record(one)));
  api.journeys.told.length = 0;
});

test('two customers become one: projects, searches and later orders lead to who remains', async () => {
  const [a = '', b = ''] = ids;
  expect(bodyOf(await merge(a, b).expect(200))).toMatchObject({ customerId: b, merged: a });
  expect(api.journeys.told.map(({ subject }) => subject)).toEqual([a, b]);
  expect(await get(`/v1/customers/${a}`)).toMatchObject({ customerId: b, projects: [{}, {}] });
  expect(await record('a', 'later')).toBe(b);
  expect(await record('a')).toBe(b);
  expect(api.journeys.told.at(-1)).toMatchObject({ subject: b });
  const found = await send(api.app, key, 'post', '/v1/customers/search').send({ email: 'a@klant.test' }).expect(200);
  expect(bodyOf(found)).toMatchObject({ customers: [{ customerId: b }] });
  const timeline = (await get(`/v1/customers/${a}/timeline`)) as { happened: { type: string; words?: string }[] };
  expect(timeline.happened.find(({ type }) => type === 'absorbed')).toMatchObject({ words: 'Zelfde persoon' });
});

test('said twice is one merge, and an interrupted one is completed', async () => {
  const [a = '', b = ''] = ids;
  const { facts } = api.deps.store;
  const real = facts.insertFromOutside.bind(facts);
  let calls = 0;
  facts.insertFromOutside = (fact) => (++calls === 2 ? Promise.reject(new Error('died')) : real(fact));
  await merge(a, b).expect(500);
  await merge(a, b).expect(200);
  const before = await database.count();
  await merge(a, b).expect(200);
  expect(await database.count()).toEqual(before);
  expect(before).toMatchObject({ facts: 5 });
});

test('what cannot be is refused, and nothing is written', async () => {
  const [a = '', b = '', c = ''] = ids;
  await merge(a, b).expect(200);
  await merge(b, c).expect(200);
  const before = await database.count();
  for (const [id, into] of [
    [b, b], // itself
    [c, a], // a circle, over two merges
    [c, b], // a circle
  ] as const)
    expect(bodyOf(await merge(id, into).expect(409))).toMatchObject({ type: '/docs/problems#merge-refused' });
  const other = await record('d');
  const after = await database.count();
  await merge(a, other).expect(409); // merged into another before
  await merge('customer-unknown', a).expect(404);
  expect(bodyOf(await merge(other, 'customer-unknown').expect(422))).toMatchObject({ errors: [{ pointer: '/into' }] });
  expect(await database.count()).toEqual(after);
  expect(after).toMatchObject({ facts: (before['facts'] ?? 0) + 1 });
});
