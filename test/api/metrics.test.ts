import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rollUpMetrics } from '../../activities/roll-up-metrics.ts';
import { addDays } from '../../domain/calendar.ts';
import { metricIds } from '../../domain/metrics/metrics.ts';
import { answered, delivered, done } from '../support/facts.ts';
import { fact } from '../support/order-facts.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from './start-api.ts';
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
  key = await api.key('metrics:read', 'metrics:write');
});

const get = (path: string) => send(api.app, key, 'get', path);
const rollUp = (now = fixedNow, afresh = false) =>
  rollUpMetrics(api.deps, { now, afresh, onProgress: () => undefined });
const insert = async (...facts: Parameters<typeof api.deps.store.facts.insert>[0][]) => {
  for (const one of facts) await api.deps.store.facts.insert(one);
};
const customers = ['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6'];

/** Six customers of the spring of 2026, who all answered ten; the first came back. */
async function lived(): Promise<void> {
  for (const subject of customers)
    await insert(
      delivered('2026-03-02', { subject, projectId: `${subject}-1`, valueCents: 70_000 }),
      done('2026-03-16', { subject, key: `nps:${subject}-1`, kind: 'nps', projectId: `${subject}-1` }),
      { ...answered('2026-03-17', `nps:${subject}-1`, '10'), subject },
    );
  await insert(delivered('2026-10-05', { subject: 'c-1', projectId: 'c-1-2', valueCents: 140_000 }));
}

interface Told {
  at: string;
  period: { from: string; to: string };
  metrics: { id: string; n: number; value?: number; status?: string; why?: string; definition: string }[];
}
const told = async (query = ''): Promise<Told> => bodyOf(await get(`/v1/metrics${query}`).expect(200)) as Told;
const metric = ({ metrics }: Told, id: string) => metrics.find((one) => one.id === id);

test('before the first roll-up there is a clear problem', async () => {
  for (const path of ['/v1/metrics', '/v1/metrics.csv', '/v1/metrics/cohorts', '/v1/metrics/retention'])
    expect(bodyOf(await get(path).expect(409))).toMatchObject({ type: '/docs/problems#not-counted' });
});

test('each metric is told with its n, bounds, baseline, target, status and meaning, as of the roll-up', async () => {
  await lived();
  await rollUp();
  const answer = await told();
  expect(answer).toMatchObject({ at: fixedNow, period: { from: '2025-11-24', to: '2026-11-23' } });
  expect(answer.metrics.map(({ id }) => id)).toEqual(metricIds);
  expect(metric(answer, 'repeatRate')).toMatchObject({
    ...{ n: 6, value: 16.67, low: 3.01, high: 56.35, baseline: 5, target: 15, unit: 'percent', status: 'on target' },
  });
  expect(metric(answer, 'nps')).toMatchObject({
    n: 6,
    value: 100,
    response: { n: 6, value: 100 },
    status: 'on target',
  });
  expect(metric(answer, 'lifetimeValue')).toMatchObject({ n: 6, value: 65_333, unit: 'cents' });
  expect(metric(answer, 'valueToCost')).toMatchObject({ n: 6, value: 14.52 });
  expect(metric(answer, 'timeToRepeat')).toMatchObject({ n: 6, repeated: 1, why: 'not reached' });
  expect(metric(answer, 'churn')).toMatchObject({ n: 0, why: 'too few' });
  for (const { definition } of answer.metrics) expect(definition).toMatch(/\.$/);
  expect(JSON.stringify(answer)).not.toContain('c-1');
});

test('another period is counted from the same summaries', async () => {
  await lived();
  await rollUp();
  const spring = await told('?from=2026-03-01&to=2026-09-30');
  expect(spring.period).toEqual({ from: '2026-03-01', to: '2026-09-30' });
  expect(metric(spring, 'repeatRate')).toMatchObject({ n: 6, value: 0, status: 'off' });
  expect(metric(await told('?from=2026-04-01'), 'nps')).toMatchObject({ n: 0, why: 'too few' });
  expect((await told('?to=2026-03-31')).period).toEqual({ from: '2025-04-01', to: '2026-03-31' });
});

test.each([
  ['?from=gisteren', '/from', 'must be a date such as 2026-11-20'],
  ['?from=2026-02-30', '/from', 'is a date that does not exist'],
  ['?from=2026-05-01&to=2026-04-30', '/from', 'lies after to'],
  ['?from=2026-11-24', '/from', 'lies after the last roll-up'],
  ['?to=2026-11-24', '/to', 'lies after the last roll-up, of 2026-11-23'],
  ['?to=2026-11-23T10:00:00Z', '/to', 'is longer than 10 characters'],
  ['?form=2026-01-01', '/form', 'is not a field of this'],
  ['?from=2026-01-01&from=2026-02-01', '/from', 'must be text'],
])('the period %s is refused at %s', async (query, pointer, detail) => {
  await rollUp();
  for (const path of ['/v1/metrics', '/v1/metrics.csv'])
    expect(bodyOf(await get(`${path}${query}`).expect(422))).toMatchObject({ errors: [{ pointer, detail }] });
});

