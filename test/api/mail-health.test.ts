import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planCustomer } from '../../domain/customer/plan.ts';
import { createContext } from '../../store/context.ts';
import { bounce, complaint } from '../inbound/payloads.ts';
import { customer, letter, post } from '../inbound/world.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';
import { plainContext } from '../../domain/context.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database);
  apiKey = await api.key();
  for (const [_id, role] of [
    ['directeur-1', 'directie'],
    ['manager-1', 'manager'],
    ['medewerker-17', 'engineer'],
    ['medewerker-18', 'engineer'],
    ['directeur-0', 'directie'],
  ] as const)
    await api.deps.store.staff.save({
      ...{ _id, role, name: 'X', email: `${_id}@bureau.test`, absences: [] },
      ...(_id === 'directeur-0' && { leftAt: '2026-01-01T00:00:00.000Z' }),
    });
});

const sent = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await letter(api, 'customer-x', `m:${n}`, { messageId: `m-${n}` });
};
const bounces = async (count: number, from = 0): Promise<void> => {
  for (let n = from; n < from + count; n++)
    await post(api, 'events', bounce({ MessageID: `b-${n}`, Email: `x${n}@k.test` }));
};
const bureau = async () => api.deps.store.facts.ofBureau();
const health = async () => bodyOf(await send(api.app, apiKey, 'get', '/v1/mail-health').expect(200));
const lift = (by = 'directeur-1') =>
  send(api.app, apiKey, 'post', '/v1/mail-health/lift').send({ by, reason: 'Lijst is opgeschoond' });

test('while all is well the figures say so', async () => {
  await sent(3);
  await bounces(2);
  expect(await health()).toEqual({
    ...{ level: 'good', since: '2026-11-16T10:00:00.000Z', sent: 3, eventsWaiting: 0 },
    ...{ bounces: { count: 2, level: 'good' }, complaints: { count: 0, level: 'good' } },
  });
  expect(await bureau()).toEqual([]);
});

test('at two percent one alarm a day, at four a stop, and everybody looks again', async () => {
  await sent(300);
  await bounces(9);
  expect(await bureau()).toEqual([]);
  await bounces(2, 9);
  expect(await bureau()).toMatchObject([{ type: 'mailAlarmed', of: 'bounces', count: 10, sent: 300 }]);
  await bounces(2, 11);
  expect(await bureau()).toMatchObject([{ type: 'commercialStopped', count: 12 }, { type: 'mailAlarmed' }]);
  expect(await health()).toMatchObject({ level: 'stop', commercialStoppedAt: fixedNow });
  expect(api.journeys.replanned).toEqual(['bureau|commercialStopped|1']);
  expect(api.journeys.told.filter(({ subject }) => subject === 'bureau')).toHaveLength(2);
  const context = await createContext(api.deps.store.facts, plainContext())();
  expect(context.commercialStoppedAt).toBe(fixedNow);
  expect(planCustomer('c', [], context, fixedNow).steps).toEqual([]);
});

test('three complaints of few mails stop it too', async () => {
  await sent(5);
  for (let n = 0; n < 3; n++) await post(api, 'events', complaint({ MessageID: `c-${n}`, Email: `y${n}@k.test` }));
  expect(await bureau()).toMatchObject([{ type: 'commercialStopped', of: 'complaints' }, { type: 'mailAlarmed' }]);
});

