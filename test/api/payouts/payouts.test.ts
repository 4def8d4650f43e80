import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { draftMonthlyPayout } from '../../../activities/draft-monthly-payout.ts';
import type { Deps } from '../../../activities/deps.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type MoneyWorld, otherIban, startMoneyWorld } from './money-world.ts';

let database: Database;
let world: MoneyWorld;
let rich: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  world = await startMoneyWorld(database);
  rich = await world.customer('Joke Verbruggen');
  await world.profile(rich);
  await world.earned(rich, 10_000);
});

const id = 'payout-2026-11';
const draft = (by = 'manager-1', status = 200) => world.post('/v1/payouts', { by }, status);
const approve = (by = 'directie-1', status = 200) => world.post(`/v1/payouts/${id}/approve`, { by }, status);
const fetchFile = (status = 200) => world.text(`/v1/payouts/${id}/pain.001.xml`, status);
const settle = (how: string, body: object = {}, status = 200) =>
  world.post(`/v1/payouts/${id}/lines/${rich}/${how}`, { by: 'manager-1', ...body }, status);
const read = () => world.get(`/v1/payouts/${id}`);
const factsOf = async (subject: string, type: string) =>
  (await world.deps.store.facts.of(subject)).filter((fact) => fact.type === type);

test('from draft to the customer’s account: each cent moves once, and everybody is told', async () => {
  expect(await draft()).toMatchObject({ payoutId: id, state: 'drafted', cents: 10_000, lines: 1 });
  expect(await factsOf('bureau', 'payoutDrafted')).toMatchObject([{ batchId: id }]);
  expect(await world.payable(rich)).toBe(10_000);
  expect(await approve()).toMatchObject({ state: 'approved' });
  expect(await world.payable(rich)).toBe(0);
  await fetchFile();
  expect(await settle('confirm')).toMatchObject({ state: 'closed' });
  expect(await world.get(`/v1/payees/${rich}/statement`)).toMatchObject({
    ...{ earned: 10_000, balances: { held: 0, payable: 0, paying: 0, paid: 10_000, credit: 0 } },
    lines: [
      { words: 'Beloning voor een aanbeveling' },
      { words: 'Klaargezet voor uitbetaling november 2026', after: { paying: 10_000 } },
      { words: 'Uitbetaald op uw rekening' },
    ],
  });
  expect(await factsOf(rich, 'paidOut')).toMatchObject([{ batchId: id, cents: 10_000 }]);
  expect(world.journeys.told.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['bureau', rich]));
});

test('whose tax data are no longer complete is not paid: the payout is completed or withdrawn first', async () => {
  await draft();
  await world.profile(rich, { kind: 'business', taxStatus: 'vat' });
  expect(await approve('directie-1', 409)).toMatchObject({ why: expect.stringContaining('lacks vat-id') });
  expect(await world.payable(rich)).toBe(10_000);
});

test('who is left out stands in the draft, with the reason', async () => {
  const people = await Promise.all(
    ['Klein', 'Zonder', 'Bedrijf', 'Tegoed', 'Negatief'].map((name) => world.customer(name)),
  );
  const [small = '', bare = '', firm = '', credit = '', negative = ''] = people;
  for (const [payeeId, cents] of [...people.map((one) => [one, 20_000] as const), ['customer-erased', 90_000] as const])
    await world.earned(payeeId, payeeId === small ? 4_999 : payeeId === negative ? -100 : cents);
  for (const payeeId of [small, credit, negative]) await world.profile(payeeId);
  await world.profile(firm, { kind: 'business', taxStatus: 'vat', vatId: 'NL004495445B01' });
  const head = { subject: credit, happenedAt: '2026-11-20T10:00:00.000Z', recordedAt: '2026-11-20T10:00:00.000Z' };
  await world.deps.store.facts.insert({ ...head, _id: 'chosen', type: 'rewardChosen', as: 'credit' });
  await draft();
  const { lines, left } = await read();
  expect(lines).toMatchObject([{ payeeId: rich, ibanEnding: '4300' }]);
  expect(Object.fromEntries(left.map(({ payeeId, why }) => [payeeId, why]))).toEqual({
    ...{ [small]: 'below-threshold', [bare]: 'no-profile', [firm]: 'profile-incomplete', [credit]: 'prefers-credit' },
    ...{ [negative]: 'negative', 'customer-erased': 'gone' },
  });
});

