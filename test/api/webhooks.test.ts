import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { bounce, click, complaint, delivery, inbound, open, subscription } from '../inbound/payloads.ts';
import { customer, letter, post } from '../inbound/world.ts';
import { bodyOf, fixedNow, headersOf, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let id: string;
let projectId: string;
let key: string;
let skey: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database);
  ({ id, projectId } = await customer(api, { externalId: 'K-1', email: 'joke@verbruggen.test' }));
  key = `feedback:${projectId}`;
  ({ skey } = await letter(api, id, key));
  api.journeys.told.length = 0;
});

const events = () => api.deps.store.postmarkEvents;
const factsOf = async (subject: string, type: string) =>
  (await api.deps.store.facts.of(subject)).filter((fact) => fact.type === type);
const about = (fields: object = {}) => ({ Metadata: { skey }, ...fields });

describe('who is let in', () => {
  test.each([
    ['nobody', undefined],
    ['another password', 'Basic cG9zdG1hcms6eA=='],
    ['another user', `Basic ${Buffer.from('admin:a password for tests only').toString('base64')}`],
    ['an API key', 'Bearer nazorg_x'],
    ['nothing after Basic', 'Basic '],
    ['what is no base64', 'Basic %%%'],
  ])('%s is answered 401, never 403, and how to come in', async (_who, authorization) => {
    const before = await database.count();
    const call = request(api.app).post('/webhooks/postmark/events').set('Content-Type', 'application/json');
    const answer = await (authorization === undefined ? call : call.set('Authorization', authorization)).send(bounce());
    expect(answer.status).toBe(401);
    expect(headersOf(answer)['www-authenticate']).toMatch(/^Basic realm=/);
    expect(await database.count()).toEqual(before);
  });

  test('somebody who tries passwords is slowed down, and who has it comes in', async () => {
    api = startApi(database, { visitsPerMinute: 3 });
    for (let n = 0; n < 3; n++) expect((await post(api, 'events', bounce(), 'postmark:x')).status).toBe(401);
    expect((await post(api, 'events', bounce(), 'postmark:x')).status).toBe(429);
    const fresh = startApi(database, { visitsPerMinute: 3 });
    for (let n = 0; n < 5; n++) expect((await post(fresh, 'events', bounce())).status).toBe(200);
  });
});

describe('what is refused', () => {
  test.each<[string, 'events' | 'inbound', unknown, number, string]>([
    ['no JSON', 'events', '{"RecordType":', 400, 'malformed-request'],
    ['HTML', 'inbound', '<html>', 400, 'malformed-request'],
    ['nothing', 'events', '', 422, 'invalid-fields'],
    ['null', 'inbound', 'null', 422, 'invalid-fields'],
    ['a list', 'events', [], 422, 'invalid-fields'],
    ['no record type', 'events', { MessageID: 'x' }, 422, 'invalid-fields'],
    ['an event without its moment', 'events', { ...delivery(), DeliveredAt: undefined }, 422, 'invalid-fields'],
    ['a mail without an id', 'inbound', { ...inbound(), MessageID: undefined }, 422, 'invalid-fields'],
    ['an event of 2 MB', 'events', { ...bounce(), Content: 'x'.repeat(2_000_000) }, 413, 'too-large'],
  ])('%s', async (_what, path, body, status, code) => {
    const before = await database.count();
    const answer = await post(api, path, body);
    expect(answer.status).toBe(status);
    expect(bodyOf(answer)).toMatchObject({ type: `/docs/problems#${code}` });
    expect(await database.count()).toEqual(before);
  });

  test('a kind of event we do not know is taken for granted, and noted by its name', async () => {
    const before = await database.count();
    expect((await post(api, 'events', { ...delivery(), RecordType: 'SmtpApiError' })).status).toBe(200);
    expect(await database.count()).toEqual(before);
    expect(api.logged.join('')).toContain('"recordType":"SmtpApiError"');
  });

  test('another method', async () => {
    const answer = await request(api.app).get('/webhooks/postmark/events');
    expect([answer.status, headersOf(answer)['allow']]).toEqual([405, 'POST']);
  });
});

