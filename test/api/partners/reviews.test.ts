import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { knownPartner, reviewedFacts } from './review-world.ts';
import { partnerId, registered } from '../../support/review-facts.ts';
import { hire } from '../people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;
const reviewed = reviewedFacts(fixedNow);

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);
afterAll(() => database.stop());

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database);
  apiKey = await api.key();
  await hire(api);
});

const at = (path: string): string => `/v1/partners/${partnerId}/reviews${path}`;
const action = { words: 'Vooraf de planning delen', ownerId: 'manager-1', dueOn: '2026-12-10', by: 'manager-1' };

test('the reviews come from what was frozen, the newest first', async () => {
  await knownPartner(api, reviewed);
  const { reviews } = bodyOf(await send(api.app, apiKey, 'get', at('')).expect(200)) as { reviews: object[] };
  expect(reviews).toHaveLength(5);
  expect(reviews[0]).toMatchObject({
    ...{ quarter: '2026-Q3', projects: 20, yearProjects: 39, tier: 'silver' },
    figures: [
      { kpi: 'projectsPerMonth', unit: 'projects', n: 20, reached: true },
      { kpi: 'orderValue', unit: 'cents', n: 20, value: 980_00, reached: true },
      { kpi: 'onTime', n: 20, value: 95, reached: false },
      { kpi: 'nps', n: 20 },
      { kpi: 'paidOnTime', n: 20, value: 90, reached: false },
    ],
  });
});

test('the report of a quarter is a PDF', async () => {
  await knownPartner(api, reviewed);
  const answer = await send(api.app, apiKey, 'get', at('/2026-Q3/report')).buffer(true).expect(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['content-disposition']).toContain('kwartaalrapport-2026-Q3.pdf');
});

test.each([
  ['the running quarter', '2026-Q4', 409, 'quarter-not-over'],
  ['a quarter to come', '2027-Q1', 409, 'quarter-not-over'],
  ['one of before he was registered', '2025-Q1', 404, 'unknown-quarter'],
  ['what is no quarter', '2026-Q5', 404, 'unknown-quarter'],
  ['what is no name', 'constructor', 404, 'unknown-quarter'],
])('%s has no report and no talk', async (_what, quarter, status, code) => {
  await knownPartner(api, reviewed);
  const report = await send(api.app, apiKey, 'get', at(`/${quarter}/report`)).expect(status);
  expect(bodyOf(report)).toMatchObject({ type: `/docs/problems#${code}` });
  const agreed = await send(api.app, apiKey, 'post', at(`/${quarter}/actions`))
    .send(action)
    .expect(status);
  expect(bodyOf(agreed)).toMatchObject({ type: `/docs/problems#${code}` });
});

test('what is agreed becomes a fact of the journey and stands in the report, its words apart', async () => {
  await knownPartner(api, reviewed);
  await send(api.app, apiKey, 'post', at('/2026-Q3/actions')).send(action).expect(200);
  const facts = await api.deps.store.facts.ofPartner(partnerId);
  const agreed = facts.find(({ type }) => type === 'actionAgreed');
  expect(agreed).toMatchObject({ quarter: '2026-Q3', ownerId: 'manager-1', dueOn: '2026-12-10' });
  expect(JSON.stringify(agreed)).not.toContain('planning');
  expect(api.journeys.told).toEqual([{ subject: partnerId, factId: agreed?._id }]);
  const page = await request(api.app).get(pagePath());
  expect(page.text).toContain('Vooraf de planning delen');
  expect(page.text).toContain('Mila Maas, vóór 10 december 2026: nog te doen');
});

test.each([
  ['a day that passed', { dueOn: '2026-11-22' }, 422],
  ['a day that does not exist', { dueOn: '2026-02-30' }, 422],
  ['nobody who works here', { ownerId: 'niemand' }, 404],
  ['no words', { words: ' ' }, 422],
])('an action with %s is refused', async (_what, wrong, status) => {
  await knownPartner(api, reviewed);
  await send(api.app, apiKey, 'post', at('/2026-Q3/actions'))
    .send({ ...action, ...wrong })
    .expect(status);
});

const pagePath = (): string =>
  new URL(api.deps.links.ownUrl({ subject: partnerId, page: 'report' }, fixedNow)).pathname;

test('the page shows the last quarter, and every one as a file', async () => {
  await knownPartner(api, reviewed);
  const page = await request(api.app).get(pagePath()).expect(200);
  expect(page.text).toContain('Rapport over het derde kwartaal van 2026');
  expect(page.text).toContain('Opgeleverd: 20 projecten, samen €\u00a019.600 excl. btw.');
  expect(page.text).toContain('2025-Q3: te weinig gegevens (n = 2)');
  const file = await request(api.app).get(`${pagePath()}/pdf/2025-Q4.pdf`).expect(200);
  expect(file.headers['content-type']).toBe('application/pdf');
  await request(api.app).get(`${pagePath()}/pdf/2026-Q4.pdf`).expect(404);
  await request(api.app).get(`${pagePath()}/pdf/2025-Q4.txt`).expect(404);
});

test('a partner without a closed quarter reads that there are too few data', async () => {
  await knownPartner(api, [registered('2026-11-02')]);
  const page = await request(api.app).get(pagePath()).expect(200);
  expect(page.text).toContain('te weinig gegevens');
});

test('a review without data says so everywhere, never 0', async () => {
  await knownPartner(api, reviewedFacts('2025-07-02T10:00:00.000Z').slice(0, 1));
  const { rehearsePartner } = await import('../../support/rehearse-partner.ts');
  const { known } = rehearsePartner({ subject: partnerId, facts: [registered('2026-07-01')], until: fixedNow });
  for (const fact of known) await api.deps.store.facts.insert(fact);
  const page = await request(api.app).get(pagePath()).expect(200);
  expect(page.text.match(/te weinig gegevens \(n = 0\)/g)?.length).toBeGreaterThanOrEqual(10);
});

test('his own page leads to the report', async () => {
  await knownPartner(api, reviewed);
  const home = new URL(api.deps.links.ownUrl({ subject: partnerId, page: 'home' }, fixedNow)).pathname;
  const page = await request(api.app).get(home).expect(200);
  expect(page.text).toContain('Bekijk het rapport over het derde kwartaal van 2026');
});
