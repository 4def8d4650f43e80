import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Deps } from '../../activities/deps.ts';
import { tellIntroducer } from '../../activities/customer/tell-introducer.ts';
import type { CustomerStep } from '../../activities/due-step.ts';
import { plainContext } from '../../domain/context.ts';
import { planCustomer } from '../../domain/customer/plan.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type PageWorld, startPageWorld } from './page-world.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;
let key: string;

beforeAll(async () => {
  database = await startDatabase();
}, 60_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  world = await startPageWorld(database);
  key = await world.key();
  await world.deps.store.clientCodes.claim('jverbruggen123', world.id);
  await world.deps.store.staff.saveEngineer({ _id: 'e-17', name: 'Sanne', email: 's@bureau.test' });
});

const referral = {
  ...{ code: 'JVerbruggen123', customer: { name: 'Piet Berg', email: 'piet@berg.test' }, projectType: 'uitbouw' },
  ...{ happenedAt: '2026-11-22', showName: true, by: 'e-17' },
};
const post = (path: string, body: object) => send(world.app, key, 'post', path).send(body);
const get = (path: string) => send(world.app, key, 'get', path);

describe('a code named by phone', () => {
  test('registers the new customer and answers with the receipt; the same again is no second one', async () => {
    const answer = bodyOf(await post('/v1/referrals', referral).expect(202)) as { customerId: string };
    expect(answer).toMatchObject({
      status: 'registered',
      introduction: { winner: { introducerId: world.id, via: 'code', rule: 'named' }, losers: [] },
    });
    const before = await database.count();
    expect(bodyOf(await post('/v1/referrals', referral).expect(202))).toMatchObject({
      customerId: answer.customerId,
      status: 'known',
    });
    expect(await database.count()).toEqual(before);
    expect(bodyOf(await get(`/v1/customers/${answer.customerId}/introduction`).expect(200))).toMatchObject({
      fixedAt: '2026-11-21T23:00:00.000Z',
    });
  });

  test('of a known customer only the claim is kept, refused', async () => {
    const joke = { name: 'Joke Verbruggen', email: 'joke@verbruggen.test', externalId: 'K-1042' };
    await world.deps.store.customers.insert({ _id: 'c-els', name: 'Els', email: 'e@x.test', contactAsOf: fixedNow });
    await world.deps.store.clientCodes.claim('els123', 'c-els');
    expect(
      bodyOf(await post('/v1/referrals', { ...referral, code: 'els123', customer: joke }).expect(202)),
    ).toMatchObject({
      ...{ customerId: world.id, status: 'known' },
      introduction: { losers: [{ introducerId: 'c-els', why: 'known' }] },
    });
  });

  test.each<[string, object, string]>([
    ['an unknown code', { code: 'nobody1' }, '/code'],
    ['a moment to come', { happenedAt: '2027-01-01' }, '/happenedAt'],
    ['a stranger', { by: 'nobody' }, '/by'],
    ['no name', { customer: { email: 'a@b.test' } }, '/customer/name'],
  ])('%s is refused, and nothing is kept', async (_, change, pointer) => {
    const before = await database.count();
    const answer = bodyOf(await post('/v1/referrals', { ...referral, ...change }).expect(422));
    expect(answer).toMatchObject({ errors: [{ pointer }] });
    expect(await database.count()).toEqual(before);
  });
});

describe('word to the introducer', () => {
  async function tell(): Promise<{ friendId: string; result: object }> {
    const { customerId: subject } = bodyOf(await post('/v1/referrals', referral)) as { customerId: string };
    const facts = await world.deps.store.facts.load(subject);
    const step = planCustomer(subject, facts, plainContext(), fixedNow).steps.find(({ kind }) => kind === 'introducer');
    if (!step) throw new Error('nobody is to be told');
    const due: CustomerStep = {
      kind: 'customer',
      subject,
      step,
      now: fixedNow,
      context: plainContext(),
      history: readHistory(facts),
    };
    const deps = { store: world.deps.store, journeys: world.journeys } as unknown as Deps;
    await tellIntroducer(deps, due);
    return { friendId: subject, result: await tellIntroducer(deps, due) };
  }

  test('is a fact of the introducer’s own, once, and staff see it', async () => {
    const { friendId, result } = await tell();
    expect(result).toEqual({ outcome: 'told' });
    expect(await world.facts('referralReached')).toMatchObject([{ friendId, stage: 'registered', shown: true }]);
    expect(world.journeys.told.at(-1)?.subject).toBe(world.id);
    expect(bodyOf(await get(`/v1/customers/${world.id}/referrals`).expect(200))).toMatchObject({
      ...{
        code: 'jverbruggen123',
        opened: 0,
        registered: 1,
        completed: 0,
        earnedCents: 0,
        pendingCents: 0,
        as: 'payout',
      },
      friends: [{ customerId: friendId, stage: 'registered', cents: 0 }],
    });
  });

  test('goes nowhere when the introducer was erased', async () => {
    const { customerId } = bodyOf(await post('/v1/referrals', referral)) as { customerId: string };
    await database.connection.models['customers']?.deleteOne({ _id: world.id });
    const history = readHistory(await world.deps.store.facts.load(customerId));
    const step = { key: `introducer:registered:registered:${world.id}` } as CustomerStep['step'];
    const due: CustomerStep = {
      kind: 'customer',
      subject: customerId,
      step,
      now: fixedNow,
      context: plainContext(),
      history,
    };
    const deps = { store: world.deps.store, journeys: world.journeys } as unknown as Deps;
    expect(await tellIntroducer(deps, due)).toEqual({ outcome: 'told', why: 'the introducer is gone' });
    expect(await world.facts('referralReached')).toEqual([]);
  });
});

test('a neutral code on wish: shown from then on, the same when asked again, and the old one keeps working', async () => {
  const { code } = bodyOf(await post(`/v1/customers/${world.id}/client-code`, { neutral: true }).expect(200)) as {
    code: string;
  };
  expect(code).toMatch(/^klant\d{6}$/);
  expect(bodyOf(await post(`/v1/customers/${world.id}/client-code`, { neutral: true }))).toMatchObject({ code });
  expect(bodyOf(await get(`/v1/customers/${world.id}/referrals`))).toMatchObject({ code });
  for (const each of [code, 'jverbruggen123']) expect((await world.get(`/ref/${each}`)).status).toBe(200);
});
