import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bureauId } from '../../domain/subject.ts';
import { openComplaint } from './complaint.ts';
import { startDesk, type Desk } from './desk.ts';
import { openTask } from './open-task.ts';
import { people } from './people.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: Desk;
let key: string;
let subject: string;
let projectId: string;
let engineerId: string;
let taskId: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  api = await startDesk(database);
  ({ apiKey: key, subject, projectId, engineerId } = api);
  taskId = await openTask(api, { subject, kind: 'build-call', key: `build:${projectId}`, projectId });
});

interface Answer {
  type?: string;
  ownerId?: string;
  errors?: { pointer: string; detail: string }[];
  tasks: { taskId: string }[];
}

const get = async (path: string, status = 200) =>
  bodyOf(await send(api.app, key, 'get', path).expect(status)) as Answer;
const post = async (action: string, body: object, { id = taskId, status = 200 } = {}) =>
  bodyOf(
    await send(api.app, key, 'post', `/v1/tasks/${encodeURIComponent(id)}/${action}`)
      .send(body)
      .expect(status),
  ) as Answer;
const problem = (code: string): string => `/docs/problems#${code}`;

describe('a task', () => {
  test('is listed until it is done, and done once', async () => {
    expect(await get('/v1/tasks?state=open')).toMatchObject({
      tasks: [{ taskId, customerId: subject, kind: 'build-call', ownerId: engineerId }],
    });
    const done = await post('done', { by: engineerId, note: 'Alles goed' });
    expect(done).toMatchObject({ taskId, doneAt: fixedNow, doneBy: engineerId });
    expect(await post('done', { by: engineerId, note: 'Nog eens' })).toEqual(done);
    expect(await get(`/v1/tasks/${encodeURIComponent(taskId)}`)).toEqual(done);
    expect(await get('/v1/tasks?state=open')).toEqual({ tasks: [] });
    expect(api.journeys.told).toEqual([{ subject, factId: `${taskId}|taskDone` }]);
    const { happened } = bodyOf(await send(api.app, key, 'get', `/v1/customers/${subject}/timeline`).expect(200)) as {
      happened: object[];
    };
    expect(happened.at(-1)).toMatchObject({ type: 'taskDone', by: engineerId, words: 'Alles goed' });
  });

  test('done before by another names nobody', async () => {
    await post('done', { by: engineerId });
    const refusal = await post('done', { by: people.manager._id }, { status: 409 });
    expect(refusal).toMatchObject({ type: problem('task-done-before') });
    expect(JSON.stringify(refusal)).not.toContain(engineerId);
    expect(await api.factsOf('taskDone')).toHaveLength(1);
  });

  test('interrupted half way is completed by the same request, and stands as the first did it', async () => {
    const { tasks } = api.deps.store;
    const real = tasks.markDone.bind(tasks);
    tasks.markDone = () => Promise.reject(new Error('died'));
    await post('done', { by: engineerId }, { status: 500 });
    tasks.markDone = real;
    await post('done', { by: people.manager._id }, { status: 409 });
    expect(await post('done', { by: engineerId })).toMatchObject({ doneBy: engineerId });
  });

  test.each([
    ['done', {}],
    ['decline', { reason: 'x' }],
    ['hand-over', { reason: 'x', to: 'manager' }],
  ])('%s: by who may, and by nobody else', async (action, body) => {
    const before = await database.count();
    const stranger = await post(action, { ...body, by: 'nobody' }, { status: 422 });
    expect(stranger.errors).toEqual([{ pointer: '/by', detail: 'is nobody who works here' }]);
    expect((await post(action, { ...body, by: 'sanne@bureau.test' }, { status: 422 })).errors).toMatchObject([
      { pointer: '/by' },
    ]);
    for (const by of [people.colleague._id, people.left._id])
      expect(await post(action, { ...body, by }, { status: 403 })).toMatchObject({ type: problem('wrong-role') });
    await post(action, { ...body, by: engineerId }, { id: 'none', status: 404 });
    const lacking = await send(api.app, await api.key('tasks:read'), 'post', `/v1/tasks/x/${action}`).send(body);
    expect(lacking.status).toBe(403);
    expect(await database.count()).toMatchObject({ facts: before['facts'], texts: before['texts'] });
    await post(action, { ...body, by: people.manager._id });
  });
});

