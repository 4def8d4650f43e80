import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { lookAgainAll } from '../../activities/look-again-all.ts';
import { reconcilePostmark } from '../../activities/reconcile-postmark.ts';
import { type StartedPostmark, startPostmark } from '../../dev/postmark/start-postmark.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { leaveToAPerson } from '../support/leave-to-a-person.ts';
import { createPostmark, type Postmark } from '../../mail/postmark.ts';
import { startApi, type StartedApi } from '../api/start-api.ts';
import { type Database, startDatabase } from '../api/start-database.ts';
import { customer, post } from '../inbound/world.ts';
import { webhookPayload } from '../../dev/postmark/webhook-payload.ts';

const now = '2026-11-23T10:00:00.000Z';

let database: Database;
let api: StartedApi;
let local: StartedPostmark;
let postmark: Postmark;
let clock = now;
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
  clock = '2026-11-21T10:00:00.000Z';
  // No webhook is configured: everything it would tell is lost.
  local = await startPostmark({ port: 0, serverToken: 'token', now: () => new Date(clock) });
  const streams = { service: 'outbound', commercial: 'broadcast' };
  postmark = createPostmark({ token: 'token', baseUrl: local.url, timeoutSeconds: 20, streams });
  ({ id } = await customer(api, { externalId: 'K-1', email: 'joke@verbruggen.test' }));
});

afterEach(() => local.stop());

async function mailOut(stream = 'outbound', To = 'joke@verbruggen.test'): Promise<string> {
  const answer = await fetch(`${local.url}/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-postmark-server-token': 'token' },
    body: JSON.stringify({ From: 'a@bureau.test', To, Subject: 'x', TextBody: 'x', MessageStream: stream }),
  });
  return ((await answer.json()) as { MessageID: string }).MessageID;
}

const reconcile = (at = now) => {
  const inbound = { ...api.deps, readReply: leaveToAPerson };
  return reconcilePostmark({ store: api.deps.store, journeys: api.journeys, postmark, inbound }, at, () => undefined);
};
const reach = async () => readHistory(await api.deps.store.facts.load(id));

test('what no webhook told is taken in, once', async () => {
  await local.outbox.emit(await mailOut(), { type: 'HardBounce' });
  expect(await reconcile()).toEqual({ listed: 2, missed: 2, restored: 0 });
  expect((await reach()).suppressed).toMatchObject({ why: 'hard-bounce' });
  expect(await reconcile()).toEqual({ listed: 2, missed: 0, restored: 0 });
  const facts = (await api.deps.store.facts.load(id)).filter(({ type }) => type === 'addressSuppressed');
  expect(facts).toHaveLength(1);
  expect(await api.deps.store.postmarkEvents.count('bounces', '2026-11-01')).toBe(1);
});

test('a complaint on the commercial stream too', async () => {
  await local.outbox.emit(await mailOut('broadcast'), { type: 'SpamComplaint' });
  expect(await reconcile()).toMatchObject({ missed: 2 });
  expect(await reach()).toMatchObject({ spamComplained: true, suppressed: { why: 'spam-complaint' } });
  expect(await api.deps.store.postmarkEvents.count('complaints', '2026-11-01')).toBe(1);
});

test.each(['HardBounce', 'SpamComplaint', 'SubscriptionChange'] as const)(
  '%s: what the webhook told is known when the provider lists it',
  async (type) => {
    const messageId = await mailOut();
    await local.outbox.emit(messageId, { type });
    const [mail] = local.outbox.messages();
    const [event] = local.outbox.events(messageId);
    if (!mail || !event) throw new Error('no event');
    await post(api, 'events', webhookPayload(mail, event, true));
    const { listed, missed } = await reconcile();
    // The provider adds the suppression a bounce causes; its own event was lost.
    expect({ listed, missed }).toEqual(
      type === 'SubscriptionChange' ? { listed: 1, missed: 0 } : { listed: 2, missed: 1 },
    );
    expect((await api.deps.store.facts.load(id)).filter(({ type: one }) => one === 'addressSuppressed')).toHaveLength(
      1,
    );
  },
);

test('an address the provider opened again, untold, is mailed again', async () => {
  await local.outbox.emit(await mailOut(), { type: 'HardBounce' });
  await reconcile();
  await fetch(`${local.url}/message-streams/outbound/suppressions/delete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-postmark-server-token': 'token' },
    body: JSON.stringify({ Suppressions: [{ EmailAddress: 'joke@verbruggen.test' }] }),
  });
  expect(await reconcile()).toMatchObject({ restored: 1 });
  expect((await reach()).suppressed).toBeUndefined();
  expect(await reconcile()).toMatchObject({ restored: 0 });
});

