import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Database, startDatabase } from '../start-database.ts';
import { bodyOf, send } from '../start-api.ts';
import { iban, type MoneyWorld, startMoneyWorld } from './money-world.ts';

let database: Database;
let world: MoneyWorld;
let payeeId: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  world = await startMoneyWorld(database);
  payeeId = await world.customer('Joke Verbruggen');
});

const address = { street: 'Kade', houseNumber: '1', postcode: '8911 AA', town: 'Leeuwarden' };
const firm = {
  ...{ kind: 'business', taxStatus: 'vat', vatId: 'nl004495445b01', address },
  selfBilling: { version: '2026-1', agreedOn: '2026-10-01' },
};

describe('a profile', () => {
  test('is told without its account, and kept sealed', async () => {
    const saved = await world.profile(payeeId, { iban: 'nl91 abna 0417 1643 00' });
    expect(saved).toMatchObject({ ibanEnding: '4300', taxStatus: 'private', missing: [], version: 1, by: 'manager-1' });
    expect(await world.get(`/v1/payees/${payeeId}`)).toEqual(saved);
    const kept = await database.connection.db?.collection('payees').find().toArray();
    expect(JSON.stringify([kept, saved, world.logged])).not.toContain('0417164');
    expect((await world.deps.store.facts.load(payeeId)).filter(({ type }) => type === 'payeeRegistered')).toHaveLength(
      1,
    );
  });

  test('of a business is complete with VAT, address and agreement', async () => {
    expect(await world.profile(payeeId, { kind: 'business' })).toMatchObject({ missing: ['tax-status'] });
    expect(await world.profile(payeeId, firm)).toMatchObject({ missing: [], vatId: 'NL004495445B01', version: 2 });
  });

  test('said again is the same version, also at the same moment', async () => {
    await Promise.all([firm, firm, firm].map((one) => world.profile(payeeId, one)));
    const before = await database.count();
    await world.profile(payeeId, firm);
    expect(await database.count()).toEqual(before);
    expect(await world.profile(payeeId, { ...firm, name: 'Ander' })).toMatchObject({
      version: (before['payees'] ?? 0) + 1,
    });
  });

  test.each([
    ['an IBAN with a wrong digit', { iban: 'NL91ABNA0417164301' }, '/iban'],
    ['an account outside the SEPA', { iban: 'BR1800360305000010009795493C1' }, '/iban'],
    ['no IBAN', { iban: undefined }, '/iban'],
    ['a name no bank can print', { name: '王小明' }, '/name'],
    ['a name of 71 letters', { name: 'x'.repeat(71) }, '/name'],
    ['a bank of another country', { bic: 'COBADEFF' }, '/bic'],
    ['a private person with VAT', { taxStatus: 'vat' }, '/taxStatus'],
    ['a private person with a VAT id', { vatId: 'NL004495445B01' }, '/vatId'],
    ['a business that is taxed as a person', { kind: 'business', taxStatus: 'private' }, '/taxStatus'],
    ['a VAT id of zeros', { ...firm, vatId: 'NL000000000B00' }, '/vatId'],
    ['a British VAT id', { ...firm, vatId: 'GB980780684' }, '/vatId'],
    ['a Dutch VAT id for EU VAT', { ...firm, taxStatus: 'eu-vat' }, '/vatId'],
    ['a Belgian VAT id for Dutch VAT', { ...firm, vatId: 'BE0428759497' }, '/vatId'],
    [
      'an agreement of tomorrow',
      { ...firm, selfBilling: { version: '1', agreedOn: '2026-11-24' } },
      '/selfBilling/agreedOn',
    ],
    ['a stranger who records it', { by: 'nobody' }, '/by'],
  ])('with %s is refused', async (_what, wrong, pointer) => {
    const before = await database.count();
    const body = { kind: 'private', name: 'J. Verbruggen', iban, by: 'manager-1', ...wrong };
    const { errors } = await world.put(`/v1/payees/${payeeId}`, body, 422);
    expect(errors?.map((one) => one.pointer)).toEqual([pointer]);
    expect(JSON.stringify(errors)).not.toMatch(/1643 ?01|0000010009|Verbruggen/);
    expect(await database.count()).toEqual(before);
  });

  test('is somebody’s, and read and written with the scopes of money', async () => {
    const unknown = { type: '/docs/problems#unknown-payee' };
    expect(await world.get('/v1/payees/nobody', 404)).toMatchObject(unknown);
    expect(await world.get(`/v1/payees/${payeeId}`, 404)).toMatchObject(unknown);
    expect(await world.get('/v1/payees/nobody/statement', 404)).toMatchObject(unknown);
    const reader = await world.key('money:read', 'customers:write');
    await send(world.app, reader, 'put', `/v1/payees/${payeeId}`).send({}).expect(403);
    await send(world.app, reader, 'post', '/v1/payouts').send({ by: 'manager-1' }).expect(403);
    await send(world.app, await world.key('customers:read'), 'get', '/v1/payouts').expect(403);
  });
});