describe('the list', () => {
  test.each([
    ['owner', () => `owner=${engineerId}`, 1],
    ['role', () => 'owner=manager', 1],
    ['customer', () => `customer=${subject}`, 2],
    ['case', () => `case=case-${subject}-1`, 1],
    ['kind', () => 'kind=case-call', 1],
    ['overdue', () => 'overdue=true', 1],
    ['overdue and done', () => 'overdue=true&state=done', 0],
    ['nobody', () => 'customer=nobody', 0],
  ])('is narrowed by %s', async (_what, query, count) => {
    const caseId = await openComplaint(api, { subject, projectId });
    await openTask(api, {
      ...{ subject: caseId, customerId: subject, kind: 'case-call', key: 'call:1', ownerId: 'manager' },
      ...{ dueAt: '2026-11-23T09:59:59.999Z' },
    });
    await openTask(api, { subject: bureauId, kind: 'mail-alarm', key: 'mail-alarm:x', ownerId: 'directie' });
    expect((await get(`/v1/tasks?${query()}`)).tasks).toHaveLength(count);
  });

  test('has the tasks of who was merged into a customer', async () => {
    await api.deps.store.customers.insert({ _id: 'c-2', name: 'Ada', email: 'ada@b.test', contactAsOf: fixedNow });
    await send(api.app, key, 'post', `/v1/customers/${subject}/merge`).send({ into: 'c-2', reason: 'x' }).expect(200);
    expect((await get('/v1/tasks?customer=c-2')).tasks).toMatchObject([{ taskId }]);
  });

  test.each(['state=lost', 'kind=unhappy', 'overdue=no', 'limit=0', 'of=x'])('refuses %s', async (query) => {
    const name = query.split('=')[0] ?? '';
    expect((await get(`/v1/tasks?${query}`, 422)).errors?.map(({ pointer }) => pointer)).toEqual([`/${name}`]);
  });
});

describe('a task declined', () => {
  test('goes to the role above, by a fact of its subject', async () => {
    expect(await post('decline', { by: engineerId, reason: 'Ziek' })).toMatchObject({ ownerId: 'manager' });
    const [fact] = await api.factsOf('taskDeclined');
    expect(fact).toMatchObject({ subject, key: `build:${projectId}`, by: engineerId });
    expect(JSON.stringify(fact)).not.toContain('Ziek');
    expect(api.journeys.told).toEqual([{ subject, factId: fact?._id }]);
    expect(await post('decline', { by: people.manager._id, reason: 'Ook' })).toMatchObject({ ownerId: 'directie' });
    expect(await post('decline', { by: people.directie._id, reason: 'x' }, { status: 409 })).toMatchObject({
      type: problem('nobody-above'),
    });
  });

  test('sent twice goes up once', async () => {
    const decline = () =>
      send(api.app, key, 'post', `/v1/tasks/${encodeURIComponent(taskId)}/decline`)
        .set('Idempotency-Key', 'k')
        .send({ by: engineerId, reason: 'Ziek' })
        .expect(200);
    expect(bodyOf(await decline())).toEqual(bodyOf(await decline()));
    expect(await api.factsOf('taskDeclined')).toHaveLength(1);
    expect((await post('decline', { by: engineerId, reason: 'x' }, { status: 403 })).type).toBe(problem('wrong-role'));
  });

  test('of a customer who was merged is told to the one that counts', async () => {
    await api.deps.store.customers.insert({ _id: 'c-2', name: 'Ada', email: 'ada@b.test', contactAsOf: fixedNow });
    await api.deps.store.customers.markMerged(subject, 'c-2');
    await post('decline', { by: engineerId, reason: 'Ziek' });
    expect(api.journeys.told).toMatchObject([{ subject: 'c-2' }]);
  });

  test.each([
    ['a case', 'case-call', 'call:1'],
    ['the bureau', 'mail-alarm', 'mail-alarm:x'],
  ])('of %s is its fact', async (what, kind, stepKey) => {
    const of = what === 'a case' ? await openComplaint(api, { subject, projectId }) : bureauId;
    const id = await openTask(api, { subject: of, kind, key: stepKey, projectId });
    await post('decline', { by: people.directie._id, reason: 'x' }, { id });
    expect(await api.factsOf('taskDeclined', of)).toHaveLength(1);
    expect(api.journeys.told).toMatchObject([{ subject: of }]);
  });
});

