import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { casesOf, problem } from './case-world.ts';
import { openComplaint, stepFact } from './complaint.ts';
import { startDesk, type Desk } from './desk.ts';
import { openTask } from './open-task.ts';
import { people } from './people.ts';
import { fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: Desk;
let subject: string;
let projectId: string;
let engineerId: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  api = await startDesk(database);
  ({ subject, projectId, engineerId } = api);
});

const act: ReturnType<typeof casesOf>['act'] = (...args) => casesOf(api).act(...args);
const read = (caseId: string) => casesOf(api).read(caseId);
const open = (more: object = {}) => openComplaint(api, { subject, projectId, ...more });
const factsOf = (caseId: string) => api.deps.store.facts.ofCase(caseId);

/** Everything up to the solution, done by the engineer. */
async function solve(caseId: string): Promise<void> {
  for (const step of ['call', 'propose', 'implement']) await act(caseId, 'steps', { step, by: engineerId });
}

describe('the steps of a case', () => {
  test('are done in order, each with its task, and twice is once', async () => {
    const caseId = await open();
    await openTask(api, { subject: caseId, kind: 'case-call', key: 'call:1', projectId });
    const first = await act(caseId, 'steps', { step: 'call', note: 'Gesproken', by: engineerId });
    expect(first).toMatchObject({ stage: 'propose', openTasks: [] });
    expect(await act(caseId, 'steps', { step: 'call', by: engineerId })).toEqual(first);
    await act(caseId, 'steps', { step: 'propose', by: engineerId });
    await act(caseId, 'steps', { step: 'implement', by: engineerId });
    const found = await read(caseId);
    expect(found.stage).toBe('to close');
    expect(found.steps.map(({ doneAt }) => doneAt !== undefined)).toEqual([true, true, true, true]);
    expect(found.happened.filter(({ type }) => type === 'taskDone')).toMatchObject([
      { text: 'De klant is gebeld', words: 'Gesproken', by: engineerId },
      { text: 'Een oplossing is voorgesteld' },
      { text: 'De oplossing is uitgevoerd' },
    ]);
    expect(api.journeys.told.map(({ factId }) => factId.split('|')[1])).toEqual(['call:1', 'propose:1', 'implement:1']);
  });

  test.each([
    ['propose', 'call comes first'],
    ['implement', 'call comes first'],
  ])('out of order is refused: %s', async (step, why) => {
    const caseId = await open();
    const before = await database.count();
    const refusal = await act(caseId, 'steps', { step, note: 'x', by: engineerId }, 409);
    expect(refusal).toMatchObject({ type: problem('step-out-of-order'), why });
    expect(await database.count()).toEqual(before);
  });

  test('confirmed by mail or by phone, no acknowledgement is left to do', async () => {
    const caseId = await open();
    await openTask(api, { subject: caseId, kind: 'case-acknowledge', key: 'acknowledge:1', projectId });
    await act(caseId, 'steps', { step: 'call', by: engineerId });
    expect((await read(caseId)).openTasks).toEqual([]);
    const again = await open({ nth: 2 });
    await act(again, 'steps', { step: 'call', by: engineerId });
    const refusal = await act(again, 'steps', { step: 'acknowledge', by: engineerId }, 409);
    expect(refusal).toMatchObject({ type: problem('step-out-of-order'), why: 'it was done already' });
  });

  test.each([
    ['another engineer', 'minor', people.colleague._id, 403],
    ['the manager above', 'minor', people.manager._id, 200],
    ['a manager', 'medium', people.manager._id, 200],
    ['a manager, where directie calls', 'major', people.manager._id, 403],
    ['directie', 'major', people.directie._id, 200],
    ['who left', 'medium', people.left._id, 403],
  ] as const)('are done by who may: %s', async (_who, severity, by, status) => {
    const caseId = await open({ complaint: { severity } });
    await act(caseId, 'steps', { step: 'call', by }, status);
    expect(await factsOf(caseId)).toHaveLength(status === 200 ? 2 : 1);
  });

  test('by two people are those of the first', async () => {
    const caseId = await open();
    await act(caseId, 'steps', { step: 'call', by: engineerId });
    const refusal = await act(caseId, 'steps', { step: 'call', by: people.manager._id }, 409);
    expect(refusal).toMatchObject({ type: problem('task-done-before') });
    expect(JSON.stringify(refusal)).not.toContain(engineerId);
  });

  test('interrupted half way are completed', async () => {
    const caseId = await open();
    const taskId = await openTask(api, { subject: caseId, kind: 'case-call', key: 'call:1', projectId });
    await api.deps.store.facts.insert(stepFact(caseId, 'call:1', engineerId, fixedNow));
    await act(caseId, 'steps', { step: 'call', by: engineerId });
    expect(await api.deps.store.tasks.find(taskId)).toMatchObject({ doneBy: engineerId });
    expect(await factsOf(caseId)).toHaveLength(2);
  });

  test('of whom the task was handed over can be done by them', async () => {
    const caseId = await open({ complaint: { severity: 'medium' } });
    await openTask(api, {
      ...{ subject: caseId, kind: 'case-call', key: 'call:1', projectId, ownerId: people.colleague._id },
    });
    await act(caseId, 'steps', { step: 'call', by: people.colleague._id });
  });
});

