import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { delivery } from './delivery.ts';
import { type Database, startDatabase } from './start-database.ts';
import { bodyOf, send, startApi, type StartedApi } from './start-api.ts';

let database: Database;
let api: StartedApi;
let key: string;
beforeAll(async () => {
  database = await startDatabase();
  api = startApi(database);
  key = await api.key();
});
afterAll(() => database.stop());

let counted = 0;
const newOrder = (): string => `A-${++counted}`;

/** A person of her own for each order. */
const person = (orderId: string) => ({
  externalId: `K-${orderId}`,
  name: 'Joke Verbruggen',
  email: `${orderId}@test.nl`.toLowerCase(),
});
const engineer = { name: 'Sanne de Wit', email: 'sanne@bureau.test' };

interface Body {
  status: string;
  customerId: string;
  projectId: string;
  type: string;
  state: string;
  paid: boolean;
  valueCents: number;
  events: { kind: string; happenedAt: string; valueCents?: number; by?: string }[];
  errors: { pointer: string; detail: string }[];
  detail: string;
  projects: { projectId: string; state: string; paid: boolean; valueCents: number }[];
  phase: string;
}

async function tell(orderId: string, event: object, status = 202): Promise<Body> {
  const answer = await send(api.app, key, 'post', `/v1/orders/${encodeURIComponent(orderId)}/events`).send(event);
  expect({ status: answer.status, body: answer.body as object }).toMatchObject({ status });
  return bodyOf(answer) as Body;
}
const order = async (orderId: string, status = 200): Promise<Body> =>
  bodyOf(await send(api.app, key, 'get', `/v1/orders/${orderId}`).expect(status)) as Body;
const customer = async (id: string): Promise<Body> =>
  bodyOf(await send(api.app, key, 'get', `/v1/customers/${id}`).expect(200)) as Body;
const factsOf = (id: string): Promise<CustomerFact[]> => api.deps.store.facts.load(id);

test('from the first question to the payment: each event a fact, the customer named once', async () => {
  const id = newOrder();
  const address = { street: 'Lindelaan', houseNumber: '12', postcode: '3511 AB', city: 'Utrecht' };
  const asked = { kind: 'quote-requested', happenedAt: '2026-10-01', customer: person(id), code: 'jdevries123' };
  const first = await tell(id, { ...asked, project: { type: 'uitbouw', address } });
  expect(first).toMatchObject({ status: 'accepted', journey: 'started' });
  expect(await customer(first.customerId)).toMatchObject({
    phase: 'acquisition',
    projects: [{ state: 'requested', paid: false }],
  });
  await tell(id, { kind: 'quoted', happenedAt: '2026-10-03', valueCents: 250_000, engineer });
  await tell(id, { kind: 'ordered', happenedAt: '2026-10-05', promisedOn: '2026-11-01' });
  const delivered = { kind: 'delivered', happenedAt: '2026-10-30', valueCents: 240_000, project: { type: 'uitbouw' } };
  await tell(id, delivered);
  await tell(id, { kind: 'invoiced', happenedAt: '2026-10-31', valueCents: 240_000 });
  await tell(id, { kind: 'paid', happenedAt: '2026-11-10' });
  await tell(id, { kind: 'corrected', happenedAt: '2026-11-12', valueCents: 150_000, reference: 'C-1' });
  expect(await order(id)).toMatchObject({
    ...{ orderId: id, customerId: first.customerId, state: 'delivered', paid: true, type: 'uitbouw' },
    valueCents: 150_000,
    events: [
      { kind: 'quote-requested' },
      { kind: 'quoted', valueCents: 250_000 },
      { kind: 'ordered' },
      { kind: 'delivered', valueCents: 240_000 },
      { kind: 'invoiced' },
      { kind: 'paid' },
      { kind: 'corrected', valueCents: 150_000 },
    ],
  });
  expect(await customer(first.customerId)).toMatchObject({
    projects: [{ state: 'delivered', paid: true, valueCents: 150_000 }],
  });
  expect((await api.deps.store.projects.find(first.projectId))?.address).toEqual(address);
  const facts = await factsOf(first.customerId);
  expect(facts.find(({ type }) => type === 'projectDelivered')).toMatchObject({
    _id: `${first.projectId}|projectDelivered`,
    engineerId: api.deps.ids.engineerId(engineer.email),
  });
  expect(JSON.stringify(facts)).not.toMatch(/C-1|Joke|Lindelaan|test\.nl/);
  expect(api.journeys.told.filter(({ subject }) => subject === first.customerId)).toHaveLength(7);
  // Told again, with or without what was filled in the first time: nothing is new.
  expect(await tell(id, delivered)).toMatchObject({ status: 'known', customerId: first.customerId });
});