describe('who may', () => {
  test.each([
    ['approve an own draft', 'manager-1', 403, 'own-draft'],
    ['approve as an engineer', 'medewerker-17', 403, 'wrong-role'],
    ['approve after leaving', 'oud-1', 403, 'wrong-role'],
    ['approve as a stranger', 'nobody', 422, 'invalid-fields'],
  ])('not %s', async (_what, by, status, code) => {
    await draft();
    const before = await database.count();
    expect(await approve(by, status)).toMatchObject({ type: `/docs/problems#${code}` });
    expect(await database.count()).toEqual(before);
  });

  test('not draft as an engineer, nor read or write money without its scopes', async () => {
    expect(await draft('medewerker-17', 403)).toMatchObject({ type: '/docs/problems#wrong-role' });
  });
});

test.each([
  ['approved, of none', () => approve('directie-1', 404), undefined],
  [
    'exported before approval',
    async () => draft().then(() => world.get(`/v1/payouts/${id}/pain.001.xml`, 409)),
    'it is not approved',
  ],
  [
    'confirmed before export',
    async () =>
      draft()
        .then(() => approve())
        .then(() => settle('confirm', {}, 409)),
    'it is not exported',
  ],
  ['drafted while another waits', async () => draft().then(() => draft('directie-1', 409)), `${id} waits for approval`],
  [
    'drafted while one runs',
    async () =>
      draft()
        .then(() => approve())
        .then(() => draft('manager-1', 409)),
    `${id} is under way`,
  ],
])('a payout cannot be %s', async (_what, ask, why) => {
  const answer = await ask();
  expect(answer.why).toBe(why);
});

test('confirmed twice is once, and what is confirmed cannot fail any more', async () => {
  await draft();
  await approve();
  await fetchFile();
  await settle('confirm');
  const before = await database.count();
  expect(await settle('confirm')).toMatchObject({ state: 'closed' });
  expect(await world.post(`/v1/payouts/${id}/confirm`, { by: 'directie-1' })).toMatchObject({ state: 'closed' });
  expect(await database.count()).toEqual(before);
  expect(await settle('fail', { reason: 'Rekening opgeheven' }, 409)).toMatchObject({
    why: 'this line was paid before',
  });
});

test('what failed is payable again, is work for a person, and goes with the next payout to the new account', async () => {
  await draft();
  await approve();
  await fetchFile();
  await settle('fail', { reason: 'Rekening opgeheven' });
  expect((await read()).lines).toMatchObject([{ state: 'failed', why: 'Rekening opgeheven' }]);
  expect(await factsOf('bureau', 'payoutFailed')).toMatchObject([{ batchId: id, payeeId: rich }]);
  expect(await world.payable(rich)).toBe(10_000);
  await world.profile(rich, { iban: otherIban });
  expect(await draft()).toMatchObject({ payoutId: `${id}-2`, cents: 10_000 });
  expect((await world.get(`/v1/payouts/${id}-2`)).lines).toMatchObject([{ ibanEnding: '3000' }]);
  expect((await read()).lines).toMatchObject([{ ibanEnding: '4300' }]);
});

test('a withdrawn draft pays nobody and makes room for another', async () => {
  await draft();
  await world.post(`/v1/payouts/${id}/withdraw`, { by: 'manager-1', reason: 'Nog een correctie' });
  expect(await approve('directie-1', 409)).toMatchObject({ why: 'it was withdrawn before' });
  expect(await world.payable(rich)).toBe(10_000);
  expect(await draft()).toMatchObject({ payoutId: `${id}-2` });
});