test('one closed an hour ago is not taken for open because a list lags behind', async () => {
  clock = '2026-11-23T09:00:00.000Z';
  await local.outbox.emit(await mailOut(), { type: 'HardBounce' });
  await reconcile();
  const empty = {
    ...postmark,
    suppressions: () => Promise.resolve({ result: 'listed', stream: 'outbound', items: [], whole: true }),
  };
  postmark = empty as Postmark;
  expect(await reconcile()).toMatchObject({ restored: 0 });
});

test('nobody is taken for open because a list is only a page of one', async () => {
  await local.outbox.emit(await mailOut(), { type: 'HardBounce' });
  await reconcile();
  const page = { result: 'listed', stream: 'outbound', items: Array(500).fill({}), whole: false };
  postmark = { ...postmark, suppressions: () => Promise.resolve(page) } as Postmark;
  expect(await reconcile()).toMatchObject({ restored: 0 });
  expect((await reach()).suppressed).toBeDefined();
});

test('the health of our mail is looked at, and the journeys look again though Temporal was away at the stop', async () => {
  for (let n = 0; n < 10; n++)
    await local.outbox.emit(await mailOut('outbound', `x${n}@klant.test`), { type: 'HardBounce' });
  api.journeys.away = new Error('away');
  await reconcile();
  expect((await api.deps.store.facts.ofBureau()).map(({ type }) => type)).toEqual(['commercialStopped', 'mailAlarmed']);
  expect(api.journeys.replanned).toEqual([]);
  api.journeys.away = undefined;
  await reconcile();
  expect(api.journeys.replanned).toEqual(['bureau|commercialStopped|1']);
});

describe('a provider that does not answer', () => {
  test.each([
    ['refuses the token', { token: 'other' }, 'PostmarkRefuses', true],
    ['is away', { baseUrl: 'http://127.0.0.1:9' }, 'PostmarkAway', false],
  ])('%s: a failure with a name, and nothing is taken for restored', async (_what, change, type, nonRetryable) => {
    await local.outbox.emit(await mailOut(), { type: 'HardBounce' });
    await reconcile();
    const streams = { service: 'outbound', commercial: 'broadcast' };
    postmark = createPostmark({ token: 'token', baseUrl: local.url, timeoutSeconds: 5, streams, ...change });
    await expect(reconcile()).rejects.toMatchObject({ type, nonRetryable });
    expect((await reach()).suppressed).toBeDefined();
  });

  test('answers something else: no empty list', async () => {
    postmark = { ...postmark, suppressions: () => Promise.resolve({ result: 'failed', why: 'x', lasting: false }) };
    await expect(reconcile()).rejects.toMatchObject({ type: 'PostmarkAway' });
  });
});

test('every journey is told to look again, after a break from where it was', async () => {
  const heard: number[] = [];
  const journeys = api.journeys;
  await customer(api, { externalId: 'K-2', name: 'Piet', email: 'piet@deboer.test' });
  journeys.told.length = 0;
  const progress = { told: 1, onTold: (told: number) => void heard.push(told), restMs: 0, waitMs: 0 };
  const { told } = await lookAgainAll({ store: api.deps.store, journeys }, 'bureau|commercialResumed|1', progress);
  expect([told, heard, journeys.told.length]).toEqual([2, [2], 1]);
});
