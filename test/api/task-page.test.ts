import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import { delivery } from './delivery.ts';
import { openTask } from './open-task.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let subject: string;
let projectId: string;
let clock: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  clock = fixedNow;
  api = startApi(database, { now: () => clock });
  const address = { street: 'Lindelaan', houseNumber: '12', postcode: '3511 AB', city: 'Utrecht', monument: true };
  const body = delivery({ project: { valueCents: 250_000, address } });
  const answer = await send(api.app, await api.key(), 'post', '/v1/deliveries')
    .send(body)
    .expect(202);
  ({ customerId: subject, projectId } = bodyOf(answer) as { customerId: string; projectId: string });
  api.journeys.told.length = 0;
});

const pathOf = (taskId: string): string => new URL(api.deps.links.taskUrl(taskId)).pathname;
const get = async (path: string, status = 200): Promise<string> =>
  (await request(api.app).get(path).expect(status)).text;
const press = async (path: string, status = 200): Promise<string> =>
  (await request(api.app).post(path).type('form').send({}).expect(status)).text;
const tasksDone = async (): Promise<CustomerFact[]> =>
  (await api.deps.store.facts.load(subject)).filter(({ type }) => type === 'taskDone');

/** The build check by phone: its task, and its step as the journey puts it on record. */
async function buildCall(category: 'service' | 'commercial' = 'service'): Promise<string> {
  const key = `build:${projectId}`;
  const opened: FactOf<'stepDone'> = {
    ...{ _id: 'opened', subject, happenedAt: fixedNow, recordedAt: fixedNow, carriedOutAt: fixedNow },
    ...{ type: 'stepDone', outcome: 'opened', timing: 'planned', key, kind: 'build', projectId },
    ...{ channel: 'phone', category },
  };
  await api.deps.store.facts.insert(opened);
  return pathOf(await openTask(api, { subject, kind: 'build-call', projectId, key }));
}

