import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { delivery } from './delivery.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from './start-api.ts';
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
  key = await api.key('deliveries:write', 'customers:read');
});

const post = (body: object) => send(api.app, key, 'post', '/v1/deliveries').send(body);
type Recorded = { customerId: string; projectId: string; status: string; journey?: string; links: { agenda: string } };

describe('a delivery', () => {
  test('is kept as a fact without personal data, and its journey is told', async () => {
    const answer = await post(delivery()).expect(202);
    const { customerId, projectId, status, journey, links } = bodyOf(answer) as Recorded;
    expect({ status, journey }).toEqual({ status: 'accepted', journey: 'started' });
    expect(links.agenda).toBe(`https://mijn.bureau.test/v1/customers/${customerId}/agenda`);
    const [fact, ...others] = await api.deps.store.facts.load(customerId);
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      type: 'projectDelivered',
      projectId,
      happenedAt: '2026-11-20T13:30:00.000Z',
      recordedAt: fixedNow,
    });
    expect(JSON.stringify(fact)).not.toMatch(/Joke|verbruggen|Lindelaan|3511|sanne/i);
    expect(api.journeys.told).toEqual([{ subject: customerId, factId: fact?._id }]);
    expect(await api.deps.store.customers.find(customerId)).toMatchObject({
      name: 'Joke Verbruggen',
      phone: '+31612345678',
    });
    expect(await api.deps.store.projects.find(projectId)).toMatchObject({ orderId: '2026-0417', customerId });
    expect(api.logged.join('')).not.toMatch(/Joke|verbruggen|Lindelaan|0612345678|31612345678/i);
  });

  test('sent twice is one', async () => {
    const first = bodyOf(await post(delivery()).expect(202)) as Recorded;
    const before = await database.count();
    const second = bodyOf(await post(delivery()).expect(202)) as Recorded;
    expect(second).toEqual({
      customerId: first.customerId,
      projectId: first.projectId,
      status: 'known',
      links: first.links,
    });
    expect(await database.count()).toEqual(before);
    expect(api.journeys.told).toHaveLength(1);
  });

  test('sent ten times at once is one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(delivery())));
    expect(answers.map((one) => one.status)).toEqual(Array(10).fill(202));
    expect(answers.filter((one) => (bodyOf(one) as Recorded).status === 'accepted')).toHaveLength(1);
    expect(await database.count()).toMatchObject({
      facts: 1,
      customers: 1,
      projects: 1,
      staff: 1,
      untaken_facts: 1,
    });
  });

  test('is safe while Temporal is away', async () => {
    api.journeys.away = new Error('no connection');
    const body = bodyOf(await post(delivery()).expect(202));
    expect(body).toMatchObject({ status: 'accepted', journey: 'will start when Temporal is back' });
    expect(await database.count()).toMatchObject({ facts: 1, untaken_facts: 1 });
  });

  test('keeps nobody waiting long while Temporal does not answer, and who comes next hardly', async () => {
    api.journeys.factRecorded = () => new Promise(() => undefined);
    const waited: number[] = [];
    for (const orderId of ['1', '2']) {
      const startedAt = performance.now();
      const body = bodyOf(await post(delivery({ orderId })).expect(202));
      expect(body).toMatchObject({ journey: 'will start when Temporal is back' });
      waited.push(performance.now() - startedAt);
    }
    expect(waited[0]).toBeGreaterThan(2_900);
    expect(waited[0]).toBeLessThan(8_000);
    expect(waited[1]).toBeLessThan(2_500);
  });

  test.each([
    ['before the customer', 'customers', 'insert'],
    ['before the engineer', 'staff', 'saveEngineer'],
    ['before the project', 'projects', 'insert'],
    ['before the fact', 'facts', 'insertFromOutside'],
  ] as const)('interrupted %s is completed by the same request', async (_when, repository, method) => {
    const store = api.deps.store[repository] as unknown as Record<string, () => Promise<never>>;
    const real = store[method];
    store[method] = () => Promise.reject(new Error('the process died'));
    await post(delivery()).expect(500);
    expect(await database.count()).toMatchObject({ facts: 0 });
    store[method] = real as () => Promise<never>;
    const body = bodyOf(await post(delivery()).expect(202));
    expect(body).toMatchObject({ status: 'accepted', journey: 'started' });
    expect(await database.count()).toMatchObject({ facts: 1, customers: 1, projects: 1, staff: 1 });
  });
});

describe('the same order with other content', () => {
  test('is a conflict that names every field, and changes nothing', async () => {
    await post(delivery()).expect(202);
    const before = await database.count();
    const changed = delivery({ deliveredAt: '2026-11-19', project: { valueCents: 70_000 }, code: 'LOYAL15' });
    const answer = await post(changed).expect(409);
    const [headers, body] = [headersOf(answer), bodyOf(answer)];
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({
      status: 409,
      type: '/docs/problems#order-differs',
      instance: headers['x-request-id'],
    });
    const pointers = (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(pointers).toEqual(['/deliveredAt', '/project/valueCents', '/code']);
    expect(await database.count()).toEqual(before);
  });

  test('is a conflict where it is another customer’s', async () => {
    await post(delivery()).expect(202);
    const body = bodyOf(
      await post(delivery({ customer: { externalId: 'K-9', email: 'piet@elders.test' } })).expect(409),
    );
    expect(body).toMatchObject({ errors: [{ pointer: '/customer' }] });
  });

  test('is none where only contact data differ: those are no part of the order', async () => {
    await post(delivery()).expect(202);
    const body = bodyOf(await post(delivery({ customer: { phone: '0687654321' } })).expect(202));
    expect(body).toMatchObject({ status: 'known' });
  });
});
