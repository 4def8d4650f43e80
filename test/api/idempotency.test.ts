import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createIdempotency, idempotencyLasts } from '../../store/idempotency.ts';
import { delivery } from './delivery.ts';
import { bodyOf, headersOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let key: string;

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
});

const post = (idempotencyKey: string, body: object, by = key) =>
  send(api.app, by, 'post', '/v1/deliveries').set('Idempotency-Key', idempotencyKey).send(body);

describe('an Idempotency-Key', () => {
  test('with the same body gets the same answer', async () => {
    const first = await post('"one"', delivery()).expect(202);
    const again = await post('one', delivery()).expect(202);
    expect(bodyOf(again)).toEqual(bodyOf(first));
    expect(bodyOf(again)).toMatchObject({ status: 'accepted' });
    expect(headersOf(again)['idempotency-replayed']).toBe('true');
  });

  test('with another body is refused, and nothing is written', async () => {
    await post('one', delivery()).expect(202);
    const before = await database.count();
    const answer = await post('one', delivery({ orderId: 'other' })).expect(422);
    expect(bodyOf(answer)).toMatchObject({ type: '/docs/problems#key-used-before' });
    expect(await database.count()).toEqual(before);
  });

  test('of another caller is another key', async () => {
    await post('one', delivery()).expect(202);
    await post('one', delivery({ orderId: 'other' }), await api.key()).expect(202);
    expect(await database.count()).toMatchObject({ facts: 2 });
  });

  test('keeps a refusal too', async () => {
    await post('one', delivery()).expect(202);
    const changed = delivery({ project: { valueCents: 1 } });
    const refused = await post('two', changed).expect(409);
    const again = await post('two', changed).expect(409);
    expect(bodyOf(again)).toEqual(bodyOf(refused));
    expect(headersOf(again)['content-type']).toMatch(/^application\/problem\+json/);
  });

  test('of a request that broke may be tried again', async () => {
    const { facts } = api.deps.store;
    const real = facts.insertFromOutside.bind(facts);
    facts.insertFromOutside = () => Promise.reject(new Error('broken'));
    await post('one', delivery()).expect(500);
    facts.insertFromOutside = real;
    expect(bodyOf(await post('one', delivery()).expect(202))).toMatchObject({ status: 'accepted' });
  });

  test('of bad input is not used up', async () => {
    await post('one', delivery({ orderId: '' })).expect(422);
    await post('one', delivery()).expect(202);
  });

  test('that is sent twice at once is carried out once', async () => {
    const answers = await Promise.all([post('one', delivery()), post('one', delivery())]);
    const statuses = answers.map(({ status }) => status).sort();
    expect([
      [202, 202],
      [202, 409],
    ]).toContainEqual(statuses);
    expect(await database.count()).toMatchObject({ facts: 1, idempotency_keys: 1 });
  });

  test.each(['', 'a b', 'x'.repeat(256)])('that is none is refused: "%s"', async (wrong) => {
    expect(bodyOf(await post(`"${wrong}"`, delivery()).expect(400))).toMatchObject({ status: 400 });
  });
});

describe('a claim', () => {
  const answer = { status: 200, contentType: 'application/json', body: '{}' };

  test('without an answer is taken over when its request must have died, by the same request only', async () => {
    let now = 1_000_000_000_000;
    const idempotency = createIdempotency(database.connection, () => now);
    expect(await idempotency.claim('a', 'f')).toEqual({ state: 'claimed' });
    now += idempotencyLasts.inProgress - 1;
    expect(await idempotency.claim('a', 'f')).toEqual({ state: 'in progress' });
    now += 1;
    expect(await idempotency.claim('a', 'other')).toEqual({ state: 'other request' });
    expect(await idempotency.claim('a', 'f')).toEqual({ state: 'claimed' });
    expect(await idempotency.claim('a', 'f')).toEqual({ state: 'in progress' });
  });

  test('with an answer is forgotten after a day, and old ones are swept away', async () => {
    let now = 1_000_000_000_000;
    const idempotency = createIdempotency(database.connection, () => now);
    await idempotency.claim('a', 'f');
    await idempotency.keep('a', answer);
    await idempotency.claim('b', 'f');
    now += idempotencyLasts.answered - 1;
    expect(await idempotency.claim('a', 'f')).toEqual({ state: 'answered', answer });
    now += 2;
    expect(await createIdempotency(database.connection, () => now).claim('a', 'other')).toEqual({ state: 'claimed' });
    expect(await database.count()).toMatchObject({ idempotency_keys: 1 });
  });
});
