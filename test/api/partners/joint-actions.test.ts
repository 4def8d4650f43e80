import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTask } from '../open-task.ts';
import { people } from '../people.ts';
import { bodyOf } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type PartnerDesk, startPartnerDesk } from './partner-desk.ts';

let database: Database;
let desk: PartnerDesk;
let path: string;
const by = people.manager._id;
const ownerId = people.colleague._id;
const stand = {
  ...{ action: 'fair-stand', on: '2027-03-18', ownerId, budgetCents: 240_001, agreed: 'Samen op de Bouwbeurs.', by },
} as const;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  desk = await startPartnerDesk(database);
  path = `/v1/partners/${desk.partnerId}/actions`;
});

const plan = async (body: object = stand): Promise<string> =>
  (bodyOf(await desk.post(path, body).expect(200)) as { actionId: string }).actionId;
const actions = async () => (bodyOf(await desk.read(path).expect(200)) as { actions: object[] }).actions;
const errorsOf = (answer: { body: unknown }) =>
  (bodyOf(answer) as { errors?: { pointer: string; detail: string }[] }).errors;

describe('a joint action', () => {
  test('is planned, changed, evaluated and shown with our share to the cent', async () => {
    const actionId = await plan();
    expect(await actions()).toMatchObject([
      { ...{ actionId, state: 'planned', budgetCents: 240_001, oursCents: 120_001 }, shares: { oursPercent: 50 } },
    ]);
    await desk.patch(`${path}/${actionId}`, { on: '2027-03-25', by }).expect(200);
    desk.setClock('2027-04-02T09:00:00.000Z');
    const review = await openTask(desk, {
      ...{ subject: desk.partnerId, kind: 'joint-action-review', key: `joint-action-review:${actionId}:2027-03-25` },
      partnerId: desk.partnerId,
    });
    const outcome = { on: '2027-04-02', costCents: 200_000, leads: 12, orders: 3, outcome: 'Veel gesprekken.', by };
    await desk.post(`${path}/${actionId}/outcome`, outcome).expect(200);
    expect(await actions()).toMatchObject([
      {
        ...{ on: '2027-03-25', agreed: 'Samen op de Bouwbeurs.', state: 'evaluated' },
        outcome: { costCents: 200_000, oursCents: 100_000, leads: 12, orders: 3, words: 'Veel gesprekken.' },
      },
    ]);
    expect(await desk.deps.store.tasks.find(review)).toMatchObject({ doneBy: by });
    expect(await desk.happened('taskDone')).toHaveLength(1);
    await desk.patch(`${path}/${actionId}`, { on: '2027-05-01', by }).expect(409);
  });

  test('its task to look back is done by the outcome alone', async () => {
    const actionId = await plan();
    const review = await openTask(desk, {
      ...{ subject: desk.partnerId, kind: 'joint-action-review', key: `joint-action-review:${actionId}:2027-03-18` },
      partnerId: desk.partnerId,
    });
    const done = `/v1/tasks/${encodeURIComponent(review)}/done`;
    const refused = await desk.post(done, { by, note: 'Leuk.' }).expect(422);
    expect(errorsOf(refused)).toMatchObject([{ pointer: '/note' }]);
    await desk.post(`${path}/${actionId}/drop`, { reason: 'Beurs ging niet door.', by }).expect(200);
    await desk.post(done, { by, note: 'Ging niet door.' }).expect(200);
  });

  test.each([
    ['flyers in a shop', 'shop-flyers', 50_000],
    ['a webinar', 'webinar', 0],
    ['an information evening', 'information-evening', 0],
    ['a podcast', 'podcast', 0],
  ])('%s costs what is usual where nothing is said', async (_name, action, budgetCents) => {
    const { budgetCents: _, ...rest } = stand;
    await plan({ ...rest, action });
    expect(await actions()).toMatchObject([{ action, budgetCents }]);
  });

  test('that is dropped is no work any more, and cannot be evaluated', async () => {
    const actionId = await plan();
    await desk.post(`${path}/${actionId}/drop`, { reason: 'Beurs gaat niet door.', by }).expect(200);
    await desk.post(`${path}/${actionId}/drop`, { reason: 'Nog eens.', by }).expect(200);
    expect(await actions()).toMatchObject([{ state: 'dropped' }]);
    const outcome = { on: '2026-11-23', costCents: 0, leads: 0, orders: 0, outcome: 'x', by };
    await desk.post(`${path}/${actionId}/outcome`, outcome).expect(409);
    await desk.post(`${path}/nothing/drop`, { reason: 'x', by }).expect(404);
  });

  test('is not planned with who ended working together', async () => {
    await desk.post(`/v1/partners/${desk.partnerId}/end`, { who: 'partner', reason: 'Stopt.', by }).expect(200);
    await desk.post(path, stand).expect(409);
  });
});

describe('what does not add up is refused at its field', () => {
  const { budgetCents: _, ...withoutBudget } = stand;
  test.each<[string, object, string]>([
    ['shares below 100', { ...stand, shares: { oursPercent: 50, theirsPercent: 40 } }, '/shares/theirsPercent'],
    ['shares above 100', { ...stand, shares: { oursPercent: 60, theirsPercent: 50 } }, '/shares/theirsPercent'],
    ['a stand without a budget', withoutBudget, '/budgetCents'],
    ['a budget below zero', { ...stand, budgetCents: -1 }, '/budgetCents'],
    ['half a cent', { ...stand, budgetCents: 10.5 }, '/budgetCents'],
    ['an owner nobody knows', { ...stand, ownerId: 'nobody-1' }, '/ownerId'],
    ['an owner who left', { ...stand, ownerId: people.left._id }, '/ownerId'],
    ['an action we do not know', { ...stand, action: 'party' }, '/action'],
    ['a day that does not exist', { ...stand, on: '2027-02-30' }, '/on'],
  ])('%s', async (_name, body, pointer) => {
    const answer = await desk.post(path, body).expect(422);
    expect(errorsOf(answer)?.map((one) => one.pointer)).toEqual([pointer]);
    expect(await actions()).toEqual([]);
  });

  const outcome = { on: '2027-03-25', costCents: 240_001, leads: 1, orders: 0, outcome: 'Druk.', by };
  test.each<[string, object, string]>([
    ['a cost above the budget without a reason', { ...outcome, costCents: 240_002 }, '/reason'],
    ['an outcome before its day', { ...outcome, on: '2027-03-17' }, '/on'],
    ['an outcome in the future', { ...outcome, on: '2027-04-03' }, '/on'],
    ['no words', { ...outcome, outcome: ' ' }, '/outcome'],
    ['half an order', { ...outcome, orders: 0.5 }, '/orders'],
  ])('%s', async (_name, body, pointer) => {
    const actionId = await plan();
    desk.setClock('2027-04-02T09:00:00.000Z');
    const answer = await desk.post(`${path}/${actionId}/outcome`, body).expect(422);
    expect(errorsOf(answer)?.map((one) => one.pointer)).toEqual([pointer]);
  });

  test('a cost above the budget with a reason, and one at the budget, are taken', async () => {
    const actionId = await plan();
    desk.setClock('2027-04-02T09:00:00.000Z');
    await desk.post(`${path}/${actionId}/outcome`, outcome).expect(200);
    const more = { ...outcome, costCents: 300_000, reason: 'Grotere stand.' };
    await desk.post(`${path}/${actionId}/outcome`, more).expect(200);
    expect(await actions()).toMatchObject([{ outcome: { costCents: 300_000, overBudgetBecause: 'Grotere stand.' } }]);
  });
});