describe('a stop', () => {
  beforeEach(() => bounces(10));

  test('is lifted by directie: from then on is counted afresh, and everybody looks again', async () => {
    expect(bodyOf(await lift().expect(200))).toMatchObject({ journeys: 'look again' });
    const facts = await bureau();
    expect(facts.at(-1)).toMatchObject({ type: 'commercialResumed', by: 'directeur-1' });
    expect(JSON.stringify(facts)).not.toContain('opgeschoond');
    const [text] = await api.deps.store.texts.findMany(['bureau|commercialResumed|1|reason']);
    expect(text?.words).toBe('Lijst is opgeschoond');
    expect(api.journeys.replanned).toEqual(['bureau|commercialStopped|1', 'bureau|commercialResumed|1']);
    expect(await health()).toMatchObject({ level: 'good', bounces: { count: 0 } });
    expect(await health()).not.toHaveProperty('commercialStoppedAt');
    expect(bodyOf(await lift().expect(409))).toMatchObject({ type: '/docs/problems#not-stopped' });
  });

  test.each(['manager-1', 'directeur-0', 'nobody'])('is not lifted by %s', async (by) => {
    expect(bodyOf(await lift(by).expect(403))).toMatchObject({ type: '/docs/problems#wrong-role' });
    expect(await health()).toMatchObject({ commercialStoppedAt: fixedNow });
  });

  test('is lifted while Temporal is away: the journeys look again later', async () => {
    api.journeys.away = new Error('away');
    expect(bodyOf(await lift().expect(200))).toMatchObject({ journeys: 'will look again when Temporal is back' });
    expect(await health()).not.toHaveProperty('commercialStoppedAt');
  });

  test('comes again by new bounces, the same day too', async () => {
    await lift().expect(200);
    for (let n = 0; n < 10; n++)
      await post(api, 'events', bounce({ MessageID: `d-${n}`, BouncedAt: '2026-11-23T10:30:00Z' }));
    expect((await bureau()).filter(({ type }) => type === 'commercialStopped')).toHaveLength(2);
    expect(await health()).toHaveProperty('commercialStoppedAt');
  });
});

describe('a mail whose outcome is unknown', () => {
  let id: string;
  let sendKey: string;
  let key: string;
  beforeEach(async () => {
    const who = await customer(api, { externalId: 'K-1', email: 'joke@verbruggen.test' });
    id = who.id;
    key = `feedback:${who.projectId}`;
    ({ sendKey } = await letter(api, id, key, { state: 'unknown', messageId: undefined } as never));
    await api.deps.store.tasks.open({
      ...{ _id: `${id}|mail-unknown|${key}`, subject: id, customerId: id, key: `mail-unknown:${key}` },
      ...{ kind: 'mail-unknown', ownerId: 'manager', openedAt: fixedNow, dueAt: fixedNow },
    });
  });
  const list = async () => bodyOf(await send(api.app, apiKey, 'get', '/v1/mails/unknown').expect(200));
  const settle = (body: object) => send(api.app, apiKey, 'post', '/v1/mails/unknown/settle').send(body);
  const facts = async () => (await api.deps.store.facts.load(id)).filter(({ type }) => type === 'mailSettled');

  test('is listed without an address', async () => {
    expect(await list()).toEqual({
      counts: { uncertain: 0, unknown: 1, sentAgain: 0 },
      mails: [{ sendKey, subject: id, key, tag: 'feedback', category: 'service', since: fixedNow }],
    });
  });

  test.each(['sent', 'not-sent'] as const)('is settled as %s: fact, ledger and task, once', async (outcome) => {
    await settle({ sendKey, outcome, by: 'medewerker-17', note: 'Bij Postmark opgezocht' }).expect(200);
    await settle({ sendKey, outcome, by: 'medewerker-18' }).expect(200);
    expect(await facts()).toMatchObject([{ key, outcome, by: 'medewerker-17' }]);
    expect(await api.deps.mails.find(sendKey)).toMatchObject({ state: outcome, settledAt: fixedNow });
    expect(await list()).toMatchObject({ counts: { unknown: 0 }, mails: [] });
    expect(await api.deps.store.tasks.list({ state: 'open' }, 10)).toEqual([]);
    const other = outcome === 'sent' ? 'not-sent' : 'sent';
    await settle({ sendKey, outcome: other, by: 'medewerker-18' }).expect(409);
    const timeline = bodyOf(await send(api.app, apiKey, 'get', `/v1/customers/${id}/timeline`).expect(200));
    expect(JSON.stringify(timeline)).toContain('Bij Postmark opgezocht');
  });

  test('of a case stands in the ledger alone', async () => {
    const { sendKey: ofCase } = await letter(api, `case-${id}-1`, 'acknowledge:1', { state: 'unknown' } as never);
    await settle({ sendKey: ofCase, outcome: 'not-sent', by: 'medewerker-17' }).expect(200);
    expect(await api.deps.mails.find(ofCase)).toMatchObject({ state: 'not-sent' });
    expect(await facts()).toEqual([]);
  });

  test('that is none is refused', async () => {
    await settle({ sendKey: 'x|y', outcome: 'sent', by: 'medewerker-17' }).expect(404);
    await settle({ sendKey, outcome: 'perhaps', by: 'medewerker-17' }).expect(422);
  });
});
