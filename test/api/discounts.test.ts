import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { createIds } from '../../door/ids.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import { hire } from './people.ts';
import { type PageWorld, startPageWorld } from './page-world.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;
let key: string;
let code: string;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await startPageWorld(database);
  key = await world.key();
  const customer = await world.deps.store.customers.find(world.id);
  code = (await clientCodeOf(world.deps.store, world.id, customer?.name ?? '')).toUpperCase();
});

const ids = createIds('a key for tests only, of more than 32 characters');
const anniversary = (at: string): Promise<void> =>
  world.happened({
    ...{
      _id: `${world.id}|stepDone|anniversary:P0`,
      subject: world.id,
      happenedAt: at,
      recordedAt: at,
      carriedOutAt: at,
    },
    ...{ type: 'stepDone', key: 'anniversary:P0', kind: 'anniversary', outcome: 'sent' },
    ...{ channel: 'mail', category: 'commercial', timing: 'planned' },
  });
const fact = (overrides: object): CustomerFact =>
  ({ subject: world.id, happenedAt: fixedNow, recordedAt: fixedNow, ...overrides }) as CustomerFact;
const price = (body: object) => send(world.app, key, 'post', '/v1/quotes/price').send(body);
const priced = async (body: object) => bodyOf(await price(body).expect(200)) as Record<string, unknown>;
const redeem = (body: object) =>
  send(world.app, key, 'post', '/v1/redemptions').send({
    ...{ customerId: world.id, orderId: 'order-2', code: 'LOYAL15', valueCents: 68_000 },
    ...body,
  });

describe('the price of a quote', () => {
  test('is the best valid discount, with every other and why it lost', async () => {
    await anniversary('2026-11-20T10:00:00.000Z');
    expect(await priced({ customerId: world.id, valueCents: 68_000 })).toMatchObject({
      ...{ customerId: world.id, priority: false, baseCents: 68_000, discountCents: 10_200, priceCents: 57_800 },
      best: {
        code: 'LOYAL15',
        until: '2027-02-20',
        state: 'valid',
        conditions: expect.stringMatching(/\/voorwaarden\/jaarmail$/),
      },
      candidates: [
        { code: 'LOYAL15', best: true, discountCents: 10_200 },
        { code: `BRONS-${code}`, best: false, reason: 'lower', discountCents: 3_400 },
      ],
    });
  });

  test('is that of the customer the order system or the address names', async () => {
    const found = await world.deps.store.customers.find(world.id);
    const { name, email } = found ?? { name: '', email: '' };
    expect(await priced({ customer: { name, email }, valueCents: 1_000 })).toMatchObject({ customerId: world.id });
    expect(await priced({ customer: { name: 'Nieuw', email: 'nieuw@example.nl' }, valueCents: 1_000 })).toMatchObject({
      ...{ customerId: null, priority: false, best: null, priceCents: 1_000, candidates: [] },
    });
    expect(await priced({ externalId: 'nobody', valueCents: 1_000 })).toMatchObject({ customerId: null, best: null });
  });

  test('zilver gives priority', async () => {
    await world.happened(fact({ _id: 'r', type: 'referralReached', friendId: 'f', stage: 'delivered' }));
    expect(await priced({ customerId: world.id, valueCents: 1_000 })).toMatchObject({
      ...{ priority: true, best: { code: `ZILVER-${code}`, percent: 10 }, priceCents: 900 },
    });
  });

  test.each<[string, () => Promise<void>, () => string, object]>([
    ['unknown', () => Promise.resolve(), () => 'NIETS99', { reason: 'unknown' }],
    [
      'a campaign this customer was not mailed',
      () => Promise.resolve(),
      () => 'welkom20',
      { reason: 'not for this customer' },
    ],
    [
      'another customer’s',
      async () => {
        await world.deps.store.clientCodes.claim('abakker456', 'c-other');
      },
      () => 'ABakker456',
      { reason: 'not introduced' },
    ],
    [
      'another customer’s level',
      async () => {
        await world.deps.store.clientCodes.claim('abakker456', 'c-other');
      },
      () => 'GOUD-ABAKKER456',
      { reason: 'not for this customer' },
    ],
    ['expired', () => anniversary('2026-08-22T10:00:00.000Z'), () => 'LOYAL15', { reason: 'expired' }],
  ])('with a code that is %s, it is a candidate with that reason', async (_, given, named, expected) => {
    await given();
    const { candidates, best } = await priced({ customerId: world.id, valueCents: 1_000, code: named() });
    expect(candidates).toContainEqual(
      expect.objectContaining({ code: named().toUpperCase(), best: false, ...expected }),
    );
    expect(best).toMatchObject({ code: `BRONS-${code}` });
  });

  test.each<[string, object, string]>([
    ['a negative amount', { valueCents: -1 }, '/valueCents'],
    ['a negative line', { lines: [{ valueCents: 100 }, { valueCents: -100 }] }, '/lines/1/valueCents'],
    ['half cents', { valueCents: 10.5 }, '/valueCents'],
    ['no line', { lines: [] }, '/lines'],
    ['both lines and a value', { lines: [{ valueCents: 1 }], valueCents: 1 }, ''],
    ['neither', {}, ''],
    ['two customers', { externalId: 'x', valueCents: 1 }, ''],
    ['a code of two words', { valueCents: 1, code: 'LOYAL 15' }, '/code'],
  ])('refuses %s', async (_, body, pointer) => {
    const refused = await price({ customerId: world.id, ...body }).expect(422);
    expect(bodyOf(refused)).toMatchObject({ errors: [{ pointer }] });
  });

  test('knows no customer of another id', () => price({ customerId: 'c-none', valueCents: 1 }).expect(404));
});

