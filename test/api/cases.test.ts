import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type CaseBody, casesOf, problem, type Refusal } from './case-world.ts';
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

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  api = await startDesk(database);
  ({ apiKey: key, subject, projectId, engineerId } = api);
});

const post = (path: string, body: object) => send(api.app, key, 'post', path).send(body);
const act: ReturnType<typeof casesOf>['act'] = (...args) => casesOf(api).act(...args);
const read = (caseId: string) => casesOf(api).read(caseId);
const list = async (query = '') =>
  (bodyOf(await send(api.app, key, 'get', `/v1/cases${query}`).expect(200)) as { cases: CaseBody[] }).cases;
const open = (more: object = {}) => openComplaint(api, { subject, projectId, ...more });

/** Everything up to the solution, done by the engineer. */
async function solve(caseId: string): Promise<void> {
  for (const step of ['call', 'propose', 'implement']) await act(caseId, 'steps', { step, by: engineerId });
}

describe('the list of cases', () => {
  test('has the most urgent first, then who waits for closing, then the closed', async () => {
    const later = await open({ nth: 1 });
    const urgent = await open({ nth: 2, at: '2026-11-23T07:00:00.000Z' });
    const toClose = await open({ nth: 3 });
    const closed = await open({ nth: 4 });
    await solve(toClose);
    await act(closed, 'close', { as: 'withdrawn', note: 'Vergissing', by: engineerId });
    const cases = await list();
    expect(cases.map(({ caseId }) => caseId)).toEqual([urgent, later, toClose, closed]);
    expect(cases.map(({ stage }) => stage)).toEqual(['call', 'call', 'to close', 'follow-up']);
    expect(cases[0]).toMatchObject({ customerId: subject, owner: 'engineer', ownerId: engineerId, round: 1 });
    expect(await list('?limit=1')).toHaveLength(1);
  });

  test('names breaches by the clock alone, and the open tasks', async () => {
    const caseId = await open();
    await openTask(api, { subject: caseId, kind: 'case-call', key: 'call:1', projectId });
    api.setClock('2026-11-24T11:00:00.000Z');
    const [one] = await list();
    expect(one).toMatchObject({ owner: 'directie', openTasks: [{ taskId: `${caseId}|call:1`, caseId }] });
    expect(one?.steps.find(({ step }) => step === 'call')).toMatchObject({
      deadline: '2026-11-25T18:00:00.000Z',
      breaches: [],
    });
    expect(one?.steps.find(({ step }) => step === 'acknowledge')?.breaches).not.toHaveLength(0);
  });

  test.each([
    ['?state=open', 1],
    ['?state=closed', 1],
    ['?severity=major', 1],
    ['?severity=medium', 0],
    ['?owner=engineer', 1],
    ['?owner=directie&state=open', 1],
    ['?customer=nobody', 0],
  ])('can be narrowed: %s', async (query, count) => {
    await open({ complaint: { severity: 'major' } });
    const other = await open({ nth: 2 });
    await act(other, 'close', { as: 'withdrawn', note: 'Vergissing', by: engineerId });
    expect(await list(query)).toHaveLength(count);
    expect(await list(`?customer=${subject}`)).toHaveLength(2);
  });

  test('has those of a customer who was merged into another', async () => {
    const caseId = await open();
    await api.deps.store.customers.insert({ _id: 'c-2', name: 'Ada', email: 'ada@b.test', contactAsOf: fixedNow });
    await post(`/v1/customers/${subject}/merge`, { into: 'c-2', reason: 'dezelfde' }).expect(200);
    expect(await list('?customer=c-2')).toMatchObject([{ caseId, customerId: 'c-2' }]);
  });
});

test('a case tells what happened with the words, what was missed, and what is planned', async () => {
  const caseId = await open({ words: 'Het lekt.\nAl twee weken.' });
  await act(caseId, 'note', { note: 'Belt vanavond terug', by: people.colleague._id });
  api.setClock('2026-11-23T15:00:00.000Z');
  const found = await read(caseId);
  expect(found.happened).toMatchObject([
    { type: 'caseOpened', text: 'Klacht geopend na een laag cijfer; ernst: klein', words: 'Het lekt.\nAl twee weken.' },
    { type: 'caseNoted', text: 'Notitie', words: 'Belt vanavond terug', by: people.colleague._id },
    { type: 'breach', at: '2026-11-23T14:00:00.000Z', text: expect.stringContaining('Te laat') as unknown },
  ]);
  expect(found.agenda.find((step) => step.key === 'call:1')?.title).toBe('Bellen: klacht bespreken met de klant');
  await send(api.app, key, 'get', '/v1/cases/case-none-1').expect(404);
  await send(api.app, key, 'get', `/v1/cases/${subject}`).expect(404);
});

describe('a case opened by hand', () => {
  const heard = () => ({
    ...{ customer: subject, severity: 'medium', words: 'Klant belde:\nde balk is te kort', by: people.manager._id },
  });

  test('is a fact of the customer, its words apart, and the journey is told', async () => {
    const body = bodyOf(await post('/v1/cases', { ...heard(), project: projectId }).expect(202));
    expect(body).toMatchObject({ customerId: subject, caseId: `case-${subject}-1` });
    const [, fact] = await api.deps.store.facts.load(subject);
    expect(fact).toMatchObject({ type: 'complaintRaised', severity: 'medium', projectId, by: people.manager._id });
    expect(JSON.stringify(fact)).not.toContain('balk');
    expect(api.journeys.told).toEqual([{ subject, factId: fact?._id }]);
    const texts = await api.deps.store.texts.findMany([(fact as { wordsId: string }).wordsId]);
    expect(texts).toMatchObject([{ words: 'Klant belde:\nde balk is te kort' }]);
  });

  test('joins the open one, and sent twice is one', async () => {
    const caseId = await open();
    const twice = () => post('/v1/cases', heard()).set('Idempotency-Key', 'k').expect(202);
    expect(bodyOf(await twice())).toMatchObject({ caseId });
    expect(bodyOf(await twice())).toMatchObject({ caseId });
    expect(readHistory(await api.deps.store.facts.load(subject)).raised).toHaveLength(1);
  });

  test.each([
    ['customer', { customer: 'nobody' }, '/customer'],
    ['severity', { severity: 'grave' }, '/severity'],
    ['words', { words: '  ' }, '/words'],
    ['project of another', { project: 'P-other' }, '/project'],
    ['stranger', { by: 'nobody' }, '/by'],
    ['field', { source: 'x' }, '/source'],
  ])('is refused for its %s, and nothing is written', async (_what, wrong, pointer) => {
    const before = await database.count();
    const refusal = bodyOf(await post('/v1/cases', { ...heard(), ...wrong }).expect(422)) as Refusal;
    expect(refusal.errors?.map((one) => one.pointer)).toEqual([pointer]);
    expect(await database.count()).toMatchObject({ facts: before['facts'], texts: before['texts'] });
  });

  test('by who left is refused', async () => {
    expect(bodyOf(await post('/v1/cases', { ...heard(), by: people.left._id }).expect(403))).toMatchObject({
      type: problem('wrong-role'),
    });
  });
});