test('the delivery of an order is the same by either door', async () => {
  const id = newOrder();
  const posted = delivery({ orderId: id, customer: person(id) });
  await send(api.app, key, 'post', '/v1/deliveries').send(posted).expect(202);
  const { deliveredAt: happenedAt, customer: who, engineer: by, project } = posted;
  const { valueCents, ...what } = project;
  const event = { kind: 'delivered', happenedAt, customer: who, engineer: by, valueCents, project: what };
  expect(await tell(id, event)).toMatchObject({ status: 'known' });
  expect((await tell(id, { ...event, valueCents: 1 }, 409)).errors).toEqual([
    { pointer: '/valueCents', detail: 'differs from the order as it is known' },
  ]);
});

test('payments, corrections and cancellations before the delivery: the same end, and nothing is planned', async () => {
  const id = newOrder();
  const { customerId } = await tell(id, { kind: 'paid', happenedAt: '2026-11-02', customer: person(id) });
  await tell(id, { kind: 'corrected', happenedAt: '2026-11-03', valueCents: 90_000, reference: 'C-7' });
  await tell(id, { kind: 'cancelled', happenedAt: '2026-11-04' });
  await tell(id, { kind: 'delivered', happenedAt: '2026-10-30', valueCents: 1, project: { type: 'overig' }, engineer });
  expect(await order(id)).toMatchObject({ state: 'cancelled', paid: true, valueCents: 90_000 });
  const agenda = bodyOf(await send(api.app, key, 'get', `/v1/customers/${customerId}/agenda`).expect(200)) as {
    steps: { state: string; why?: string; kind: string }[];
  };
  expect(agenda.steps.map(({ kind }) => kind).sort()).toEqual(['anniversary', 'build', 'feedback', 'nps', 'permit']);
  expect(new Set(agenda.steps.map(({ why }) => why))).toEqual(new Set(['order cancelled']));
});

test('several corrections of one order, each once by its reference, however it is typed', async () => {
  const id = newOrder();
  const correct = { kind: 'corrected', happenedAt: '2026-11-03', valueCents: 90_000, reference: 'Credit 7' };
  await tell(id, { ...correct, customer: person(id) });
  expect(await tell(id, { ...correct, reference: ' credit  7' })).toMatchObject({ status: 'known' });
  expect((await tell(id, { ...correct, valueCents: 80_000 }, 409)).errors).toMatchObject([{ pointer: '/valueCents' }]);
  await tell(id, { ...correct, happenedAt: '2026-11-02', valueCents: 70_000, reference: 'Credit 6' });
  expect(await order(id)).toMatchObject({
    valueCents: 90_000,
    events: [{ valueCents: 70_000 }, { valueCents: 90_000 }],
  });
});