test('a mail of 10 MB is taken in without what hangs on it, and keeps nobody waiting', async () => {
  const Attachments = [{ Name: 'foto van Joke.jpg', Content: 'QUJD'.repeat(2_500_000), ContentType: 'image/jpeg' }];
  const large = post(api, 'inbound', { ...inbound(), Attachments });
  const begun = performance.now();
  expect((await request(api.app).get('/healthz')).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect((await large).status).toBe(200);
  const [reply] = await api.deps.store.replies.list({}, 10);
  expect(reply).toMatchObject({ attachments: 1, words: 'Prima, dank u wel!' });
  const [stored] = await database.connection.collection('postmark_events').find().toArray();
  expect(JSON.stringify(stored).length).toBeLessThan(3_000);
});

test('no log line and no answer holds an address or a word of a mail', async () => {
  for (const body of [delivery(about()), bounce(), complaint(), subscription(), open(), click()])
    await post(api, 'events', body);
  const answer = await post(api, 'inbound', inbound({ TextBody: 'Geheim woord', Subject: 'Geheim' }));
  expect(JSON.stringify(bodyOf(answer))).not.toMatch(/Geheim|joke/i);
  expect(api.logged.join('')).not.toMatch(/verbruggen|Geheim|bureau\.test\/tips/i);
});

describe('what follows', () => {
  test('delivered: the ledger has the moment, once', async () => {
    await post(api, 'events', delivery(about()));
    await post(api, 'events', delivery(about({ DeliveredAt: '2026-11-24T09:00:00Z' })));
    expect(await api.deps.mails.bySkey(skey)).toMatchObject({ deliveredAt: '2026-11-23T09:33:54.907Z' });
  });

  test.each([
    ['claimed', { state: 'claimed' }],
    ['uncertain', { state: 'uncertain', uncertainSince: fixedNow }],
  ] as const)('delivered while it was %s: it was sent after all', async (_was, state) => {
    const other = await letter(api, id, `nps:${projectId}`, state);
    await post(api, 'events', delivery({ Metadata: { skey: other.skey } }));
    expect(await api.deps.mails.find(other.sendKey)).toMatchObject({
      state: 'sent',
      messageId: '883953f4-6105-42a2-a16a-77a8eac79483',
      deliveredAt: '2026-11-23T09:33:54.907Z',
    });
    expect(await factsOf(id, 'mailSettled')).toEqual([]);
  });

  test('delivered though its outcome was unknown: the journey hears of it, and the task is done', async () => {
    const step = `nps:${projectId}`;
    const other = await letter(api, id, step, { state: 'unknown' });
    await api.deps.store.tasks.open({
      ...{ _id: `${id}|mail-unknown|${step}`, subject: id, customerId: id, key: `mail-unknown:${step}` },
      ...{ kind: 'mail-unknown', ownerId: 'manager', openedAt: fixedNow, dueAt: fixedNow },
    });
    await post(api, 'events', delivery({ Metadata: { skey: other.skey } }));
    expect(await factsOf(id, 'mailSettled')).toMatchObject([{ key: step, outcome: 'sent', by: 'postmark' }]);
    expect(await api.deps.mails.counts()).toMatchObject({ unknown: 0 });
    expect(await api.deps.store.tasks.list({ state: 'open' }, 10)).toEqual([]);
  });

  test.each<[string, object, object[]]>([
    ['a hard bounce', bounce(), [{ why: 'hard-bounce' }]],
    ['a hard bounce that closed nothing', bounce({ Inactive: false }), [{ why: 'hard-bounce' }]],
    ['an address that is none', bounce({ Type: 'BadEmailAddress' }), [{ why: 'hard-bounce' }]],
    ['a soft bounce', bounce({ Type: 'SoftBounce', Inactive: false }), []],
    ['a block', bounce({ Type: 'Blocked', Inactive: false }), []],
    ['an automatic answer', bounce({ Type: 'AutoResponder', Inactive: false }), []],
    ['a complaint', complaint(), [{ why: 'spam-complaint' }]],
    ['a suppression by hand', subscription({ SuppressionReason: 'ManualSuppression' }), [{ why: 'manual' }]],
    ['an opening where nothing was closed', subscription({ SuppressSending: false }), []],
  ])('%s', async (_what, body, suppressed) => {
    await post(api, 'events', body);
    expect(await factsOf(id, 'addressSuppressed')).toMatchObject(suppressed);
    expect(api.journeys.told.map(({ subject }) => subject)).toEqual(suppressed.map(() => id));
  });

  test('the same, told five times and by its own suppression too, is one', async () => {
    for (let n = 0; n < 5; n++) await post(api, 'events', bounce());
    await post(api, 'events', subscription());
    expect(await factsOf(id, 'addressSuppressed')).toHaveLength(1);
    expect(api.journeys.told).toHaveLength(1);
    expect(await events().count('bounces', '2026-01-01')).toBe(1);
  });

  test('everybody with the address is told, and nobody who has another one by now', async () => {
    const partner = await customer(api, { externalId: 'K-2', name: 'Piet', email: 'joke@verbruggen.test' });
    await api.deps.store.customers.updateContact(
      id,
      { name: 'Joke', email: 'nieuw@verbruggen.test' },
      { at: fixedNow, by: 'x' },
    );
    await post(api, 'events', bounce(about()));
    expect(await factsOf(partner.id, 'addressSuppressed')).toHaveLength(1);
    expect(await factsOf(id, 'addressSuppressed')).toEqual([]);
  });

  test('a mail to a colleague that bounces counts, and is said in the log', async () => {
    const staff = await letter(api, id, `build:${projectId}|staff`, { messageId: 'm-staff' });
    await post(api, 'events', bounce({ Email: 'sanne@bureau.test', Metadata: { skey: staff.skey } }));
    expect(await factsOf(id, 'addressSuppressed')).toEqual([]);
    expect(await events().count('bounces', '2026-01-01')).toBe(1);
    expect(api.logged.join('')).toContain('a mail to a colleague about a task did not arrive');
  });

  const choose = (on: boolean, at = '2026-11-20T14:00:00.000Z') =>
    api.deps.store.facts.insert({
      ...{ _id: `${id}|trackingChosen|${at}`, subject: id, happenedAt: at, recordedAt: at },
      ...{ type: 'trackingChosen', on },
    });

  test('opened and clicked are dropped unread where nobody agreed, or no longer does', async () => {
    await post(api, 'events', open(about()));
    await choose(true);
    await choose(false, '2026-11-21T14:00:00.000Z');
    await post(api, 'events', click(about()));
    expect(await database.count()).toMatchObject({ postmark_events: 0 });
    expect([...(await factsOf(id, 'mailOpened')), ...(await factsOf(id, 'linkClicked'))]).toEqual([]);
  });

  test('opened and clicked are facts where the customer agreed: once, and once a day', async () => {
    await choose(true);
    await post(api, 'events', open(about()));
    await post(api, 'events', open(about({ ReceivedAt: '2026-11-24T09:00:00Z' })));
    await post(api, 'events', click(about()));
    await post(api, 'events', click(about({ OriginalLink: 'https://bureau.test/b' })));
    await post(api, 'events', click(about({ ReceivedAt: '2026-11-24T09:00:00Z' })));
    expect(await factsOf(id, 'mailOpened')).toMatchObject([{ key }]);
    expect(await factsOf(id, 'linkClicked')).toMatchObject([{ key }, { key }]);
    expect(JSON.stringify(await factsOf(id, 'linkClicked'))).not.toContain('bureau.test');
  });
});