describe('the page of a task', () => {
  test('says what to do, for whom and by when; fetching it changes nothing', async () => {
    const path = await buildCall();
    const before = await database.count();
    const text = await get(path);
    for (const words of [
      'Bel de klant: hoe verloopt de bouw?',
      'Doe in dit gesprek geen aanbieding',
      'vóór donderdag 26 november, 10.28 uur',
      'Joke Verbruggen',
      '<a href="tel:+31612345678">06 12345678</a>',
      'Dakkapel (monument)',
      'Lindelaan 12',
      '3511 AB Utrecht',
      'Taak gedaan',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Te laat');
    await request(api.app).head(path).expect(200);
    expect(await database.count()).toEqual(before);
    expect(api.journeys.told).toEqual([]);
  });

  test('has the offer where the step was commercial', async () => {
    expect(await get(await buildCall('commercial'))).toContain('% korting op een volgend project');
  });

  test.each([
    ['at its moment', '2026-11-26T09:28:00.000Z', false],
    ['a moment later', '2026-11-26T09:28:00.001Z', true],
  ])('says in a word that it is late: %s', async (_, now, late) => {
    const path = await buildCall();
    clock = now;
    expect((await get(path)).includes('Te laat')).toBe(late);
  });

  test('of a customer who was merged shows whom we know them to be', async () => {
    const path = await buildCall();
    await api.deps.store.customers.insert({ _id: 'c-2', name: 'Ada', email: 'ada@b.test', contactAsOf: fixedNow });
    await api.deps.store.customers.markMerged(subject, 'c-2');
    expect(await get(path)).toContain('Ada');
    await press(path);
    expect(api.journeys.told).toMatchObject([{ subject: 'c-2' }]);
  });

  test('is shown to nobody else: not kept, not found, not told on, not logged', async () => {
    const path = await buildCall();
    expect(headersOf(await request(api.app).get(path).expect(200))).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    const title = /<title>(.*)<\/title>/.exec(await press(path))?.[1];
    expect(title).toBe('Taak gedaan · Bureau Test');
    expect(path).not.toMatch(/Verbruggen|Joke/);
    expect(api.logged.join('')).not.toMatch(/Verbruggen|612345678|Lindelaan|Sanne|\/taak\/1\./);
  });
});

describe('the press', () => {
  test('marks the task done by its owner, tells the journey, and says what happens next', async () => {
    const text = await press(await buildCall());
    expect(text).toContain('Dank u, de taak is gedaan');
    expect(text).toContain('De mail die anders na drie werkdagen ging, gaat niet meer.');
    const [task] = await api.deps.store.tasks.list({ subject }, 10);
    expect(task).toMatchObject({ doneAt: fixedNow, doneBy: task?.ownerId });
    expect(await tasksDone()).toMatchObject([{ key: `build:${projectId}`, by: task?.ownerId, happenedAt: fixedNow }]);
    expect(api.journeys.told).toEqual([{ subject, factId: `${subject}|build:${projectId}|taskDone` }]);
  });

  test('twice is once, and who comes later reads by whom and when, and nothing of the customer', async () => {
    const path = await buildCall();
    await press(path);
    clock = '2026-11-24T10:00:00.000Z';
    expect(await press(path)).toContain('Gedaan door Sanne de Wit, maandag 23 november, 11.00 uur');
    expect(await tasksDone()).toHaveLength(1);
    expect(api.journeys.told).toHaveLength(1);
    const text = await get(path);
    expect(text).toContain('Deze taak is gedaan');
    expect(text).toContain('Gedaan door Sanne de Wit, maandag 23 november, 11.00 uur');
    expect(text).not.toMatch(/Verbruggen|612345678|Lindelaan|<button/);
  });

  test('after a colleague did it elsewhere changes nothing', async () => {
    const path = await buildCall();
    const [task] = await api.deps.store.tasks.list({ subject }, 10);
    const done = `/v1/tasks/${encodeURIComponent(task?._id ?? '')}/done`;
    await send(api.app, await api.key(), 'post', done)
      .send({ by: 'medewerker-17' })
      .expect(200);
    expect(await press(path)).toContain('Gedaan door medewerker-17');
    expect(await tasksDone()).toHaveLength(1);
  });

  test('after the mail went says so', async () => {
    const path = await buildCall();
    const key = `build:${projectId}`;
    const opened = await api.deps.store.facts.find('opened');
    const mail = { _id: 'mail', key: `${key}#mail`, channel: 'mail', outcome: 'sent' };
    await api.deps.store.facts.insert({ ...opened, ...mail } as CustomerFact);
    expect(await press(path)).toContain('De mail met dezelfde vraag was al bij de klant.');
  });

  test('on what follows an answer tells what the customer still gets', async () => {
    const key = `feedback:${projectId}`;
    const url = api.deps.links.answerUrl({ subject, key, answer: 'not-satisfied' }, fixedNow);
    await press(new URL(url).pathname);
    const id = await openTask(api, { subject, kind: 'unhappy', projectId, key: `task:${key}:not-satisfied` });
    const text = await press(pathOf(id));
    expect(text).toContain('De klant krijgt nog de bevestiging');
    expect(text).toContain('Hierna staat voor deze klant op de agenda: ');
    expect(text).not.toContain('gaat niet meer');
  });
});

test.each(['none', '1.e30.x'])('a forged link shows and does nothing: %s', async (token) => {
  await buildCall();
  const before = await database.count();
  expect(await get(`/taak/${token}`, 404)).toContain('Deze link werkt niet');
  expect(await press(`/taak/${token}`, 404)).toContain('030 123 45 67');
  const other = new URL(api.deps.links.optOutUrl({ subject, topic: 'offers' })).pathname;
  await press(other.replace('afmelden', 'taak'), 404);
  await press(pathOf('no task of ours'), 404);
  expect(await database.count()).toEqual(before);
});
