import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reading } from '../../inbound/reading.ts';
import { leaveToAPerson } from '../support/leave-to-a-person.ts';
import { inbound, sentTo } from '../inbound/payloads.ts';
import { customer, letter, post } from '../inbound/world.ts';
import { hire, people } from './people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;
let joke: { id: string; projectId: string };
let replyTo: string;
let reading: Partial<Reading>;
let mails = 0;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  reading = {};
  let seconds = 0;
  const now = (): string => new Date(Date.parse(fixedNow) + 1_000 * seconds++).toISOString();
  api = startApi(database, { now, readReply: (reply) => ({ ...leaveToAPerson(reply), ...reading }) });
  apiKey = await api.key();
  await hire(api);
  await api.deps.store.staff.save({ ...people.colleague, _id: 'medewerker-18' });
  joke = await customer(api, { externalId: 'K-1', email: 'joke@verbruggen.test' });
  ({ replyTo } = await letter(api, joke.id, `feedback:${joke.projectId}`));
});

interface Listed {
  replyId: string;
  customerId?: string;
  verdict: string;
  words: string;
}

const comesIn = async (fields: object = {}): Promise<string> => {
  const MessageID = `mail-${++mails}`;
  await post(api, 'inbound', inbound({ ...sentTo(replyTo), MessageID, ...fields }));
  return (await list())[0]?.replyId ?? '';
};
const stranger = { ...sentTo('antwoord@bureau.test'), FromFull: { Email: 'onbekend@elders.test' } };
const list = async (query = ''): Promise<Listed[]> => {
  const answer = await send(api.app, apiKey, 'get', `/v1/replies${query}`).expect(200);
  return (bodyOf(answer) as { replies: Listed[] }).replies;
};
const read = (replyId: string, body: object) =>
  send(api.app, apiKey, 'post', `/v1/replies/${replyId}/read`).send({ by: 'medewerker-17', ...body });
const ofType = async (subject: string, type: string) =>
  (await api.deps.store.facts.of(subject)).filter((fact) => fact.type === type);
const openTask = (subject: string, replyId: string) =>
  api.deps.store.tasks.open({
    ...{ _id: `${subject}|read:${replyId}`, subject, key: `read:${replyId}`, kind: 'read-reply' },
    ...{ ownerId: 'manager', openedAt: fixedNow, dueAt: fixedNow },
  });

test('replies are listed with their words, the newest first, by verdict, unread and customer', async () => {
  await comesIn({ TextBody: 'Eerste' });
  reading = { verdict: 'automatic' };
  await comesIn({ TextBody: 'Afwezig' });
  reading = {};
  const last = await comesIn({ ...stranger, TextBody: 'Vreemd' });
  await read(last, { verdict: 'neutral' }).expect(200);
  expect((await list()).map(({ words }) => words)).toEqual(['Vreemd', 'Afwezig', 'Eerste']);
  expect((await list('?verdict=automatic')).map(({ words }) => words)).toEqual(['Afwezig']);
  expect((await list('?unread=true')).map(({ words }) => words)).toEqual(['Eerste']);
  expect((await list(`?customer=${joke.id}`)).map(({ words }) => words)).toEqual(['Afwezig', 'Eerste']);
  expect(await list('?limit=1')).toHaveLength(1);
  expect((await list('?unread=true'))[0]).toMatchObject({ customerId: joke.id, from: 'joke@verbruggen.test' });
  expect((await list()).find(({ words }) => words === 'Vreemd')).not.toHaveProperty('customerId');
});

test('those of a customer who was merged are listed with those of the other', async () => {
  await comesIn();
  const piet = await customer(api, { externalId: 'K-2', name: 'Piet', email: 'piet@deboer.test' });
  await send(api.app, apiKey, 'post', `/v1/customers/${joke.id}/merge`)
    .send({ into: piet.id, reason: 'x' })
    .expect(200);
  expect(await list(`?customer=${piet.id}`)).toHaveLength(1);
  const [reply] = await list();
  await read(reply?.replyId ?? '', { verdict: 'positive' }).expect(200);
  expect(await ofType(piet.id, 'replyRead')).toMatchObject([{ subject: piet.id }]);
});

