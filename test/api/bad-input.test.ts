import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { delivery } from './delivery.ts';
import { bodyOf, headersOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let key: string;
let before: Record<string, number>;

beforeAll(async () => {
  database = await startDatabase();
  api = startApi(database);
  key = await api.key('deliveries:write');
  await send(api.app, key, 'post', '/v1/deliveries')
    .send(delivery({ orderId: 'known' }))
    .expect(202);
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  before = await database.count();
});

interface ProblemBody {
  type: string;
  status: number;
  instance: string;
  errors?: { pointer: string; detail: string }[];
}

/** The answer is this problem, it says nothing of the customer, and nothing was written. */
async function expectProblem(
  answer: { status: number; body: unknown; headers: unknown },
  status: number,
  code: string,
) {
  const problem = bodyOf(answer) as ProblemBody;
  expect(problem).toMatchObject({ status, type: `/docs/problems#${code}` });
  expect(answer.status).toBe(status);
  const headers = headersOf(answer);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(problem.instance).toBe(headers['x-request-id']);
  expect(JSON.stringify(problem)).not.toMatch(/joke|verbruggen|lindelaan/i);
  expect(await database.count()).toEqual(before);
  return problem;
}

const post = () => send(api.app, key, 'post', '/v1/deliveries');

describe('bad input writes nothing and is told by field', () => {
  test.each([
    ['unknown type', delivery({ project: { type: 'zwembad' as never } }), ['/project/type']],
    ['value below zero', delivery({ project: { valueCents: -1 } }), ['/project/valueCents']],
    ['value in parts of cents', delivery({ project: { valueCents: 10.5 } }), ['/project/valueCents']],
    ['delivery later than the clock', delivery({ deliveredAt: '2026-11-23T10:00:00.001Z' }), ['/deliveredAt']],
    ['impossible date', delivery({ deliveredAt: '2026-02-30' }), ['/deliveredAt']],
    ['e-mail that is none', delivery({ customer: { email: 'joke@@verbruggen' } }), ['/customer/email']],
    ['unknown field', { ...delivery(), 'a/b': 1 }, ['/a~1b']],
    ['several at once', delivery({ orderId: '', customer: { name: '' } }), ['/orderId', '/customer/name']],
    ['no object', [], ['']],
  ])('%s', async (_what, body, pointers) => {
    const problem = await expectProblem(await post().send(body), 422, 'invalid-fields');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(problem.errors?.every(({ detail }) => detail.length > 0)).toBe(true);
  });

  test('same order with other content', async () => {
    const changed = delivery({ orderId: 'known', project: { valueCents: 1 } });
    const problem = await expectProblem(await post().send(changed), 409, 'order-differs');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/project/valueCents']);
  });

  test('a body of 2 MB', async () => {
    const large = { ...delivery(), code: 'x'.repeat(2_000_000) };
    await expectProblem(await post().send(large), 413, 'too-large');
  });

  test.each(['{"orderId": ', '"text"x', '{"a":1}}'])('what is not JSON: %s', async (text) => {
    await expectProblem(await post().set('Content-Type', 'application/json').send(text), 400, 'malformed-request');
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])('a body of %s', async (type) => {
    await expectProblem(await post().set('Content-Type', type).send('a=b'), 415, 'unsupported-media-type');
  });

  test('no body at all', async () => {
    await expectProblem(await post(), 422, 'invalid-fields');
  });
});

describe('who may not', () => {
  test.each([
    ['no key', {}, /^Bearer realm="nazorg"$/],
    ['another scheme', { Authorization: 'Basic abc' }, /^Bearer realm="nazorg"$/],
    ['text that is no key', { Authorization: 'Bearer abc' }, /invalid_token/],
  ])('%s', async (_what, headers, challenge) => {
    const answer = await request(api.app).post('/v1/deliveries').set(headers).send(delivery());
    await expectProblem(answer, 401, 'unauthorized');
    expect(headersOf(answer)['www-authenticate']).toMatch(challenge);
  });

  test('a wrong key of a known beginning', async () => {
    const wrong = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A');
    await expectProblem(await send(api.app, wrong, 'post', '/v1/deliveries').send(delivery()), 401, 'unauthorized');
  });

  test('a revoked key', async () => {
    const revoked = await api.key();
    before = await database.count();
    await api.deps.apiKeys.revoke(revoked.slice(0, 19), '2026-11-23T09:00:00.000Z');
    await expectProblem(await send(api.app, revoked, 'post', '/v1/deliveries').send(delivery()), 401, 'unauthorized');
  });

  test('a key without scope', async () => {
    const reader = await api.key('customers:read');
    before = await database.count();
    const answer = await send(api.app, reader, 'post', '/v1/deliveries').send(delivery());
    await expectProblem(answer, 403, 'forbidden');
    expect(headersOf(answer)['www-authenticate']).toContain('scope="deliveries:write"');
  });

  test('a key is kept as a hash only', async () => {
    const kept = JSON.stringify(await api.deps.apiKeys.list());
    expect(kept).toContain(key.slice(0, 19));
    expect(kept).not.toContain(key.slice(20));
  });
});

describe('what is not there', () => {
  test('an address that is none', async () => {
    await expectProblem(await send(api.app, key, 'get', '/v1/nothing'), 404, 'not-found');
    await expectProblem(await send(api.app, key, 'get', '/v1/customers/%E0%A4%A'), 400, 'malformed-request');
  });

  test('another method names those there are', async () => {
    const answer = await request(api.app).delete('/v1/customers/abc').set('Authorization', `Bearer ${key}`);
    await expectProblem(answer, 405, 'method-not-allowed');
    expect(headersOf(answer)['allow']).toBe('GET, HEAD, PATCH');
  });

  test('a query that is none', async () => {
    const tasks = await api.key('tasks:read');
    before = await database.count();
    const problem = await expectProblem(
      await send(api.app, tasks, 'get', '/v1/tasks?state=lost&limit=0'),
      422,
      'invalid-fields',
    );
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/state', '/limit']);
  });
});

test('too many requests of one key wait, and another key does not', async () => {
  const slow = startApi(database, { requestsPerMinute: 2 });
  const [one, other] = [await slow.key('tasks:read'), await slow.key('tasks:read')];
  before = await database.count();
  const ask = (by: string) => send(slow.app, by, 'get', '/v1/tasks');
  await ask(one).expect(200);
  await ask(one).expect(200);
  const answer = await ask(one);
  await expectProblem(answer, 429, 'too-many-requests');
  expect(Number(headersOf(answer)['retry-after'])).toBeGreaterThan(0);
  await ask(other).expect(200);
});

test('too many wrong keys from one address wait', async () => {
  const strict = startApi(database, { visitsPerMinute: 3 });
  const guess = () => send(strict.app, 'wrong', 'get', '/v1/tasks');
  for (let n = 0; n < 3; n++) await guess().expect(401);
  await expectProblem(await guess(), 429, 'too-many-requests');
});

test('a request keeps the id it brings, and gets one where it is none', async () => {
  const own = await request(api.app).get('/healthz').set('X-Request-Id', 'order-system-123');
  expect(headersOf(own)['x-request-id']).toBe('order-system-123');
  const none = await request(api.app).get('/healthz').set('X-Request-Id', 'joke@verbruggen.test <script>');
  expect(headersOf(none)['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});