describe('a task handed over', () => {
  test.each([['medewerker-17'], ['directie']])('is theirs: %s', async (to) => {
    expect(await post('hand-over', { to, by: engineerId, reason: 'Vakantie' })).toMatchObject({ ownerId: to });
    expect(await api.factsOf('taskHandedOver')).toMatchObject([{ key: `build:${projectId}`, to, by: engineerId }]);
    await post('done', { by: to === 'directie' ? people.directie._id : to });
  });

  test.each([
    ['nobody', 'is nobody who works here, and no role'],
    ['oud-1', 'is away, or does not work here any more'],
    ['owner', 'has the task already'],
  ])('to %s is refused', async (to, detail) => {
    const body = { to: to === 'owner' ? engineerId : to, by: engineerId, reason: 'x' };
    expect((await post('hand-over', body, { status: 422 })).errors).toEqual([{ pointer: '/to', detail }]);
    expect(await api.factsOf('taskHandedOver')).toEqual([]);
  });

  test('needs a reason; once done it stays who did it', async () => {
    const body = { to: 'manager', by: engineerId };
    expect((await post('hand-over', body, { status: 422 })).errors).toMatchObject([{ pointer: '/reason' }]);
    await post('done', { by: engineerId });
    for (const action of ['hand-over', 'decline'])
      expect(
        await post(action, { ...(action === 'hand-over' ? body : { by: engineerId }), reason: 'x' }, { status: 409 }),
      ).toMatchObject({ type: problem('task-done-before') });
  });
});

describe('a task of a complaint case', () => {
  const caseTask = async (kind: string, stepKey: string) => {
    const caseId = await openComplaint(api, { subject, projectId });
    return { caseId, id: await openTask(api, { subject: caseId, kind, key: stepKey, projectId }) };
  };

  test('keeps to the protocol’s order', async () => {
    const { caseId, id } = await caseTask('case-propose', 'propose:1');
    const refusal = await post('done', { by: engineerId }, { id, status: 409 });
    expect(refusal).toMatchObject({ type: problem('step-out-of-order'), why: 'call comes first' });
    expect(await api.factsOf('taskDone', caseId)).toEqual([]);
  });

  test('of an earlier round is over', async () => {
    const { id } = await caseTask('case-call', 'call:2');
    expect(await post('done', { by: engineerId }, { id, status: 409 })).toMatchObject({
      why: 'the case is in round 1',
    });
  });

  test('is one fact, by whichever way it is said', async () => {
    const { caseId, id } = await caseTask('case-call', 'call:1');
    await post('done', { by: engineerId, note: 'Gesproken' }, { id });
    await send(api.app, key, 'post', `/v1/cases/${caseId}/steps`).send({ step: 'call', by: engineerId }).expect(200);
    expect(await api.factsOf('taskDone', caseId)).toHaveLength(1);
  });

  test('that closes it needs the solution, and a note', async () => {
    const { caseId, id } = await caseTask('case-close', 'close:1');
    expect((await post('done', { by: engineerId }, { id, status: 422 })).errors).toMatchObject([{ pointer: '/note' }]);
    const early = await post('done', { by: engineerId, note: 'Klaar' }, { id, status: 409 });
    expect(early).toMatchObject({ type: problem('case-not-solved') });
    for (const step of ['call', 'propose', 'implement'])
      await send(api.app, key, 'post', `/v1/cases/${caseId}/steps`).send({ step, by: engineerId }).expect(200);
    const done = await post('done', { by: engineerId, note: 'Klaar' }, { id });
    expect(done).toMatchObject({ doneBy: engineerId });
    expect(await post('done', { by: engineerId, note: 'Klaar' }, { id })).toEqual(done);
    expect(await api.factsOf('caseClosed', caseId)).toMatchObject([{ as: 'solved', by: engineerId }]);
  });
});