test('what was taken back after the draft is not paid: the line is skipped, and stays so', async () => {
  await draft();
  await world.earned(rich, -6_000);
  expect(await approve()).toMatchObject({ state: 'closed' });
  expect((await read()).lines).toMatchObject([{ state: 'skipped' }]);
  await world.earned(rich, 6_000);
  expect(await approve()).toMatchObject({ state: 'closed' });
  expect(await world.payable(rich)).toBe(10_000);
});

describe('at the same moment', () => {
  const together = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 6 }, ask));

  test('six drafts by the schedule are one payout and one task', async () => {
    const deps = { store: world.deps.store, journeys: world.journeys, inbound: { log: world.deps.log } };
    const monthly = () => draftMonthlyPayout(deps as unknown as Deps, '2026-11-23T10:00:00.000Z');
    const ids = (await together(monthly)).map(({ payoutId }) => payoutId);
    expect(new Set(ids)).toEqual(new Set([id]));
    expect(await factsOf('bureau', 'payoutDrafted')).toHaveLength(1);
  });

  test('six approvals, exports and confirmations move the money once', async () => {
    await draft();
    await together(() => approve());
    const files = await together(() => fetchFile());
    expect(new Set(files).size).toBe(1);
    await together(() => settle('confirm'));
    expect(await world.get(`/v1/payees/${rich}/statement`)).toMatchObject({
      balances: { payable: 0, paying: 0, paid: 10_000 },
    });
    expect(await factsOf(rich, 'paidOut')).toHaveLength(1);
  });

  test('confirmed and failed: one of them stands', async () => {
    await draft();
    await approve();
    await fetchFile();
    const answers = await Promise.allSettled([settle('confirm'), settle('fail', { reason: 'Geweigerd' })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { balances } = (await world.get(`/v1/payees/${rich}/statement`)) as unknown as {
      balances: Record<string, number>;
    };
    expect(balances['paying']).toBe(0);
    expect((balances['paid'] ?? 0) + (balances['payable'] ?? 0)).toBe(10_000);
  });
});

test('interrupted between the decision and the money, the same request completes it', async () => {
  await draft();
  const { ledger } = world.deps.store;
  const real = ledger.post.bind(ledger);
  ledger.post = () => Promise.reject(new Error('died'));
  await approve('directie-1', 500);
  ledger.post = real;
  expect(await approve()).toMatchObject({ state: 'approved' });
  expect(await world.payable(rich)).toBe(0);
});

test('customers merged after the draft: both lines are paid, to their own accounts, and one statement tells of both', async () => {
  const other = await world.customer('Jan Verbruggen');
  await world.profile(other, { iban: otherIban });
  await world.earned(other, 7_000);
  await draft();
  await world.post(`/v1/customers/${other}/merge`, { into: rich, reason: 'Zelfde persoon' });
  await approve();
  await fetchFile();
  await world.post(`/v1/payouts/${id}/confirm`, { by: 'manager-1' });
  expect(await world.get(`/v1/payees/${other}/statement`)).toMatchObject({
    ...{ payeeId: rich, earned: 17_000, balances: { payable: 0, paying: 0, paid: 17_000 } },
  });
  expect(await factsOf(rich, 'paidOut')).toMatchObject([{ cents: 7_000 }, { cents: 10_000 }]);
});

test('customers merged before the draft: one line for both, also where one of them owes', async () => {
  const other = await world.customer('Jan Verbruggen');
  await world.earned(other, -2_500);
  await world.post(`/v1/customers/${other}/merge`, { into: rich, reason: 'Zelfde persoon' });
  expect(await draft()).toMatchObject({ cents: 7_500, lines: 1 });
  await approve();
  expect(await world.payable(other)).toBe(0);
});
