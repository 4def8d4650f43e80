import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { type Database, startDatabase } from '../start-database.ts';
import { type LinkWorld, startLinkWorld } from './link-world.ts';

let database: Database;
let world: LinkWorld;

beforeAll(async () => {
  database = await startDatabase();
}, 60_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  world = await startLinkWorld(database);
  const [blog] = [await world.affiliate('blog'), await world.affiliate('vlog')];
  await world.post(`/v1/partners/${blog}/codes`, { code: 'blogkorting', kind: 'coupon' });
});

const typed = {
  ...{ name: 'Piet van den Berg', email: 'piet@berg.test', phone: '06 87654321' },
  ...{ street: 'Dorpsstraat', houseNumber: '3', postcode: '1234 AB', city: 'Ede', projectType: 'uitbouw' },
};
const { name, email, phone } = typed;
const customer = { externalId: 'K-7', name, email, phone };
const form = (cookie = '', more = {}) =>
  request(world.app)
    .post('/aanvraag')
    .set('cookie', cookie)
    .type('form')
    .send({ ...typed, ...more });
const byForm = (): string => world.deps.ids.customerId({ name, email });
const order = async (body: object, status = 202): Promise<string> => {
  const answer = await world.post('/v1/orders/2026-77/events', { customer, ...body }, status);
  return (answer as { customerId: string }).customerId;
};

test('the form: the last click wins, by the cookie alone', async () => {
  world.setClock('2026-10-01T10:00:00.000Z');
  const first = await world.click('blog');
  world.setClock('2026-10-05T10:00:00.000Z');
  const second = await world.click('vlog', first.cookie);
  world.setClock('2026-10-06T10:00:00.000Z');
  const third = await world.click('blog', second.cookie);
  world.setClock('2026-11-23T10:00:00.000Z');
  expect((await form(third.cookie)).status).toBe(200);
  expect(await world.credit(byForm())).toEqual(['blog by last-click', 'vlog: second-claim']);
});

test('the form: a coupon beats the click of another; one nobody has is said, and nothing is lost', async () => {
  const { cookie } = await world.click('vlog');
  const refused = await form(cookie, { coupon: 'blogkorting9' });
  expect([refused.status, refused.text.includes('Deze couponcode kennen wij niet')]).toEqual([422, true]);
  expect(refused.text).toContain('value="Piet van den Berg"');
  expect((await form(cookie, { coupon: ' BlogKorting ' })).status).toBe(200);
  expect(await world.credit(byForm())).toEqual(['blog by named', 'vlog: outranked']);
});

test('the form without link or coupon: nobody, and a lead all the same; a forged cookie is none', async () => {
  await form('klik=aaaaaaaaaaaaaaaa.<script>');
  expect(await world.credit(byForm())).toEqual(['nobody']);
});

test.each([
  ['2026-11-23T22:59:59.000Z', ['blog by last-click']],
  ['2026-11-23T23:00:00.000Z', ['nobody', 'blog: expired']],
])('a click counts to the last second of day 90: an order at %s', async (happenedAt, expected) => {
  world.setClock('2026-08-25T07:00:00.000Z');
  const { id } = await world.click('blog');
  world.setClock('2026-11-24T10:00:00.000Z');
  expect(await world.credit(await order({ kind: 'ordered', happenedAt, clicks: [id] }))).toEqual(expected);
});

test('two coupons: the one named with the first deciding event', async () => {
  const { partnerId } = { partnerId: await world.affiliate('derde') };
  await world.post(`/v1/partners/${partnerId}/codes`, { code: 'derdekorting', kind: 'coupon' });
  await order({ kind: 'quote-requested', happenedAt: '2026-11-01T10:00:00Z', coupon: 'blogkorting' });
  const id = await order({ kind: 'ordered', happenedAt: '2026-11-10T10:00:00Z', coupon: 'derdekorting' });
  expect(await world.credit(id)).toEqual(['blog by named', 'derde: known']);
});

test('a registered lead binds: a coupon named with the order comes too late', async () => {
  const { cookie } = await world.click('vlog');
  await form(cookie);
  world.setClock('2026-11-24T10:00:00.000Z');
  const { externalId: _, ...same } = customer;
  const id = await order({
    kind: 'ordered',
    happenedAt: '2026-11-24T09:00:00Z',
    coupon: 'blogkorting',
    customer: same,
  });
  expect(id).toBe(byForm());
  expect(await world.credit(id)).toEqual(['vlog by last-click', 'blog: second-claim']);
});

test.each([
  ['e-mail', { email: 'blog@blog.test' }, {}],
  ['phone', { phone: '06 11 22 33 44' }, { phone: '0611223344' }],
  ['domain as his website', { email: 'redacteur@mijnblog.test' }, { website: 'https://www.mijnblog.test/over' }],
])('an affiliate who orders by his own link brings nobody: same %s', async (_by, of, partner) => {
  await world.affiliate('zelf', {
    ...partner,
    ...(!('website' in partner) && 'email' in of && { email: of.email, externalId: 'zelf' }),
  });
  const { id } = await world.click('zelf');
  const at = '2026-11-23T09:30:00Z';
  const made = await order({ kind: 'ordered', happenedAt: at, clicks: [id], customer: { ...customer, ...of } });
  expect(await world.credit(made)).toEqual(['nobody', 'zelf: self']);
});

test('the credit receipt tells winner, losers, rule and ages in words; also for nobody', async () => {
  world.setClock('2026-11-20T10:00:00.000Z');
  const { id } = await world.click('vlog');
  world.setClock('2026-11-23T10:00:00.000Z');
  const body = { kind: 'ordered', happenedAt: '2026-11-23T09:30:00Z', valueCents: 100_000 };
  await order({ ...body, clicks: [id], coupon: 'blogkorting' });
  expect(await world.get('/v1/orders/2026-77/credit')).toMatchObject({
    winner: { programme: 'affiliate', via: 'coupon', rule: 'named', ageDays: 0 },
    losers: [{ via: 'click', why: 'outranked', ageDays: 3 }],
    words: [
      'Toegekend aan een affiliate, door een couponcode op dezelfde dag. Regel: een genoemde code of coupon gaat vóór klikken en links; de eerste die genoemd is, telt.',
      'Niet aan een affiliate, door een klik van 3 dagen ervoor: een ander was aan de beurt door een sterkere regel.',
    ],
  });
  const alone = { customer: { externalId: 'K-8', name: 'Els Jansen', email: 'els@jansen.test' } };
  await world.post('/v1/orders/2026-78/events', { ...body, ...alone }, 202);
  expect(await world.get('/v1/orders/2026-78/credit')).toMatchObject({
    losers: [],
    words: ['Aan niemand toegekend: geen klik, link, code of coupon telt mee.'],
  });
  await world.get('/v1/orders/nobodys/credit', 404);
});

test('the same event again, with other clicks, is known: clicks are no part of it', async () => {
  const { id } = await world.click('blog');
  const body = { kind: 'ordered', happenedAt: '2026-11-23T10:00:00Z', valueCents: 100_000 };
  const customerId = await order({ ...body, clicks: [id] });
  expect(await world.post('/v1/orders/2026-77/events', { customer, ...body }, 202)).toMatchObject({ status: 'known' });
  expect(await world.credit(customerId)).toEqual(['blog by last-click']);
  await order({ ...body, clicks: ['no click'] }, 422);
});
