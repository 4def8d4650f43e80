import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import { delivery } from './delivery.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let key: string;
let id: string;
let projectId: string;

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
  const answer = await send(api.app, key, 'post', '/v1/deliveries').send(delivery()).expect(202);
  ({ customerId: id, projectId } = bodyOf(answer) as { customerId: string; projectId: string });
});

interface StepAnswer {
  key: string;
  kind: string;
  dueAt: string;
  state: string;
  orderId?: string;
  why?: string;
}

const get = async (path: string): Promise<unknown> => bodyOf(await send(api.app, key, 'get', path).expect(200));
const pull = (lever: string, body: object) => send(api.app, key, 'post', `/v1/customers/${id}/${lever}`).send(body);

test('the agenda says what will happen when, what will not, and why', async () => {
  const agenda = (await get(`/v1/customers/${id}/agenda`)) as { now: string; steps: StepAnswer[]; nextDueAt: string };
  expect(agenda).toMatchObject({ now: fixedNow, stage: 'activation', paused: false, finished: false });
  const planned = agenda.steps.filter(({ state }) => state === 'later' || state === 'due');
  expect(planned[0]).toMatchObject({
    key: `feedback:${projectId}`,
    kind: 'feedback',
    orderId: '2026-0417',
    channel: 'mail',
  });
  expect(isoDate(dayOf(planned[0]?.dueAt ?? ''))).toBe('2026-11-23');
  expect(agenda.nextDueAt).toBe(planned[0]?.dueAt);
  const dropped = agenda.steps.find(({ kind }) => kind === 'anniversary');
  expect(dropped).toMatchObject({ state: 'dropped', why: 'no basis for commercial mail' });
});

test('the timeline tells what happened in words, with the reasons people gave', async () => {
  const { store } = api.deps;
  const head = { subject: id, happenedAt: fixedNow, recordedAt: fixedNow };
  await store.texts.insert({ _id: 'r1', subject: id, at: fixedNow, words: 'Bouw ligt stil' });
  await store.facts.insert({ _id: 'p1', ...head, type: 'paused', reasonId: 'r1', by: 'medewerker-17' });
  const timeline = (await get(`/v1/customers/${id}/timeline`)) as {
    happened: object[];
    planned: StepAnswer[];
    dropped: StepAnswer[];
  };
  expect(timeline.happened).toMatchObject([
    { type: 'projectDelivered', text: 'Opgeleverd: dakkapel, €\u00a0680', orderId: '2026-0417' },
    { type: 'paused', text: 'Gepauzeerd', by: 'medewerker-17', words: 'Bouw ligt stil' },
  ]);
  expect(timeline.planned[0]).toMatchObject({ state: 'held', why: 'paused', title: 'Vraag of de klant tevreden is' });
  expect(timeline.dropped.every(({ why }) => why !== undefined)).toBe(true);
});

describe('a lever', () => {
  test.each([
    ['pause', {}, { kind: 'pause' }],
    ['resume', {}, { kind: 'resume' }],
    ['replan', {}, { kind: 'replan' }],
    ['skip', { key: 'permit:P1' }, { kind: 'skip', key: 'permit:P1' }],
    ['send-now', { key: 'permit:P1' }, { kind: 'sendNow', key: 'permit:P1' }],
    [
      'move',
      { key: 'permit:P1', to: '2027-01-18T09:40:00+01:00' },
      { kind: 'move', key: 'permit:P1', to: '2027-01-18T08:40:00.000Z' },
    ],
    ['close', { code: 'moved' }, { kind: 'close', reason: 'moved' }],
    ['close', {}, { kind: 'close', reason: 'other' }],
  ])('%s %j reaches the journey, its reason by id', async (lever, fields, expected) => {
    await pull(lever, { ...fields, reason: 'Klant belde Joke', by: 'medewerker-17' }).expect(200);
    const [pulled] = api.journeys.pulled;
    expect(pulled).toMatchObject({ subject: id, lever: { ...expected, by: 'medewerker-17' } });
    expect(JSON.stringify(pulled)).not.toContain('Joke');
    const texts = await api.deps.store.texts.findMany([pulled?.lever.reasonId ?? '']);
    expect(texts.map(({ words }) => words)).toEqual(['Klant belde Joke']);
  });

  test('closed with one of the reasons of the rules needs no code besides', async () => {
    await pull('close', { reason: 'Deceased' }).expect(200);
    expect(api.journeys.pulled[0]?.lever).toMatchObject({ kind: 'close', reason: 'deceased' });
  });

  test.each([
    ['pause', {}, ['/reason']],
    ['skip', { reason: 'x' }, ['/key']],
    ['move', { reason: 'x', key: 'k', to: 'morgen' }, ['/to']],
    ['close', { reason: 'x', code: 'bored' }, ['/code']],
    ['pause', { reason: 'x', by: 'joke@bureau.test' }, ['/by']],
  ])('%s with %j is refused at the door', async (lever, body, pointers) => {
    const before = await database.count();
    const { errors } = bodyOf(await pull(lever, body).expect(422)) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(await database.count()).toEqual(before);
    expect(api.journeys.pulled).toEqual([]);
  });

  test('that the journey refuses says why', async () => {
    api.journeys.answer = { refused: 'window: that day is not a working day' };
    const body = bodyOf(await pull('skip', { key: 'permit:P1', reason: 'x' }).expect(409));
    expect(body).toMatchObject({ type: '/docs/problems#lever-refused', why: 'window: that day is not a working day' });
  });

  test.each([
    ['a journey that does not run', new WorkflowNotFoundError('not found', 'w', undefined), 409, 'journey-not-running'],
    ['Temporal away', Object.assign(new Error('14'), { code: 14, details: '', metadata: {} }), 503, 'journeys-away'],
  ])('on %s is a problem, and may be tried again', async (_what, error, status, code) => {
    api.journeys.away = error;
    const answer = await pull('pause', { reason: 'x' }).set('Idempotency-Key', 'one').expect(status);
    expect(bodyOf(answer)).toMatchObject({ type: `/docs/problems#${code}` });
    if (status === 503) expect(headersOf(answer)['retry-after']).toBe('30');
  });

  test('sent again with its Idempotency-Key is one pull; without one it is another', async () => {
    api.journeys.away = Object.assign(new Error('14'), { code: 14, details: '', metadata: {} });
    await pull('pause', { reason: 'x' }).set('Idempotency-Key', 'one').expect(503);
    api.journeys.away = undefined;
    await pull('pause', { reason: 'x' }).set('Idempotency-Key', 'one').expect(200);
    await pull('pause', { reason: 'x' }).set('Idempotency-Key', 'one').expect(200);
    expect(api.journeys.pulled).toHaveLength(1);
    expect(await database.count()).toMatchObject({ texts: 1 });
    await pull('pause', { reason: 'x' }).expect(200);
    await pull('pause', { reason: 'x' }).expect(200);
    expect(new Set(api.journeys.pulled.map((one) => one.id)).size).toBe(3);
  });

  test('on nobody is unknown, and without its scope forbidden', async () => {
    await send(api.app, key, 'post', '/v1/customers/customer-unknown/pause').send({ reason: 'x' }).expect(404);
    const reader = await api.key('customers:read');
    await send(api.app, reader, 'post', `/v1/customers/${id}/pause`).send({ reason: 'x' }).expect(403);
  });
});