describe('a redemption', () => {
  beforeEach(() => anniversary('2026-11-20T10:00:00.000Z'));
  const cancel = (projectId: string) => world.happened(fact({ _id: 'x', type: 'orderCancelled', projectId }));

  test('is recorded once, and the same again is known', async () => {
    const answer = { projectId: ids.projectId('order-2'), code: 'LOYAL15', discountCents: 10_200 };
    expect(bodyOf(await redeem({ code: 'loyal15' }).expect(200))).toMatchObject({ ...answer, status: 'redeemed' });
    expect(bodyOf(await redeem({}).expect(200))).toMatchObject({ ...answer, status: 'known' });
    expect(await world.facts('codeRedeemed')).toMatchObject([
      { code: 'LOYAL15', cents: 10_200, key: 'anniversary:P0' },
    ]);
    expect(world.journeys.told.at(-1)?.subject).toBe(world.id);
  });

  test('of a code for one use is refused for a second order, also at the same moment', async () => {
    const both = await Promise.all([redeem({ orderId: 'a' }), redeem({ orderId: 'b' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await world.facts('codeRedeemed')).toHaveLength(1);
    expect(bodyOf(await redeem({ orderId: 'c' }).expect(409))).toMatchObject({
      ...{ type: '/docs/problems#code-refused', why: 'it was used for another order' },
    });
  });

  test('of an order that was cancelled frees the code', async () => {
    await redeem({ orderId: 'a' }).expect(200);
    await cancel(ids.projectId('a'));
    await redeem({ orderId: 'b' }).expect(200);
    await redeem({ orderId: 'c' }).expect(409);
  });

  test('of a level’s code works for every order, and one order takes one code', async () => {
    for (const orderId of ['a', 'b']) await redeem({ orderId, code: `BRONS-${code}` }).expect(200);
    const second = bodyOf(await redeem({ orderId: 'a' }).expect(409));
    expect(second).toMatchObject({ why: 'another code was redeemed for this order: discounts never stack' });
  });

  test.each<[string, object, string]>([
    ['an unknown code', { code: 'NIETS99' }, 'nobody knows this code'],
    ['a code not given', { code: 'WELKOM20' }, 'this code exists, and was not given to this customer'],
  ])('of %s is refused with why, and nothing is written', async (_, body, why) => {
    expect(bodyOf(await redeem(body).expect(409))).toMatchObject({ why });
    expect(await world.facts('codeRedeemed')).toEqual([]);
  });

  test('on the day after the last is refused', async () => {
    world.setClock('2027-02-20T22:59:59.000Z');
    await redeem({ orderId: 'a', code: `BRONS-${code}` }).expect(200);
    world.setClock('2027-02-20T23:00:00.000Z');
    expect(bodyOf(await redeem({}).expect(409))).toMatchObject({ why: 'its last day has passed' });
  });

  test('of a negative amount is refused', async () => {
    expect(bodyOf(await redeem({ valueCents: -100 }).expect(422))).toMatchObject({
      errors: [{ pointer: '/valueCents' }],
    });
  });
});

test('the discounts of a customer are listed with their state', async () => {
  await anniversary('2026-08-22T10:00:00.000Z');
  const { discounts } = bodyOf(
    await send(world.app, key, 'get', `/v1/customers/${world.id}/discounts`).expect(200),
  ) as {
    discounts: object[];
  };
  expect(discounts).toMatchObject([
    { code: 'LOYAL15', state: 'expired', why: 'its last day has passed' },
    { code: `BRONS-${code}`, state: 'valid', uses: 'many' },
  ]);
});

describe('the club', () => {
  const goud = async (): Promise<void> => {
    for (const n of [1, 2, 3])
      await world.happened(fact({ _id: `r${n}`, type: 'referralReached', friendId: `f${n}`, stage: 'delivered' }));
  };
  const use = (body: object) =>
    send(world.app, key, 'post', `/v1/customers/${world.id}/benefits`).send({ by: 'manager-1', ...body });
  const withdraw = (body: object) =>
    send(world.app, key, 'post', `/v1/customers/${world.id}/levels/withdraw`).send({
      ...{ level: 'goud', reason: 'Dubbel ingevoerd.', by: 'manager-1' },
      ...body,
    });

  test('stands in the customer’s answer', async () => {
    await goud();
    const answer = bodyOf(await send(world.app, key, 'get', `/v1/customers/${world.id}`).expect(200));
    expect(answer).toMatchObject({
      club: {
        ...{ level: 'goud', percent: 15, code: `GOUD-${code}`, merit: { projects: 1, referrals: 3 } },
        next: { level: 'platinum' },
        flags: { priority: true, accountManager: true, sla: false, vip: false },
        allowances: [
          { benefit: 'consultation', allowed: 1, used: 0, left: 1 },
          { benefit: 'site-check', left: 1 },
        ],
      },
    });
  });

  test('a yearly benefit is used once, refused then, and there again on 1 January', async () => {
    await hire(world);
    await goud();
    const twice = await Promise.all([
      use({ benefit: 'consultation' }),
      use({ benefit: 'consultation', note: 'Tweede.' }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(bodyOf(await use({ benefit: 'consultation' }).expect(409))).toMatchObject({ why: 'used up this year' });
    world.setClock('2026-12-31T22:59:00.000Z');
    await use({ benefit: 'consultation' }).expect(409);
    world.setClock('2026-12-31T23:00:00.000Z');
    expect(bodyOf(await use({ benefit: 'consultation' }).expect(200))).toMatchObject({ year: 2027, left: 0 });
  });

  test('a benefit the level does not give is refused', async () => {
    await hire(world);
    expect(bodyOf(await use({ benefit: 'site-check' }).expect(409))).toMatchObject({ why: 'not of this level' });
    await use({ benefit: 'free-beer' }).expect(422);
    await use({ benefit: 'consultation', by: 'nobody' }).expect(422);
  });

  test('a level is withdrawn by a manager, with its code, and only the one the customer has', async () => {
    await hire(world);
    await goud();
    await withdraw({ by: 'medewerker-17' }).expect(403);
    expect(bodyOf(await withdraw({ level: 'platinum' }).expect(409))).toMatchObject({
      why: "the customer's level is goud",
    });
    await withdraw({ reason: '' }).expect(422);
    expect(bodyOf(await withdraw({}).expect(200))).toMatchObject({ club: { level: 'zilver', code: `ZILVER-${code}` } });
    expect(await world.facts('levelWithdrawn')).toMatchObject([{ level: 'goud', by: 'manager-1' }]);
    await withdraw({}).expect(409);
  });
});
