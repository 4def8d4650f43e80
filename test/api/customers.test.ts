import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { delivery } from './delivery.ts';
import { bodyOf, send, startApi, type StartedApi } from './start-api.ts';
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

interface Contact {
  customerId: string;
  externalId?: string;
  name: string;
  email: string;
  phone?: string;
  projects: { orderId: string }[];
}

async function record(overrides: Parameters<typeof delivery>[0]): Promise<string> {
  const answer = await send(api.app, key, 'post', '/v1/deliveries').send(delivery(overrides)).expect(202);
  return (bodyOf(answer) as Contact).customerId;
}

const read = async (id: string): Promise<Contact> =>
  bodyOf(await send(api.app, key, 'get', `/v1/customers/${id}`).expect(200)) as Contact;

const search = async (criteria: object): Promise<string[]> => {
  const answer = await send(api.app, key, 'post', '/v1/customers/search').send(criteria).expect(200);
  return (bodyOf(answer) as { customers: Contact[] }).customers.map(({ customerId }) => customerId);
};

const nobody = { externalId: undefined };

describe('who is who', () => {
  test.each([
    ['the same id in the order system', {}, { email: 'nieuw@adres.test', name: 'J. Verbruggen' }, true],
    [
      'e-mail and name alone',
      { ...nobody },
      { ...nobody, email: 'JOKE@Verbruggen.test', name: ' joke  VERBRUGGEN ' },
      true,
    ],
    ['an id after e-mail and name', { ...nobody }, { externalId: 'K-7' }, true],
    ['e-mail and name after an id', { externalId: 'K-7' }, { ...nobody }, true],
    ['another id, the same e-mail and name', { externalId: 'K-7' }, { externalId: 'K-8' }, false],
    ['the same e-mail, another name', { ...nobody }, { ...nobody, name: 'Piet Verbruggen' }, false],
    ['another e-mail, the same name', { ...nobody }, { ...nobody, email: 'joke@elders.test' }, false],
  ])('%s', async (_what, first, second, same) => {
    const one = await record({ orderId: '1', customer: first });
    const other = await record({ orderId: '2', customer: second });
    expect(other === one).toBe(same);
    expect(await database.count()).toMatchObject({ customers: same ? 1 : 2, facts: 2 });
  });

  test('a customer gets one id in the order system, not two', async () => {
    const first = await record({ orderId: '1', customer: nobody });
    expect(await record({ orderId: '2', customer: { externalId: 'K-7' } })).toBe(first);
    expect(await record({ orderId: '3', customer: { externalId: 'K-8' } })).not.toBe(first);
    expect(await search({ externalId: 'K-7' })).toEqual([first]);
    expect(await read(first)).toMatchObject({ externalId: 'K-7' });
    await api.deps.store.customers.adoptExternalId(first, 'K-9');
    expect(await read(first)).toMatchObject({ externalId: 'K-7' });
  });

  test('many orders of a new customer at once are one customer’s', async () => {
    const orders = Array.from({ length: 6 }, (_, n) =>
      record({ orderId: String(n), customer: n % 2 === 0 ? nobody : { externalId: 'K-7' } }),
    );
    expect(new Set(await Promise.all(orders)).size).toBe(1);
    expect(await database.count()).toMatchObject({ customers: 1, facts: 6 });
  });
});

describe('contact data', () => {
  test('are those of the latest delivery, whatever the order they come in', async () => {
    const id = await record({ orderId: '1', deliveredAt: '2026-06-01', customer: { phone: '0611111111' } });
    await record({
      orderId: '2',
      deliveredAt: '2026-09-01',
      customer: { name: 'J. Verbruggen', email: 'j@nieuw.test' },
    });
    await record({ orderId: '3', deliveredAt: '2026-03-01', customer: { name: 'Oude Naam', phone: '0622222222' } });
    expect(await read(id)).toMatchObject({ name: 'J. Verbruggen', email: 'j@nieuw.test', phone: '+31612345678' });
    const [change, ...others] = await api.deps.store.customers.contactLog(id);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ fields: ['name', 'email', 'phone'], before: { name: 'Joke Verbruggen' } });
    expect(api.logged.join('')).not.toMatch(/Verbruggen|nieuw\.test|611111111/);
  });

  test('keep their phone number when a later order names none', async () => {
    const id = await record({ orderId: '1', deliveredAt: '2026-06-01' });
    await record({ orderId: '2', customer: { name: 'J. Verbruggen', phone: undefined } });
    expect(await read(id)).toMatchObject({ name: 'J. Verbruggen', phone: '+31612345678' });
  });

  test('are corrected by a person with a reason, and an older delivery does not undo it', async () => {
    const id = await record({ orderId: '1' });
    const patch = (body: object) => send(api.app, key, 'patch', `/v1/customers/${id}`).send(body);
    await patch({ name: 'J. de Vries', phone: null, reason: 'Getrouwd' }).expect(200);
    const { phone, ...corrected } = await read(id);
    expect({ phone, name: corrected.name, email: corrected.email }).toEqual({
      name: 'J. de Vries',
      email: 'joke@verbruggen.test',
    });
    await record({ orderId: '2', deliveredAt: '2026-11-22' });
    expect(await read(id)).toMatchObject({ name: 'J. de Vries' });
    expect(await search({ email: 'joke@verbruggen.test', name: 'de vries' })).toEqual([id]);
    await patch({ name: 'Wie' }).expect(422);
    await patch({ reason: 'Zomaar' }).expect(422);
    expect(await database.count()).toMatchObject({ contact_changes: 1, texts: 1 });
  });

  test('are found by id, e-mail or part of a name, and never stand in an address', async () => {
    const id = await record({ orderId: '1' });
    for (const criteria of [{ externalId: 'K-1042' }, { email: 'Joke@VERBRUGGEN.test' }, { name: 'bruggen' }])
      expect(await search(criteria)).toEqual([id]);
    expect(await search({ externalId: 'K-1042', name: 'Piet' })).toEqual([]);
    expect(await search({ name: '.*' })).toEqual([]);
    await send(api.app, key, 'post', '/v1/customers/search').send({}).expect(422);
    expect(await read(id)).toMatchObject({
      phase: 'activation',
      paused: false,
      projects: [{ orderId: '1', type: 'dakkapel' }],
    });
    await send(api.app, key, 'get', '/v1/customers/customer-unknown').expect(404);
  });
});
