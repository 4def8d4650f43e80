import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planPartner } from '../../domain/partner/plan.ts';
import { plainContext } from '../../domain/context.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;
let id: string;

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
  for (const rater of ['m-1', 'm-2'])
    await post('/v1/staff', {
      id: rater,
      role: 'manager',
      name: `Beoordelaar ${rater}`,
      email: `${rater}@bureau.test`,
    }).expect(200);
  id = await register('creator', '2026-08-03');
});

async function register(kind: string, happenedAt: string): Promise<string> {
  const partner = { kind, name: 'Bouw met Noor', contactName: 'Noor de Wit', email: 'noor@voorbeeld.nl', happenedAt };
  return (bodyOf(await post('/v1/partners', partner).expect(202)) as { partnerId: string }).partnerId;
}
const post = (path: string, body: object) => send(api.app, apiKey, 'post', path).send(body);
const get = (path: string) => send(api.app, apiKey, 'get', path);
const of = (path: string) => `/v1/creators/${id}${path}`;

const scores = { audience: 4, values: 3, quality: 4, credibility: 2, collaboration: 4 };
const figure = { figure: 'audience-overlap', percent: 34, on: '2026-11-01', source: 'Statistiek van het platform' };
const value = { direction: 'received', cents: 500_000, on: '2026-11-01', what: 'Tien aanvragen à € 500' };
const campaign = { name: 'Muur eruit', from: '2026-11-01', until: '2026-11-15', spendCents: 2_000_000 };
const results = { engagements: 50_000, shares: 12_000, reactions: 18_000, sample: { rated: 30, authentic: 24 } };
const terms = {
  ...{ from: '2026-12-01', months: 6, paymentTermDays: 14, advisorySeat: true, exclusivity: { reach: 'none' } },
  licences: [{ rights: 'licence', what: 'Video’s op onze site', months: 12 }],
  clauses: [{ about: 'performance', words: 'Aanvragen', target: 40 }],
  incentives: [{ name: 'aanvragen via de creator', target: 50, cents: 250_000 }],
  exit: ['talk', 'payment'],
};
const planned = async (changes: object = {}) =>
  (bodyOf(await post(of('/campaigns'), { ...campaign, ...changes }).expect(202)) as { id: string }).id;
const agree = async (changes: object = {}) =>
  bodyOf(await post(of('/partnership'), { ...terms, ...changes }).expect(202)) as {
    agreementId: string;
    incentives: { incentiveId: string }[];
  };

test('what was entered comes back with what it rests on, and no fact holds its words', async () => {
  await post(of('/ratings'), { raterId: 'm-1', scores }).expect(202);
  await post(of('/ratings'), { raterId: 'm-2', scores: { ...scores, credibility: 4 } }).expect(202);
  await post(of('/figures'), figure).expect(202);
  await post(of('/values'), value).expect(202);
  const k = await planned();
  await post(of(`/campaigns/${k}/results`), results).expect(202);
  await post(of(`/campaigns/${k}/feedback`), { words: 'Deel twee werkte het best' }).expect(202);
  const { agreementId, incentives } = await agree();
  expect(bodyOf(await get(of('')).expect(200))).toMatchObject({
    at: null,
    kpis: expect.arrayContaining([
      { name: 'Merkfit', value: '90 %', basis: expect.stringContaining('oneens over geloofwaardigheid (2 punten)') },
      { name: 'Overlap van publiek', value: '34 %', basis: expect.stringContaining('Statistiek van het platform') },
      { name: 'Tevredenheid van de creator', value: 'te weinig gegevens', basis: expect.any(String) },
      {
        name: 'Kosten per authentieke interactie',
        value: expect.stringMatching(/0,83, gunstiger/),
        basis: expect.stringContaining('24.000'),
      },
    ]),
    agreements: [
      {
        agreementId,
        until: '2027-05-31',
        warnings: [],
        incentives: [{ name: 'aanvragen via de creator', reachedOn: null }],
      },
    ],
    campaigns: [{ name: 'Muur eruit', measured: true, feedbackGiven: true }],
  });
  expect(JSON.stringify(await api.deps.store.facts.ofPartner(id))).not.toMatch(/Statistiek|aanvragen|Muur|werkte/i);
  expect(incentives).toHaveLength(1);
});

test('terms that do not last are recorded, with warnings in words', async () => {
  const answer = await agree({ paymentTermDays: 90, exit: [], licences: [{ rights: 'buy-out', what: 'Alles' }] });
  expect(answer).toMatchObject({
    warnings: [
      ...['perpetual-buy-out', 'unpaid-buy-out', 'no-exit-scenario', 'payment-alarm'].map((warning) => ({
        ...{ warning, words: expect.any(String) },
      })),
    ],
  });
});

test('an incentive is owed once', async () => {
  const { incentives } = await agree({ from: '2026-11-02' });
  const path = of(`/incentives/${incentives[0]?.incentiveId ?? ''}/reached`);
  await post(path, { on: '2026-11-20', value: 50 }).expect(202);
  await post(path, { on: '2026-11-21', value: 60 }).expect(202);
  const { steps } = planPartner(id, await api.deps.store.facts.ofPartner(id), plainContext(), fixedNow);
  expect(steps.filter(({ channel }) => channel === 'ledger')).toMatchObject([{ booking: { payableCents: 250_000 } }]);
  expect(bodyOf(await post(path, { on: '2026-11-21', value: 49 }).expect(422))).toMatchObject({
    errors: [{ pointer: '/value', detail: 'is below the target of 50' }],
  });
});

