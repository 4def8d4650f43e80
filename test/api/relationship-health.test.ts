import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { answered, done } from '../support/facts.ts';
import { quoteRejected, quoteRequested } from '../support/relation-facts.ts';
import { delivery } from './delivery.ts';
import { bodyOf, send, startApi, type StartedApi } from './start-api.ts';
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
});

const keep = async (subject: string, ...facts: CustomerFact[]): Promise<void> => {
  for (const fact of facts) await api.deps.store.facts.insert({ ...fact, _id: `${subject}|${fact._id}`, subject });
};
const get = async (path: string) => bodyOf(await send(api.app, key, 'get', path).expect(200));

test('a customer is shown with the health of the relation, its reasons and its evidence', async () => {
  const recorded = bodyOf(await send(api.app, key, 'post', '/v1/deliveries').send(delivery()).expect(202));
  const { customerId } = recorded as { customerId: string };
  const said = answered('2026-11-20', 'feedback:P1', 'not-satisfied');
  await keep(customerId, said, quoteRejected('2026-11-21'));
  const { health } = (await get(`/v1/customers/${customerId}`)) as { health: { indicators: object[] } };
  expect(health).toMatchObject({ score: 55, band: 'yellow', coverage: 80, words: '55, dekking 80 %' });
  expect(health).toMatchObject({ changesOn: '2027-05-20' });
  expect(health.indicators).toMatchObject([
    { name: 'no-interaction', state: 'does-not-hold', since: '2027-05-20', why: 'Korter dan zes maanden stil' },
    {
      ...{ name: 'negative-feedback', state: 'holds', points: 30, since: '2026-11-20', until: '2027-11-20' },
      why: 'Was niet tevreden, sinds vrijdag 20 november 2026; telt mee tot zaterdag 20 november 2027',
      evidence: [{ fact: 'answered', at: said.happenedAt, key: 'feedback:P1', projectId: 'P1' }],
    },
    { name: 'quote-rejected', state: 'holds', evidence: [{ fact: 'quoteRejected', projectId: 'Q1' }] },
    { name: 'no-review', state: 'does-not-hold', evidence: [] },
    { name: 'not-opened', state: 'unknown', why: 'Onbekend: de klant stemde niet in met meten van openen' },
  ]);
  expect(await get(`/v1/customers/${customerId}/agenda`)).toMatchObject({
    health: { score: 55, band: 'yellow', coverage: 80 },
  });
});

test('the effect of win-back: with its interval, merges followed; of too few it is not told', async () => {
  expect(await get('/v1/metrics/win-back')).toMatchObject({ effect: null, words: 'te weinig gegevens' });
  for (let n = 0; n < 10; n++) {
    await keep(`t-${n}`, done('2026-04-01', { key: 'win-back:2026-04-01', kind: 'win-back', category: 'commercial' }));
    const note = { kind: 'control', channel: 'journey', outcome: 'not-sent', why: 'control group' } as const;
    await keep(`k-${n}`, done('2026-04-01', { key: 'control:win-back:2026-04-01', ...note }));
    if (n < 8) await keep(`t-${n}`, quoteRequested('2026-06-01'));
    if (n < 3) await keep(`k-${n}`, quoteRequested('2026-06-01'));
  }
  const merged = { happenedAt: '2026-05-01T10:00:00.000Z', recordedAt: '2026-05-01T10:00:00.000Z', _id: 'm' };
  await keep('t-8', { ...merged, subject: 't-8', type: 'mergedInto', customerId: 'x-8', reasonId: 'r', by: 'u' });
  await keep('x-8', quoteRequested('2026-07-01'));
  await keep('t-late', done('2026-10-01', { key: 'win-back:2026-10-01', kind: 'win-back' }));
  expect(await get('/v1/metrics/win-back')).toMatchObject({
    comesBackWithinMonths: 6,
    treated: { n: 10, cameBack: 9, rate: 0.9, waiting: 1 },
    control: { n: 10, cameBack: 3, rate: 0.3, waiting: 0 },
    effect: { difference: expect.closeTo(0.6, 9), low: expect.closeTo(0.1705, 4), high: expect.closeTo(0.809, 4) },
    words: '+60,0 procentpunt (95 %: +17,1 tot +80,9)',
  });
});

test('the figures of the bureau need a key that may read them', async () => {
  const narrow = await api.key('customers:read');
  const refused = await send(api.app, narrow, 'get', '/v1/metrics/win-back').expect(403);
  expect(bodyOf(refused)).toMatchObject({ detail: expect.stringContaining('metrics:read') });
});