describe('the severity', () => {
  test('changes the owner, never a deadline', async () => {
    const caseId = await open();
    const before = await read(caseId);
    const after = await act(caseId, 'severity', { severity: 'major', reason: 'Scheur', by: people.colleague._id });
    expect(after).toMatchObject({ severity: 'major', owner: 'directie', nextDeadline: before.nextDeadline });
    expect((await read(caseId)).happened.at(-1)).toMatchObject({ text: 'Ernst gezet op: ernstig', words: 'Scheur' });
  });

  test('is lowered only by who may do the work', async () => {
    const caseId = await open({ complaint: { severity: 'major' } });
    const lower = (by: string, status: number) =>
      act(caseId, 'severity', { severity: 'minor', reason: 'Valt mee', by }, status);
    expect(await lower(people.manager._id, 403)).toMatchObject({ type: problem('wrong-role') });
    expect(await lower(people.directie._id, 200)).toMatchObject({ severity: 'minor', owner: 'engineer' });
  });
});

describe('closing', () => {
  test('as solved needs the solution, a note, and who may', async () => {
    const caseId = await open();
    const close = (body: object, status: number) =>
      act(caseId, 'close', { as: 'solved', by: engineerId, ...body }, status);
    expect((await close({}, 422)).errors).toMatchObject([{ pointer: '/note' }]);
    expect(await close({ note: 'Klaar' }, 409)).toMatchObject({ type: problem('case-not-solved') });
    await solve(caseId);
    expect(await close({ note: 'Klaar', by: people.colleague._id }, 403)).toMatchObject({
      type: problem('wrong-role'),
    });
    const closed = await close({ note: 'Klaar' }, 200);
    expect(closed).toMatchObject({ stage: 'follow-up', closed: { as: 'solved', by: engineerId } });
    expect(await close({ note: 'Klaar' }, 200)).toEqual(closed);
    expect(await close({ note: 'Klaar', by: people.manager._id }, 409)).toMatchObject({ type: problem('case-closed') });
    expect((await factsOf(caseId)).filter(({ type }) => type === 'caseClosed')).toHaveLength(1);
  });

  test('as withdrawn can be done at any time, and ends the open work of the case', async () => {
    const caseId = await open();
    const taskId = await openTask(api, { subject: caseId, kind: 'case-call', key: 'call:1', projectId });
    const other = await openTask(api, { subject: caseId, kind: 'step-failed', key: 'step-failed:x', projectId });
    await act(caseId, 'close', { as: 'withdrawn', note: 'Vergissing', by: engineerId });
    expect(await api.deps.store.tasks.find(taskId)).toMatchObject({ doneBy: engineerId });
    expect((await api.deps.store.tasks.find(other))?.doneAt).toBeUndefined();
    for (const [action, body] of [
      ['steps', { step: 'call' }],
      ['severity', { severity: 'major', reason: 'x' }],
    ] as const)
      expect(await act(caseId, action, { ...body, by: people.directie._id }, 409)).toMatchObject({
        type: expect.stringMatching(/case-closed|task-done-before/) as unknown,
      });
    await act(caseId, 'note', { note: 'Nog nagebeld', by: engineerId });
  });
});

describe('reopening', () => {
  test('begins a round at the level it had, with deadlines from now', async () => {
    const caseId = await open();
    expect(await act(caseId, 'reopen', { reason: 'x', by: engineerId }, 409)).toMatchObject({
      type: problem('case-open'),
    });
    await act(caseId, 'close', { as: 'withdrawn', note: 'Vergissing', by: engineerId });
    api.setClock('2026-12-01T10:00:00.000Z');
    const again = await act(caseId, 'reopen', { reason: 'Toch niet goed', severity: 'medium', by: engineerId });
    expect(again).toMatchObject({ round: 2, stage: 'call', severity: 'medium', owner: 'manager' });
    expect(again.nextDeadline).toBe('2026-12-02T10:00:00.000Z');
    expect((await factsOf(caseId)).at(-1)).toMatchObject({ type: 'caseReopened', source: 'person', by: engineerId });
    await act(caseId, 'steps', { step: 'call', by: people.manager._id });
    expect((await factsOf(caseId)).at(-1)).toMatchObject({ key: 'call:2' });
  });

  test('waits where the customer has another open case', async () => {
    const caseId = await open();
    await act(caseId, 'close', { as: 'withdrawn', note: 'Vergissing', by: engineerId });
    await api.deps.store.facts.insert({
      ...{ _id: 'closed', subject, happenedAt: fixedNow, recordedAt: fixedNow, type: 'complaintClosed', caseId },
    });
    await open({ nth: 2 });
    expect(await act(caseId, 'reopen', { reason: 'x', by: engineerId }, 409)).toMatchObject({
      type: problem('other-case-open'),
    });
  });
});

test('what people typed stays out of facts and logs', async () => {
  const caseId = await open();
  await act(caseId, 'note', { note: 'Geheim-woord', by: engineerId });
  await act(caseId, 'severity', { severity: 'major', reason: 'Geheim-woord', by: engineerId });
  expect(JSON.stringify(await factsOf(caseId))).not.toContain('Geheim');
  expect(api.logged.join('')).not.toMatch(/Geheim|Verbruggen/);
});

test.each(['severity', 'note', 'steps', 'close', 'reopen'])(
  '%s: without its scope, and of no case, nothing',
  async (action) => {
    const caseId = await open();
    const bodies: Record<string, object> = {
      ...{ severity: { severity: 'major', reason: 'x' }, note: { note: 'x' }, steps: { step: 'call' } },
      ...{ close: { as: 'withdrawn', note: 'x' }, reopen: { reason: 'x' } },
    };
    const body = { ...bodies[action], by: engineerId };
    const reader = await api.key('cases:read');
    await send(api.app, reader, 'post', `/v1/cases/${caseId}/${action}`).send(body).expect(403);
    expect(await act('case-none-1', action, body, 404)).toMatchObject({ type: problem('unknown-case') });
    expect((await act(caseId, action, { ...body, by: 'nobody' }, 422)).errors).toMatchObject([{ pointer: '/by' }]);
  },
);