test('a creator we met last week cannot start a partnership yet, nor in the middle of another', async () => {
  await agree();
  const again = bodyOf(await post(of('/partnership'), { ...terms, from: '2027-05-31' }).expect(422));
  expect(again).toMatchObject({
    errors: [{ pointer: '/from', detail: 'lies in the agreement that lasts until 2027-05-31' }],
  });
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  apiKey = await api.key();
  id = await register('creator', '2026-11-16');
  const early = bodyOf(await post(of('/partnership'), terms).expect(422));
  expect(early).toMatchObject({ errors: [{ detail: 'lies before the end of the roadmap, 2027-02-08' }] });
});

describe('refused, with nothing written', () => {
  test.each<[string, string, object, string]>([
    ['a rating of 5', '/ratings', { raterId: 'm-1', scores: { ...scores, quality: 5 } }, '/scores/quality'],
    ['a rating below 0', '/ratings', { raterId: 'm-1', scores: { ...scores, quality: -1 } }, '/scores/quality'],
    ['half a point', '/ratings', { raterId: 'm-1', scores: { ...scores, quality: 2.5 } }, '/scores/quality'],
    ['a criterion missing', '/ratings', { raterId: 'm-1', scores: { ...scores, values: undefined } }, '/scores/values'],
    ['a share above 100', '/figures', { ...figure, percent: 101 }, '/percent'],
    ['a figure of tomorrow', '/figures', { ...figure, on: '2026-11-24' }, '/on'],
    ['a figure without source', '/figures', { ...figure, source: '' }, '/source'],
    ['a value below 0', '/values', { ...value, cents: -1 }, '/cents'],
    ['an end before the start', '/campaigns', { ...campaign, until: '2026-10-31' }, '/until'],
    ['five months', '/partnership', { ...terms, months: 5 }, '/months'],
    ['thirteen months', '/partnership', { ...terms, months: 13 }, '/months'],
    ['an exit named twice', '/partnership', { ...terms, exit: ['talk', 'talk'] }, '/exit'],
  ])('%s', async (_what, path, body, pointer) => {
    const before = await database.count();
    expect(bodyOf(await post(of(path), body).expect(422))).toMatchObject({
      errors: [expect.objectContaining({ pointer })],
    });
    expect({ ...(await database.count()), idempotency: 0 }).toMatchObject({
      facts: before['facts'],
      texts: before['texts'],
    });
  });

  test.each<[string, object, string]>([
    ['more authentic than rated', { sample: { rated: 30, authentic: 31 } }, '/sample/authentic'],
    ['fewer engagements than their parts', { engagements: 29_999 }, '/engagements'],
    ['more rated than there were', { engagements: 29, shares: 0, reactions: 0 }, '/sample/rated'],
  ])('results with %s', async (_what, changes, pointer) => {
    const k = await planned();
    const answer = await post(of(`/campaigns/${k}/results`), { ...results, ...changes }).expect(422);
    expect(bodyOf(answer)).toMatchObject({ errors: [{ pointer }] });
  });

  test('a sample of 29 is taken in, and shows no figure', async () => {
    const k = await planned();
    await post(of(`/campaigns/${k}/results`), { ...results, sample: { rated: 29, authentic: 20 } }).expect(202);
    const { kpis } = bodyOf(await get(of('')).expect(200)) as { kpis: { name: string; value: string }[] };
    for (const name of ['Authenticiteit', 'Kosten per authentieke interactie'])
      expect(kpis.find((row) => row.name === name)).toMatchObject({ value: 'te weinig gegevens' });
  });

  test.each([
    ['a campaign that there is not', '/campaigns/x/feedback', { words: 'x' }, 'unknown-campaign'],
    ['an incentive that there is not', '/incentives/x/reached', { on: '2026-11-01', value: 1 }, 'unknown-incentive'],
  ])('%s', async (_what, path, body, problem) => {
    expect(bodyOf(await post(of(path), body).expect(404))).toMatchObject({ type: `/docs/problems#${problem}` });
  });

  test('a partner who is no creator', async () => {
    id = await register('architect', '2026-08-03');
    expect(bodyOf(await get(of('')).expect(404))).toMatchObject({ type: '/docs/problems#unknown-partner' });
  });
});

describe('sheets', () => {
  test.each(['briefing', 'checklists', 'stop-start', 'agreement', 'board-case'])('%s is a PDF', async (sheet) => {
    if (sheet === 'agreement') await get(of('/agreement.pdf')).expect(404);
    await agree();
    const answer = await get(of(`/${sheet}.pdf`))
      .expect(200)
      .expect('Content-Type', 'application/pdf');
    expect((answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each(['board-case', 'empty-briefing'])('%s of the programme is a PDF', async (sheet) => {
    await get(`/v1/creator-programme/${sheet}.pdf`).expect(200).expect('Content-Type', 'application/pdf');
  });

  test('the programme says of too few that they are too few', async () => {
    expect(bodyOf(await get('/v1/creator-programme').expect(200))).toMatchObject({
      figures: { creators: 1, nps: { n: 0, why: 'too few' } },
      boardCase: { interaction: { measured: false, percent: 40 } },
    });
  });
});
