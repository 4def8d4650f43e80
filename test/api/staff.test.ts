import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { delivery } from './delivery.ts';
import { openTask } from './open-task.ts';
import { hire, people } from './people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let key: string;

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
  await hire(api);
});

const post = async (path: string, body: object, status = 200) =>
  bodyOf(await send(api.app, key, 'post', path).send(body).expect(status)) as {
    errors?: { pointer: string; detail: string }[];
    type?: string;
    handedOver?: number;
    absences?: object[];
    present?: boolean;
  };
const newcomer = { id: 'nieuw-1', name: 'Nina Nieuw', email: 'Nina@Bureau.test', role: 'engineer' };

test('the list says who works here, who is away, and who left', async () => {
  await post('/v1/staff/manager-1/absences', { from: '2026-11-23', until: '2026-11-24' });
  const { staff } = bodyOf(await send(api.app, key, 'get', '/v1/staff').expect(200)) as { staff: { id: string }[] };
  expect(staff).toMatchObject([
    { id: 'directie-1', name: 'Dirk Dam', role: 'directie', present: true, absences: [] },
    { id: 'manager-1', present: false, absences: [{ from: '2026-11-22T23:00:00.000Z' }] },
    { id: 'medewerker-17', present: true },
    { id: 'oud-1', present: false, leftAt: '2026-11-01T00:00:00.000Z' },
  ]);
  const blind = await api.key('tasks:read');
  await send(api.app, blind, 'get', '/v1/staff').expect(403);
  await send(api.app, blind, 'post', '/v1/staff').send(newcomer).expect(403);
});

describe('a person', () => {
  test('is created, and replaced but for absences and leaving', async () => {
    expect(await post('/v1/staff', { ...newcomer, deputy: 'manager-1' })).toEqual({
      ...{ ...newcomer, email: 'nina@bureau.test', deputy: 'manager-1' },
      ...{ absences: [], present: true },
    });
    await post('/v1/staff/nieuw-1/absences', { from: '2026-12-01', until: '2026-12-08' });
    const again = await post('/v1/staff', { ...newcomer, role: 'manager' });
    expect(again).toMatchObject({ role: 'manager', absences: [{}] });
    expect(again).not.toHaveProperty('deputy');
  });

  test.each([
    ['an id that is a role', { id: 'manager' }, '/id'],
    ['an id that is an address', { id: 'nina@bureau.test' }, '/id'],
    ['a role that is none', { role: 'baas' }, '/role'],
    ['a name without letters', { name: '17' }, '/name'],
    ['an address that is none', { email: 'nina' }, '/email'],
    ['a deputy we do not know', { deputy: 'nobody' }, '/deputy'],
    ['herself for a deputy', { deputy: 'nieuw-1' }, '/deputy'],
    ['a field that is none', { leftAt: fixedNow }, '/leftAt'],
  ])('with %s is refused', async (_what, wrong, pointer) => {
    const before = await database.count();
    const { errors } = await post('/v1/staff', { ...newcomer, ...wrong }, 422);
    expect(errors?.map((one) => one.pointer)).toEqual([pointer]);
    expect(await database.count()).toEqual(before);
  });
});

describe('an absence', () => {
  test('takes the place of those it overlaps, and of no other', async () => {
    const away = (from: string, until: string) => post('/v1/staff/manager-1/absences', { from, until });
    await away('2026-12-01', '2026-12-08');
    await away('2026-12-08', '2026-12-10');
    const { absences } = await away('2026-12-05', '2026-12-08');
    expect(absences).toMatchObject([
      { from: '2026-12-04T23:00:00.000Z', until: '2026-12-07T23:00:00.000Z' },
      { from: '2026-12-07T23:00:00.000Z' },
    ]);
  });

  test('ends later than it begins, and is somebody’s', async () => {
    const absence = { from: '2026-12-08', until: '2026-12-08' };
    expect((await post('/v1/staff/manager-1/absences', absence, 422)).errors).toEqual([
      { pointer: '/until', detail: 'must be later than from' },
    ]);
    expect(await post('/v1/staff/nobody/absences', { ...absence, until: '2026-12-09' }, 404)).toMatchObject({
      type: '/docs/problems#unknown-staff',
    });
  });
});

describe('who left', () => {
  async function task(): Promise<{ subject: string; taskId: string }> {
    const answer = await send(api.app, key, 'post', '/v1/deliveries').send(delivery()).expect(202);
    const { customerId: subject, projectId } = bodyOf(answer) as { customerId: string; projectId: string };
    const taskId = await openTask(api, { subject, kind: 'question', projectId, ownerId: 'medewerker-17' });
    api.journeys.told.length = 0;
    return { subject, taskId };
  }
  const leave = (at: string | null = fixedNow) => post('/v1/staff/medewerker-17/left', { at });

  test.each([
    ['the deputy', 'directie-1', 'directie-1'],
    ['the manager, without one', undefined, 'manager'],
    ['the manager, where the deputy left too', 'oud-1', 'manager'],
  ])('leaves the open tasks to %s', async (_who, deputy, to) => {
    const { subject, taskId } = await task();
    const { _id: id, name, email, role } = people.colleague;
    await post('/v1/staff', { id, name, email, role, ...(deputy !== undefined && { deputy }) });
    expect(await leave()).toMatchObject({ handedOver: 1, present: false });
    expect(await api.deps.store.tasks.find(taskId)).toMatchObject({ ownerId: to });
    const facts = (await api.deps.store.facts.load(subject)).filter(({ type }) => type === 'taskHandedOver');
    expect(facts).toMatchObject([{ to, key: expect.stringContaining('question:') as unknown }]);
    expect(api.journeys.told).toEqual([{ subject, factId: facts[0]?._id }]);
    expect(await leave()).toMatchObject({ handedOver: 0 });
  });

  test('interrupted half way, the rest follows', async () => {
    const { subject, taskId } = await task();
    const { tasks } = api.deps.store;
    const real = tasks.assign.bind(tasks);
    tasks.assign = () => Promise.reject(new Error('died'));
    await post('/v1/staff/medewerker-17/left', { at: fixedNow }, 500);
    tasks.assign = real;
    expect(await leave()).toMatchObject({ handedOver: 1 });
    expect(await tasks.find(taskId)).toMatchObject({ ownerId: 'manager' });
    expect((await api.deps.store.facts.load(subject)).filter(({ type }) => type === 'taskHandedOver')).toHaveLength(1);
  });

  test('at a moment to come keeps them until then, and may come back on it', async () => {
    const { taskId } = await task();
    expect(await leave('2026-12-31')).toMatchObject({ handedOver: 0, present: true });
    expect(await api.deps.store.tasks.find(taskId)).toMatchObject({ ownerId: 'medewerker-17' });
    expect(await leave(null)).not.toHaveProperty('leftAt');
    await post('/v1/staff/nobody/left', { at: null }, 404);
    expect((await post('/v1/staff/medewerker-17/left', {}, 422)).errors).toMatchObject([{ pointer: '/at' }]);
  });
});