describe('credit', () => {
  const orderId = 'order of Joke Verbruggen';
  const use = async (body: object, status = 200) =>
    world.post(`/v1/customers/${payeeId}/credit`, { orderId, cents: 6_000, by: 'medewerker-17', ...body }, status);
  const prefersCredit = () =>
    world.deps.store.facts.insert({
      ...{
        _id: 'chosen',
        subject: payeeId,
        happenedAt: '2026-11-20T10:00:00.000Z',
        type: 'rewardChosen',
        as: 'credit',
      },
      recordedAt: '2026-11-20T10:00:00.000Z',
    });

  beforeEach(() => world.earned(payeeId, 10_000));

  test('is used once for an order, and what is left stays payable', async () => {
    await prefersCredit();
    expect(await use({})).toMatchObject({ cents: 6_000, payableCents: 4_000 });
    expect(await use({})).toMatchObject({ payableCents: 4_000 });
    expect(await use({ cents: 5_999 }, 409)).toMatchObject({
      why: 'credit of 6000 cents was used on this order before',
    });
    expect(await world.payable(payeeId)).toBe(4_000);
  });

  test('comes back when the order is cancelled, once', async () => {
    await prefersCredit();
    await use({});
    const event = { kind: 'cancelled', happenedAt: '2026-11-21' };
    await world.post(`/v1/orders/${encodeURIComponent(orderId)}/events`, event, 202);
    await world.post(`/v1/orders/${encodeURIComponent(orderId)}/events`, event, 202);
    expect(await world.payable(payeeId)).toBe(10_000);
    const { lines } = await world.get(`/v1/payees/${payeeId}/statement`);
    expect(lines.at(-1)).toMatchObject({ words: 'Tegoed terug: de opdracht is geannuleerd' });
    expect((await use({}, 422)).errors?.[0]).toEqual({ pointer: '/orderId', detail: 'was cancelled' });
  });

  test('six at the same moment use it once', async () => {
    await prefersCredit();
    await Promise.all(Array.from({ length: 6 }, () => use({})));
    expect(await world.payable(payeeId)).toBe(4_000);
  });

  test('is not had by who prefers payout', async () => {
    expect(await use({}, 409)).toMatchObject({ why: 'the customer prefers payout' });
  });

  test.each([
    ['more than is payable', { cents: 10_001 }, 409, undefined],
    ['more than the order is worth', { cents: 100_000_000 }, 422, '/cents'],
    ['nothing', { cents: 0 }, 422, '/cents'],
    ['less than nothing', { cents: -1 }, 422, '/cents'],
    ['half a cent', { cents: 0.5 }, 422, '/cents'],
    ['an order of nobody', { orderId: 'unknown' }, 422, '/orderId'],
  ])('of %s is refused', async (_what, body, status, pointer) => {
    await prefersCredit();
    const before = await database.count();
    expect((await use(body, status)).errors?.[0]?.pointer).toBe(pointer);
    expect(await database.count()).toEqual(before);
  });
});

test('a statement and the yearly list open in a spreadsheet, and hold no formula', async () => {
  await world.profile(payeeId, { name: '=Joke+1', address });
  await world.earned(payeeId, 12_345);
  await world.earned(payeeId, -345);
  const table = await world.text(`/v1/payees/${payeeId}/statement.csv`);
  expect(table.split('\r\n')[0]).toMatch(/^\uFEFFdatum;omschrijving;in afwachting;/);
  expect(table).toContain(';123,45;');
  expect(table).toContain(';-3,45;');
  await world.post('/v1/payouts', { by: 'manager-1' });
  await world.post('/v1/payouts/payout-2026-11/approve', { by: 'directie-1' });
  await world.text('/v1/payouts/payout-2026-11/pain.001.xml');
  world.setClock('2026-12-31T22:59:59.000Z');
  await world.post('/v1/payouts/payout-2026-11/confirm', { by: 'manager-1' });
  const list = await world.text('/v1/payouts/private-persons.csv?year=2026');
  expect(list.trim().split('\r\n').slice(1)).toEqual([
    `${payeeId};'=Joke+1;Kade;1;8911 AA;Leeuwarden;NL;4300;1;2026-12-31;120,00`,
  ]);
  expect((await world.text('/v1/payouts/private-persons.csv?year=2027')).trim().split('\r\n')).toHaveLength(1);
  const noYear = await send(world.app, world.apiKey, 'get', '/v1/payouts/private-persons.csv').expect(422);
  expect(bodyOf(noYear)).toMatchObject({ errors: [{ pointer: '/year' }] });
});