test('the same event at once, and the first events of one order for two customers at once', async () => {
  const id = newOrder();
  const paid = { kind: 'paid', happenedAt: '2026-11-02', customer: person(id) };
  const same = await Promise.all([1, 2, 3].map(() => tell(id, paid)));
  expect(same.filter(({ status }) => status === 'accepted')).toHaveLength(1);
  const other = newOrder();
  const path = `/v1/orders/${other}/events`;
  const answers = await Promise.all([
    send(api.app, key, 'post', path).send({ ...paid, customer: person(other) }),
    send(api.app, key, 'post', path).send({ kind: 'cancelled', happenedAt: '2026-11-02', customer: person('else') }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
  expect((await order(other)).events).toHaveLength(1);
});

test('an event by a person carries the id; a stranger’s is refused', async () => {
  const id = newOrder();
  await api.deps.store.staff.save({
    _id: 'piet',
    name: 'Piet',
    email: 'piet@bureau.test',
    role: 'manager',
    absences: [],
  });
  await tell(id, { kind: 'paid', happenedAt: '2026-11-02', customer: person(id), by: 'piet' });
  expect((await order(id)).events).toMatchObject([{ kind: 'paid', by: 'piet' }]);
  expect((await tell(id, { kind: 'cancelled', happenedAt: '2026-11-02', by: 'x' }, 422)).errors).toMatchObject([
    { pointer: '/by' },
  ]);
});

test('an unknown order: nothing is lost, the customer must be named', async () => {
  const id = newOrder();
  const correction = { kind: 'corrected', happenedAt: '2026-11-02', valueCents: 5, reference: 'C' };
  expect((await tell(id, correction, 404)).detail).toMatch(/Name the `customer`/);
  await order(id, 404);
  expect(await tell(id, { ...correction, customer: person(id) })).toMatchObject({ status: 'accepted' });
});

test('an order of another customer: refused, and nothing changed', async () => {
  const id = newOrder();
  const { customerId } = await tell(id, { kind: 'paid', happenedAt: '2026-11-02', customer: person(id) });
  const elses = { externalId: 'K-else', name: 'Iemand Anders', email: 'anders@test.nl' };
  const refused = await tell(id, { kind: 'cancelled', happenedAt: '2026-11-03', customer: elses }, 409);
  expect(refused).toMatchObject({ type: '/docs/problems#order-differs', errors: [{ pointer: '/customer' }] });
  expect(await factsOf(customerId)).toHaveLength(1);
  expect(await api.deps.store.customers.withEmail('anders@test.nl')).toEqual([]);
});

test.each([
  ['an unknown kind', { kind: 'payed' }, '/kind', /'payed' is none of quote-requested, quoted/],
  ['no kind', { kind: undefined }, '/kind', /is missing/],
  ['the future', { happenedAt: '2199-01-01' }, '/happenedAt', /future/],
  ['no date', { happenedAt: 'gisteren' }, '/happenedAt', /date/],
  ['a negative amount', { kind: 'invoiced', valueCents: -1 }, '/valueCents', /below zero/],
  ['half cents', { kind: 'invoiced', valueCents: 10.5 }, '/valueCents', /whole euro cents/],
  ['an amount where there is none', { valueCents: 10 }, '/valueCents', /is not a field of this/],
  ['a correction without its reference', { kind: 'corrected', valueCents: 10 }, '/reference', /is missing/],
  ['a quote without an amount', { kind: 'quoted' }, '/valueCents', /is missing/],
  ['a code with a space', { kind: 'ordered', code: 'A B' }, '/code', /space/],
  ['an unknown type', { kind: 'ordered', project: { type: 'garage' } }, '/project/type', /garage/],
  ['a broken address', { customer: { name: 'Jan', email: 'jan@' } }, '/customer/email', /e-mail/],
  ['a name as staff id', { by: 'Piet Jansen' }, '/by', /space/],
  [
    'a house of the far future',
    {
      kind: 'ordered',
      project: { address: { street: 'A', houseNumber: '1', postcode: '3511 AB', city: 'U', builtYear: 2099 } },
    },
    '/project/address/builtYear',
    /is later than 2027/,
  ],
  [
    'a delivery nobody was named for',
    { kind: 'delivered', valueCents: 1, project: { type: 'overig' } },
    '/engineer',
    /no earlier event/,
  ],
])('refused with a pointer: %s', async (_, change, pointer, why) => {
  const id = newOrder();
  const { errors } = await tell(id, { kind: 'paid', happenedAt: '2026-11-02', customer: person(id), ...change }, 422);
  expect(errors).toContainEqual({ pointer, detail: expect.stringMatching(why) as unknown });
  await order(id, 404);
});

test.each([
  ['text', '"paid"'],
  ['a list', '[]'],
])('a body that is no event: %s', async (_, body) => {
  const path = `/v1/orders/${newOrder()}/events`;
  const answer = await send(api.app, key, 'post', path).set('Content-Type', 'application/json').send(body);
  expect([400, 422]).toContain(answer.status);
});

test.each([
  ['too long', 'x'.repeat(65)],
  ['with a line end', 'a%0Ab'],
])('an order id %s', async (_, id) => {
  expect((await order(id, 422)).errors).toMatchObject([{ pointer: '/orderId' }]);
});