describe('a person reads a reply', () => {
  test('of a customer: the journey is told, the task is done, and the word is kept as an example', async () => {
    const replyId = await comesIn({ TextBody: 'Nou, geweldig hoor' });
    await openTask(joke.id, replyId);
    api.journeys.told.length = 0;
    const answer = await read(replyId, { verdict: 'negative', note: 'Ironisch bedoeld' }).expect(200);
    expect(bodyOf(answer)).toEqual({ replyId, customerId: joke.id, verdict: 'negative' });
    expect(await ofType(joke.id, 'replyRead')).toMatchObject([{ replyId, verdict: 'negative', by: 'medewerker-17' }]);
    expect(api.journeys.told[0]).toMatchObject({ subject: joke.id });
    expect(await api.deps.store.tasks.list({ state: 'open' }, 10)).toEqual([]);
    expect(await api.deps.store.replies.examples(10)).toMatchObject([
      { replyId, words: 'Nou, geweldig hoor', machine: 'unsure', version: 'none', verdict: 'negative' },
    ]);
    const timeline = bodyOf(await send(api.app, apiKey, 'get', `/v1/customers/${joke.id}/timeline`).expect(200));
    expect(JSON.stringify(timeline)).toContain('Ironisch bedoeld');
  });

  test('twice: the latest word rules, and both are examples', async () => {
    const replyId = await comesIn();
    await read(replyId, { verdict: 'negative' }).expect(200);
    await read(replyId, { verdict: 'positive', by: 'medewerker-18' }).expect(200);
    expect((await list())[0]).toMatchObject({ read: { verdict: 'positive', by: 'medewerker-18' } });
    expect(await ofType(joke.id, 'replyRead')).toHaveLength(2);
    expect(await api.deps.store.replies.examples(10)).toHaveLength(2);
  });

  test('sent again with its Idempotency-Key, also after it was interrupted, is one word', async () => {
    const replyId = await comesIn();
    const { replies } = api.deps.store;
    const real = replies.correct.bind(replies);
    replies.correct = () => Promise.reject(new Error('died'));
    await read(replyId, { verdict: 'negative' }).set('Idempotency-Key', 'one').expect(500);
    replies.correct = real;
    await read(replyId, { verdict: 'negative' }).set('Idempotency-Key', 'one').expect(200);
    await read(replyId, { verdict: 'negative' }).set('Idempotency-Key', 'one').expect(200);
    expect(await ofType(joke.id, 'replyRead')).toHaveLength(1);
    expect(await replies.examples(10)).toHaveLength(1);
  });

  test('of a stranger, whom nobody finds: the bureau’s task is done', async () => {
    const replyId = await comesIn(stranger);
    await openTask('bureau', replyId);
    expect(bodyOf(await read(replyId, { verdict: 'neutral' }).expect(200))).toEqual({ replyId, verdict: 'neutral' });
    expect(await ofType('bureau', 'taskDone')).toMatchObject([{ key: `read:${replyId}`, by: 'medewerker-17' }]);
    expect(await api.deps.store.tasks.list({ state: 'open' }, 10)).toEqual([]);
  });

  test('of a stranger, and says who it was: that customer’s journey has it, with what it asks', async () => {
    reading = { requests: ['opt-out', 'erasure'], optOutTopic: 'club' };
    const replyId = await comesIn({ ...stranger, TextBody: 'Ik ben Joke' });
    await openTask('bureau', replyId);
    await read(replyId, { verdict: 'question', customer: joke.id }).expect(200);
    const [replied] = await ofType(joke.id, 'replied');
    expect(replied).toMatchObject({ replyId, verdict: 'question', requests: ['erasure'] });
    expect((replied?.happenedAt ?? '') < (replied?.recordedAt ?? '')).toBe(true);
    expect(await ofType(joke.id, 'optedOut')).toMatchObject([{ topic: 'club' }]);
    expect(await ofType('bureau', 'taskDone')).toHaveLength(1);
    expect(await list(`?customer=${joke.id}`)).toHaveLength(1);
    await read(replyId, { verdict: 'negative' }).expect(200);
    expect(await ofType(joke.id, 'replied')).toHaveLength(1);
    expect(await ofType(joke.id, 'replyRead')).toMatchObject([{ verdict: 'question' }, { verdict: 'negative' }]);
  });

  test.each<[string, object, number, string]>([
    ['a verdict only a machine gives', { verdict: 'unsure' }, 422, 'invalid-fields'],
    ['nobody we know', { verdict: 'neutral', customer: 'customer-x' }, 404, 'unknown-customer'],
    ['an address for who read it', { verdict: 'neutral', by: 'a@b.test' }, 422, 'invalid-fields'],
    ['somebody who does not work here', { verdict: 'neutral', by: 'ghost' }, 422, 'invalid-fields'],
  ])('%s is refused', async (_what, body, status, code) => {
    const replyId = await comesIn(stranger);
    const before = await database.count();
    expect(bodyOf(await read(replyId, body).expect(status))).toMatchObject({ type: `/docs/problems#${code}` });
    expect(await database.count()).toEqual(before);
  });

  test('a customer’s reply given to another is refused; an unknown reply too', async () => {
    const piet = await customer(api, { externalId: 'K-2', name: 'Piet', email: 'piet@deboer.test' });
    const replyId = await comesIn();
    await read(replyId, { verdict: 'neutral', customer: piet.id }).expect(409);
    await read('Rnone', { verdict: 'neutral' }).expect(404);
  });

  test('only with its scope', async () => {
    apiKey = await api.key('replies:read');
    await read('Rnone', { verdict: 'neutral' }).expect(403);
    apiKey = await api.key('replies:write');
    await send(api.app, apiKey, 'get', '/v1/replies').expect(403);
  });
});
