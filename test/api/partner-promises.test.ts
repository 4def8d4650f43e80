import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { hire, people } from './people.ts';
import { type PageWorld, startPageWorld } from './page-world.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;
let key: string;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await startPageWorld(database);
  key = await world.key();
  await hire(world);
});

const by = people.manager._id;
const post = (path: string, body: object) => send(world.app, key, 'post', path).send(body);
const register = async (kind: string, externalId = 'A-1'): Promise<string> => {
  const who = { kind, externalId, name: 'Visser', contactName: 'Sanne Visser', email: 'sanne@visser.nl' };
  return (bodyOf(await post('/v1/partners', who).expect(202)) as { partnerId: string }).partnerId;
};
const client = {
  customer: { name: 'Bram Bos', email: 'bram@bos.nl' },
  happenedAt: '2026-11-20',
  projectType: 'dakkapel',
};
const pathOf = (url: string): string => new URL(url).pathname;

test('an order naming a partner nobody knows is kept, says so, and is his once he is registered', async () => {
  const ordered = {
    kind: 'ordered',
    happenedAt: '2026-11-21',
    partnerId: 'A-1',
    customer: { name: 'Jo', email: 'jo@jo.nl' },
  };
  const { customerId, unknownPartner } = bodyOf(await post('/v1/orders/o-9/events', ordered).expect(202)) as {
    customerId: string;
    unknownPartner?: true;
  };
  expect(unknownPartner).toBe(true);
  const partnerId = await register('contractor');
  expect(await world.deps.store.facts.load(customerId)).toContainEqual(
    expect.objectContaining({ type: 'orderedByPartner', partnerId }),
  );
});

test('a price knows an architect’s first projects, a contractor without a tier, and a stranger', async () => {
  await register('architect', 'ARCH');
  await register('contractor', 'AANN');
  const priced = async (partnerId: string) =>
    bodyOf(await post('/v1/quotes/price', { customerId: world.id, valueCents: 10_005, partnerId }).expect(200));
  expect(await priced('ARCH')).toMatchObject({
    ...{ discountCents: 1_001, best: { kind: 'partner' }, partner: { kind: 'architect', projectsLeft: 3 } },
  });
  expect(await priced('AANN')).toMatchObject({
    candidates: expect.arrayContaining([expect.objectContaining({ kind: 'partner', reason: 'no tier' })]),
  });
  expect(await priced('NIEMAND')).toMatchObject({
    ...{ partner: null, candidates: expect.arrayContaining([expect.objectContaining({ reason: 'unknown partner' })]) },
  });
});

test('an estate agent brings a client when his clients know of the fee, and never himself', async () => {
  const path = `/v1/partners/${await register('estate-agent')}/referrals`;
  expect(bodyOf(await post(path, { ...client, by }).expect(409))).toMatchObject({
    type: expect.stringMatching(/fee-not/),
  });
  const himself = { ...client, customer: { name: 'Sanne', email: 'sanne@visser.nl' }, feeDisclosed: true, by };
  await post(path, himself).expect(422);
  expect(bodyOf(await post(path, { ...client, feeDisclosed: true, by }).expect(202))).toMatchObject({ counts: true });
});

test('the form of a client: what is missing is said, and a good one is registered', async () => {
  const subject = await register('estate-agent');
  const path = pathOf(world.deps.links.ownUrl({ subject, page: 'referral' }, fixedNow));
  const place = { street: 'Kade', houseNumber: '1', postcode: '1234 AB', city: 'Sneek' };
  const typed = { name: 'Bram Bos', email: 'bram@bos.nl', projectType: 'uitbouw', ...place };
  const refused = await world.press(path, typed);
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('klanten van de vergoeding weten')]);
  expect((await world.press(path, { ...typed, disclosed: 'yes' })).text).toContain('Uw klant is aangemeld');
  expect((await world.get(path)).text).not.toContain('name="disclosed"');
});

test('a report is asked for, refused where its amounts do not add up, and printed', async () => {
  const subject = await register('estate-agent');
  const address = { street: 'Kade', houseNumber: '1', postcode: '1234 AB', city: 'Sneek' };
  const asked = await post(`/v1/partners/${subject}/potential-reports`, { address, by }).expect(202);
  const { reportId } = bodyOf(asked) as { reportId: string };
  const found = { possible: 'Veel.', structure: 'Een ligger.', permit: 'maybe', advice: 'Bel ons.', by };
  const path = `/v1/potential-reports/${reportId}`;
  await post(path, { ...found, fromCents: 200, toCents: 100 }).expect(422);
  await post(path, { ...found, fromCents: 4_500_000, toCents: 6_500_000 }).expect(202);
  const page = pathOf(world.deps.links.ownUrl({ subject, page: 'potential' }, fixedNow));
  const pdf = await world.get(`${page}/rapport/${reportId}.pdf`);
  expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
  await post('/v1/potential-reports/none', { ...found, fromCents: 1, toCents: 2 }).expect(404);
});
