import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { leaveToAPerson } from '../support/leave-to-a-person.ts';
import { createTakeIn } from '../../inbound/take-in.ts';
import type { Store } from '../../store/store.ts';
import { startEventLoop } from '../../worker/event-loop.ts';
import { startApi, type StartedApi } from '../api/start-api.ts';
import { type Database, startDatabase } from '../api/start-database.ts';
import { bounce, inbound, sentTo } from '../inbound/payloads.ts';
import { customer, letter, post } from '../inbound/world.ts';

let database: Database;
let api: StartedApi;
let id: string;
let replyTo: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

const nobody = { soon: () => undefined, idle: () => Promise.resolve() };

async function begin(): Promise<void> {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  // The process that stored an event dies right after it answered.
  api = startApi(database, { inbox: nobody });
  const { id: customerId, projectId } = await customer(api, { externalId: 'K-1', email: 'joke@verbruggen.test' });
  id = customerId;
  ({ replyTo } = await letter(api, id, `feedback:${projectId}`));
}

beforeEach(begin);

const events = () => database.connection.collection<{ _id: string }>('postmark_events');
const comeDue = () => events().updateMany({ retryAt: { $exists: true } }, { $set: { retryAt: new Date(0) } });
const factsOf = async (type: string) => (await api.deps.store.facts.load(id)).filter((fact) => fact.type === type);
const takeInWith = (store: Store) =>
  createTakeIn({
    ...api.deps,
    store,
    readReply: ({ text }) => ({ ...leaveToAPerson({ text } as never), verdict: 'question' }),
  });

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200 && !(await what()); n++) await pause(20);
}

test('what was stored and not processed is processed by the worker, its turn come', async () => {
  await post(api, 'events', bounce());
  await post(api, 'inbound', inbound(sentTo(replyTo)));
  const takeIn = takeInWith(api.deps.store);
  const loop = startEventLoop({ events: api.deps.store.postmarkEvents, takeIn, log: api.deps.log, restMs: 20 });
  await pause(200);
  expect(await api.deps.store.postmarkEvents.countWaiting()).toBe(2);
  await comeDue();
  await until(async () => (await api.deps.store.postmarkEvents.countWaiting()) === 0);
  await loop.stop();
  expect(await factsOf('addressSuppressed')).toHaveLength(1);
  expect(await factsOf('replied')).toHaveLength(1);
});

test.each([
  ['a bounce', 'events', bounce, 3],
  ['a reply', 'inbound', () => inbound(sentTo(replyTo)), 4],
] as const)(
  '%s interrupted at each of its writes is completed, and nothing is doubled',
  async (_what, path, body, writes) => {
    for (let fail = 1; fail <= writes + 1; fail++) {
      await begin();
      await post(api, path, body());
      const [event = ''] = await api.deps.store.postmarkEvents.waiting(new Date(Date.now() + 60_000), 10);
      const { store, calls } = failingAt(api.deps.store, fail);
      expect({ fail, done: await takeInWith(store)(event) }).toEqual({ fail, done: fail > writes });
      if (fail > writes) expect(calls()).toBe(writes);
      expect(await takeInWith(api.deps.store)(event)).toBe(true);
      expect(await api.deps.store.postmarkEvents.countWaiting()).toBe(0);
      expect(await factsOf(path === 'events' ? 'addressSuppressed' : 'replied')).toHaveLength(1);
      expect(await database.count()).toMatchObject({ replies: path === 'events' ? 0 : 1, postmark_events: 1 });
    }
  },
);

test('what cannot be processed waits longer each time, does not keep others waiting, and is alarmed about', async () => {
  await post(api, 'events', bounce());
  await post(api, 'inbound', inbound(sentTo(replyTo)));
  const takeIn = createTakeIn({
    ...api.deps,
    readReply: () => {
      throw new TypeError('of a word: joke@verbruggen.test');
    },
  });
  const waits: number[] = [];
  for (let n = 0; n < 6; n++) {
    await comeDue();
    for (const event of await api.deps.store.postmarkEvents.waiting(new Date(), 10)) await takeIn(event);
    const [left] = await events()
      .find({ retryAt: { $exists: true } })
      .toArray();
    waits.push(Math.round(((left as unknown as { retryAt: Date }).retryAt.getTime() - Date.now()) / 1_000));
  }
  expect(waits).toEqual([20, 40, 80, 160, 320, 640]);
  expect(await factsOf('addressSuppressed')).toHaveLength(1);
  const lines = api.logged.filter((line) => line.includes('TypeError'));
  expect(lines.filter((line) => line.includes('"alarm":true'))).toHaveLength(2);
  expect(lines.join('')).not.toContain('verbruggen');
});

/** A store whose n-th write fails, once. */
function failingAt(real: Store, n: number): { store: Store; calls: () => number } {
  let calls = 0;
  const writes = ['insert', 'insertFromOutside', 'change', 'complained', 'processed'];
  const wrapped = Object.entries(real).map(([name, part]) => [
    name,
    new Proxy(part as Record<string, (...given: unknown[]) => Promise<unknown>>, {
      get: (target, method: string) => {
        const own = target[method];
        if (!own || !writes.includes(method)) return own;
        return (...given: unknown[]) => (++calls === n ? Promise.reject(new Error('died')) : own(...given));
      },
    }),
  ]);
  return { store: Object.fromEntries(wrapped) as Store, calls: () => calls };
}
