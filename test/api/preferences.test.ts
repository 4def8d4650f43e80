import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startDesk, type Desk } from './desk.ts';
import { people } from './people.ts';
import { bodyOf, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: Desk;
let key: string;
let subject: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  api = await startDesk(database);
  ({ apiKey: key, subject } = api);
});

interface Answer {
  topics: Record<string, boolean>;
  errors?: { pointer: string; detail: string }[];
}

const path = (): string => `/v1/customers/${subject}/preferences`;
const said = { reason: 'Klant belde: geen aanbod meer', by: people.colleague._id };
const change = async (body: object, status = 200) =>
  bodyOf(await send(api.app, key, 'patch', path()).send(body).expect(status)) as Answer;
const read = async () => bodyOf(await send(api.app, key, 'get', path()).expect(200)) as Answer;

test('without a choice they are what the rules say', async () => {
  expect(await read()).toEqual({
    ...{ customerId: subject, all: true, phone: true, tracking: false },
    topics: { 'follow-up': true, offers: false, club: false, newsletter: false },
  });
});

test('a change is a fact each, with who heard it and why; the journey is told once', async () => {
  const after = await change({ topics: { newsletter: true, 'follow-up': false }, phone: false, ...said });
  expect(after).toMatchObject({ topics: { newsletter: true, 'follow-up': false }, phone: false });
  expect(await read()).toEqual(after);
  expect(api.journeys.told).toHaveLength(1);
  const { happened } = bodyOf(await send(api.app, key, 'get', `/v1/customers/${subject}/timeline`).expect(200)) as {
    happened: { type: string; words?: string; by?: string }[];
  };
  expect(happened.slice(1).map(({ type }) => type)).toEqual(['optedOut', 'consentGiven', 'phoneChosen']);
  for (const event of happened.slice(1)) expect(event).toMatchObject({ words: said.reason, by: said.by });
});

test('what is so already changes nothing', async () => {
  await change({ all: false, ...said });
  const before = await database.count();
  await change({ all: false, phone: true, ...said });
  expect(await database.count()).toMatchObject({ facts: before['facts'] });
});

test.each([
  ['nothing to change', {}, ''],
  ['a topic that is none', { phone: false, topics: { spam: true } }, '/topics/spam'],
  ['a word for yes', { phone: 'ja' }, '/phone'],
  ['no reason', { phone: false, reason: undefined }, '/reason'],
  ['a stranger', { phone: false, by: 'nobody' }, '/by'],
])('with %s they are refused, and nothing is written', async (_what, wrong, pointer) => {
  const before = await database.count();
  const { errors } = await change({ ...said, ...wrong }, 422);
  expect(errors?.map((one) => one.pointer)).toEqual([pointer]);
  expect(await database.count()).toMatchObject({ facts: before['facts'], texts: before['texts'] });
});

test('of nobody, by who left, or without the scope: refused', async () => {
  await change({ phone: false, ...said, by: people.left._id }, 403);
  const reader = await api.key('customers:read');
  await send(api.app, reader, 'patch', path())
    .send({ phone: false, ...said })
    .expect(403);
  await send(api.app, key, 'get', '/v1/customers/nobody/preferences').expect(404);
  await send(api.app, key, 'patch', '/v1/customers/nobody/preferences')
    .send({ phone: false, ...said })
    .expect(404);
});
