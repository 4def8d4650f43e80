import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { partnerId, project, registered } from '../../support/review-facts.ts';
import { bodyOf, send, startApi, type StartedApi } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { knownPartner } from './review-world.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;

const example = JSON.parse(readFileSync(new URL('../../../examples/value-matrix.json', import.meta.url), 'utf8')) as {
  rows: Record<string, unknown>[];
};

interface Answer {
  id: string;
  version: number;
  pageUrl: string;
  rows: Record<string, unknown>[];
}

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);
afterAll(() => database.stop());

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database);
  apiKey = await api.key();
});

const make = async (sheet: object = example): Promise<Answer> =>
  bodyOf(await send(api.app, apiKey, 'post', '/v1/value-matrices').send(sheet).expect(200)) as Answer;

const one = (row: object): object => ({
  company: 'Bureau',
  on: '2026-11-20',
  rows: [{ id: 'r1', influence: 3, ...row }],
});

test('the worked example: in order of influence, one partner flagged, balances where both are in euros', async () => {
  const { rows } = await make();
  expect(rows.map(({ name, getsNothing, balance }) => [name, getsNothing, balance])).toEqual([
    ['Fabrikant van de meetband', false, 0.25],
    ['Zorgverzekeraars', false, 0.6],
    ['Medisch specialist', false, undefined],
    ['Gezondheidsfondsen', true, undefined],
    ['Winkelketens', false, -0.2],
  ]);
});

test('a registered partner has his name from the register and his euros from our books', async () => {
  const facts = [registered('2026-01-05'), ...project('P1', { deliveredOn: '2026-06-01', valueCents: 9_000_00 })];
  await knownPartner(api, facts);
  await api.deps.store.ledger.post({
    ...{ _id: 'fee-1', payeeId: partnerId, kind: 'reward', item: 'fee:c-1', at: '2026-10-05T10:00:00.000Z' },
    recordedAt: '2026-10-05T10:00:00.000Z',
    lines: [
      { account: 'cost:estate-agent', cents: -1_000_00 },
      { account: `payable:${partnerId}`, cents: 1_000_00 },
    ],
  });
  const { rows, pageUrl } = await make(one({ partnerId, gets: { money: { cents: 2_000_00 } } }));
  expect(rows[0]).toMatchObject({
    ...{ name: 'Visser Bouw', ledger: { brings: 9_000_00, gets: 1_000_00 }, balance: 0.5, sizeCents: 12_000_00 },
  });
  const page = await request(api.app).get(new URL(pageUrl).pathname).expect(200);
  expect(page.text).toContain('€\u00a09.000 uit het grootboek');
});

describe('changes', () => {
  const cell = { version: 1, row: 'fondsen', side: 'gets', column: 'other', cell: { words: 'Onderzoek' } };

  test('of one cell make a version, and the flag goes', async () => {
    const { id } = await make();
    const answer = await send(api.app, apiKey, 'patch', `/v1/value-matrices/${id}`).send(cell).expect(200);
    const { version, rows } = bodyOf(answer) as Answer;
    expect(version).toBe(2);
    expect(rows.find((row) => row['id'] === 'fondsen')?.['getsNothing']).toBe(false);
  });

  test('on a version that is not the latest are refused', async () => {
    const { id } = await make();
    const put = () =>
      send(api.app, apiKey, 'put', `/v1/value-matrices/${id}`).send({ ...example, company: 'Anders', version: 1 });
    await put().expect(200);
    expect(bodyOf(await put().expect(409))).toMatchObject({ type: '/docs/problems#matrix-changed' });
    await send(api.app, apiKey, 'patch', `/v1/value-matrices/${id}`).send(cell).expect(409);
  });

  test('at once: one of them stands', async () => {
    const { id } = await make();
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((words) =>
        send(api.app, apiKey, 'patch', `/v1/value-matrices/${id}`).send({ ...cell, cell: { words } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('to an unknown row or matrix are refused', async () => {
    const { id } = await make();
    await send(api.app, apiKey, 'patch', `/v1/value-matrices/${id}`)
      .send({ ...cell, row: 'nul' })
      .expect(422);
    await send(api.app, apiKey, 'patch', '/v1/value-matrices/matrix-0').send(cell).expect(404);
  });
});

describe('bad input', () => {
  test.each([
    ['parts that do not add up', { name: 'A', brings: { money: { cents: 10, parts: [{ words: 'x', cents: 9 }] } } }],
    ['an influence of 6', { name: 'A', influence: 6 }],
    ['half an influence', { name: 'A', influence: 2.5 }],
    ['an amount below zero', { name: 'A', gets: { money: { cents: -1 } } }],
    ['half a cent', { name: 'A', gets: { money: { cents: 0.5 } } }],
    ['a column there is not', { name: 'A', gets: { gold: { cents: 1 } } }],
    ['nobody’s name', {}],
    ['a partner we do not know', { partnerId: 'partner-0' }],
  ])('%s is refused', async (_what, row) => {
    await send(api.app, apiKey, 'post', '/v1/value-matrices').send(one(row)).expect(422);
  });
});

describe('the page', () => {
  test('shows the sheet and an empty one, each with its PDF', async () => {
    const { pageUrl } = await make();
    const path = new URL(pageUrl).pathname;
    expect((await request(api.app).get(path).expect(200)).text).toContain('Krijgt nog niets');
    expect((await request(api.app).get(`${path}/leeg`).expect(200)).text).not.toContain('Hartslag');
    for (const file of ['waardematrix.pdf', 'leeg.pdf']) {
      const { headers } = await request(api.app).get(`${path}/${file}`).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
    }
  });

  test('a forged link shows nothing, one of 31 days ago has expired', async () => {
    const { id } = await make();
    await request(api.app).get('/waardematrix/1.bWF0cml4.x').expect(404);
    const old = new URL(api.deps.links.matrixUrl(id, '2026-10-23T10:00:00.000Z')).pathname;
    await request(api.app).get(old).expect(410);
  });
});