test('what comes in later is taken in by the next roll-up, of customers with news only; a replay changes nothing', async () => {
  await lived();
  await rollUp();
  const next = addDays(fixedNow, 3);
  const late = { recordedAt: addDays(fixedNow, 2) };
  await insert(fact('2026-10-20', 'orderCancelled', { subject: 'c-1', projectId: 'c-1-2', ...late }));
  await insert(
    fact('2026-10-20', 'orderCorrected', { subject: 'c-2', projectId: 'c-2-1', valueCents: 10_000, ...late }),
  );
  expect(await rollUp(next)).toEqual({ summedUp: 2, customers: 6 });
  const answer = await told();
  expect(answer.at).toBe(next);
  expect(metric(answer, 'repeatRate')).toMatchObject({ n: 6, value: 0 });
  expect(metric(answer, 'lifetimeValue')).toMatchObject({ value: 42_000 });
  await rollUp(next);
  await rollUp(next, true);
  expect(await told()).toEqual(answer);
});

test('a roll-up that ran late does not replace a newer one of the same day', async () => {
  await lived();
  await rollUp('2026-11-23T12:00:00.000Z');
  await rollUp('2026-11-23T04:30:00.000Z');
  expect((await told()).at).toBe('2026-11-23T12:00:00.000Z');
});

test('merged customers count once', async () => {
  await lived();
  const { store } = api.deps;
  for (const _id of ['c-5', 'c-6'])
    await store.customers.insert({ _id, name: 'X', email: `${_id}@k.test`, contactAsOf: fixedNow });
  const desk = await api.key();
  const merge = send(api.app, desk, 'post', '/v1/customers/c-6/merge');
  await merge.send({ into: 'c-5', reason: 'dezelfde', by: 'u-1' }).expect(200);
  expect(await rollUp()).toEqual({ summedUp: 5, customers: 5 });
  expect(metric(await told(), 'repeatRate')).toMatchObject({ n: 5, value: 40 });
});

describe('as a table', () => {
  test('it opens in a Dutch spreadsheet', async () => {
    await lived();
    await rollUp();
    const answer = await get('/v1/metrics.csv').expect(200);
    expect(headersOf(answer)['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.text).toMatch(/^\uFEFFCijfer;Waarde;Eenheid;Aantal;Ondergrens 95 %;/);
    const lines = answer.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + metricIds.length);
    expect(lines[1]).toMatch(/^Terugkerende klanten;16,67;%;6;3,01;56,35;5;15;op doel;;;2025-11-24;2026-11-23;/);
    expect(lines[2]).toMatch(/^Tijd tot de volgende opdracht;niet bereikt;maanden;6;/);
    expect(lines[7]).toMatch(/^Klantwaarde;653,33;euro;6;/);
    expect(new Set(lines.map((line) => line.match(/;/g)?.length))).toEqual(new Set([14]));
  });
});

test('cohorts by quarter, with where they go; the retention curve with its target', async () => {
  await lived();
  for (const subject of customers)
    await insert(delivered('2026-07-06', { subject: `d${subject}`, projectId: `d${subject}`, valueCents: 90_000 }));
  await rollUp();
  expect(bodyOf(await get('/v1/metrics/cohorts').expect(200))).toEqual({
    at: fixedNow,
    quarters: [
      {
        ...{ quarter: '2026-Q1', customers: 6, firstOrderCents: { n: 6, value: 70_000 } },
        ...{ repeatRate: { n: 6, value: 16.67, low: 3.01, high: 56.35 }, monthsToRepeat: { n: 1, why: 'too early' } },
        referralRate: { n: 6, value: 0, low: 0, high: 39.03 },
      },
      {
        ...{ quarter: '2026-Q3', customers: 6, firstOrderCents: { n: 6, value: 90_000 } },
        ...{ repeatRate: { n: 6, value: 0, low: 0, high: 39.03 }, monthsToRepeat: { n: 0, why: 'too early' } },
        referralRate: { n: 6, value: 0, low: 0, high: 39.03 },
      },
    ],
    trends: { firstOrderCents: '↑', repeatRate: '↓', referralRate: '→' },
  });
  expect(bodyOf(await get('/v1/metrics/cohorts?quarters=1').expect(200))).toMatchObject({
    quarters: [{ quarter: '2026-Q3' }],
  });
  for (const quarters of ['0', 'x', '1.5']) await get(`/v1/metrics/cohorts?quarters=${quarters}`).expect(422);
  const { months, to } = bodyOf(await get('/v1/metrics/retention').expect(200)) as { months: object[]; to: string };
  expect(to).toBe('2026-11-23');
  expect(months).toHaveLength(37);
  expect(months.slice(7, 9)).toMatchObject([
    { month: 7, current: { n: 6, value: 0 } },
    { current: { n: 6, value: 16.67 }, target: 5.55 },
  ]);
  expect(months[12]).toEqual({ month: 12, current: { n: 1, why: 'too few' }, target: 7.5 });
});

test('it is counted now when asked, once at a time', async () => {
  const post = () => send(api.app, key, 'post', '/v1/metrics/rollup');
  expect(bodyOf(await post().send({}).expect(202))).toEqual({ state: 'started' });
  expect(bodyOf(await post().send({ afresh: true }).expect(202))).toEqual({ state: 'under way' });
  expect(api.journeys.rolledUp).toEqual([{ afresh: false }, { afresh: true }]);
  expect(bodyOf(await post().send({ afresh: 'ja' }).expect(422))).toMatchObject({ errors: [{ pointer: '/afresh' }] });
  const reader = await api.key('metrics:read');
  await send(api.app, reader, 'post', '/v1/metrics/rollup').send({}).expect(403);
  await send(api.app, await api.key('customers:read'), 'get', '/v1/metrics').expect(403);
});
