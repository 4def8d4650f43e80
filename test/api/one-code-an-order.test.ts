import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type PageWorld, startPageWorld } from './page-world.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;
let key: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  world = await startPageWorld(database);
  key = await world.key();
  await world.happened({
    ...{ _id: 'anniversary', subject: world.id, happenedAt: fixedNow, recordedAt: fixedNow, carriedOutAt: fixedNow },
    ...{ type: 'stepDone', key: 'anniversary:P0', kind: 'anniversary', outcome: 'sent' },
    ...{ channel: 'mail', category: 'commercial', timing: 'planned' },
  });
});

const price = async () => {
  const asked = await send(world.app, key, 'post', '/v1/quotes/price').send({
    customerId: world.id,
    valueCents: 1_000,
  });
  return bodyOf(asked) as { candidates: { code: string; kind: string }[] };
};
const levelCode = async (): Promise<string> =>
  (await price()).candidates.find(({ kind }) => kind === 'level')?.code ?? 'none';
const redeem = (body: object) =>
  send(world.app, key, 'post', '/v1/redemptions').send({
    ...{ customerId: world.id, orderId: 'order-2', code: 'LOYAL15', valueCents: 68_000 },
    ...body,
  });

test('a price and the list of discounts name a level’s code that was never shown, and write nothing', async () => {
  const before = await database.count();
  const code = await levelCode();
  expect(code).toMatch(/^BRONS-JVERBRUGGEN\d{3}$/);
  const { discounts } = bodyOf(await send(world.app, key, 'get', `/v1/customers/${world.id}/discounts`)) as {
    discounts: { code: string }[];
  };
  expect(discounts.map((one) => one.code)).toContain(code);
  await send(world.app, key, 'get', `/v1/customers/${world.id}`).expect(200);
  expect(await database.count()).toEqual(before);
});

test('a level’s code as a price named it can be redeemed', async () => {
  const code = await levelCode();
  expect(bodyOf(await redeem({ code }).expect(200))).toMatchObject({ code, status: 'redeemed', discountCents: 3_400 });
  expect(await levelCode()).toBe(code);
});

test('of two different codes for one order at the same instant one is refused', async () => {
  const code = await levelCode();
  for (const orderId of ['a', 'b', 'c', 'd']) {
    await world.deps.store.facts.insert({
      ...{ _id: `anniversary ${orderId}`, subject: world.id, happenedAt: fixedNow, recordedAt: fixedNow },
      ...{ type: 'stepDone', key: `anniversary:${orderId}`, kind: 'anniversary', outcome: 'sent' },
      ...{ channel: 'mail', category: 'commercial', timing: 'planned', carriedOutAt: fixedNow },
    });
    const both = await Promise.all([redeem({ orderId }), redeem({ orderId, code })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      why: 'another code was redeemed for this order: discounts never stack',
    });
  }
  expect(await world.facts('codeRedeemed')).toHaveLength(4);
});

test('a code that was used elsewhere at the same instant leaves the order free for another', async () => {
  const code = await levelCode();
  const both = await Promise.all(
    ['a', 'b'].map(async (orderId) => {
      const { status } = await redeem({ orderId });
      return { orderId, status };
    }),
  );
  const refused = both.find(({ status }) => status === 409);
  await redeem({ orderId: refused?.orderId, code }).expect(200);
});
