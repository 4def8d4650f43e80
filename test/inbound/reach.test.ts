import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CustomerFact, suppressedBecause } from '../../domain/customer/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { eventId } from '../../door/postmark/event-id.ts';
import type { MailEvent } from '../../door/postmark/mail-event.ts';
import { changeReach } from '../../inbound/change-reach.ts';
import { settleReach } from '../../inbound/settle-reach.ts';
import { storeEvent } from '../../inbound/store-event.ts';
import { createTakeIn } from '../../inbound/take-in.ts';
import { leaveToAPerson } from '../support/leave-to-a-person.ts';
import { delivery } from '../api/delivery.ts';
import { send, startApi, type StartedApi } from '../api/start-api.ts';
import { type Database, startDatabase } from '../api/start-database.ts';
import { bounce, complaint, subscription } from './payloads.ts';
import { customer, post } from './world.ts';

const email = 'joke@verbruggen.test';

let database: Database;
let api: StartedApi;
let id: string;

const empty = async (): Promise<void> => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database);
};

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  await empty();
  ({ id } = await customer(api, { externalId: 'K-1', email }));
});

const reach = async (subject = id) => {
  const facts = await api.deps.store.facts.load(subject);
  const { suppressed, spamComplained } = readHistory(facts);
  return { why: suppressed?.why, spamComplained };
};

type Change = Extract<MailEvent, { type: 'bounced' | 'complained' | 'suppressed' | 'restored' }>;

const at = fc.integer({ min: 0, max: 8 }).map((n) => `2026-11-2${n}T09:00:00.000Z`);
const stream = fc.constantFrom('outbound', 'broadcast');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant('restored' as const), recipient: fc.constant(email), stream, at }),
  fc.record({
    ...{ type: fc.constant('suppressed' as const), recipient: fc.constant(email), stream, at },
    why: fc.constantFrom(...suppressedBecause),
  }),
  fc.record({ type: fc.constant('complained' as const), recipient: fc.constant(email), stream, at }),
  fc.record({
    ...{ type: fc.constant('bounced' as const), recipient: fc.constant(email), stream, at },
    ...{ bounce: fc.constantFrom('HardBounce', 'SoftBounce', 'Blocked'), inactive: fc.boolean() },
  }),
);

/** What the newest word of each stream says, told by a model that sees all of it at once. */
function expectedOf(changes: readonly Change[]): { why: string | undefined; spamComplained: boolean } {
  const gravity = [undefined, 'manual', 'hard-bounce', 'spam-complaint'];
  const because = (one: Change): string | undefined =>
    one.type === 'complained'
      ? 'spam-complaint'
      : one.type === 'suppressed'
        ? one.why
        : one.type === 'bounced'
          ? 'hard-bounce'
          : undefined;
  const says = changes.filter((one) => one.type !== 'bounced' || one.inactive || one.bounce === 'HardBounce');
  const graver = (a: string | undefined, b: string | undefined) => (gravity.indexOf(a) >= gravity.indexOf(b) ? a : b);
  const last = (of: string): string | undefined => {
    const own = says.filter((one) => one.stream === of);
    const newest = own
      .map((one) => one.at)
      .sort()
      .at(-1);
    return own
      .filter((one) => one.at === newest)
      .map(because)
      .reduce(graver, undefined);
  };
  return {
    why: graver(last('outbound'), last('broadcast')),
    spamComplained: says.some(({ type }) => type === 'complained'),
  };
}

/** A complaint tells itself; a suppression for one says so too, when it is the state of things. */
test('whatever the order and however often events come in, the newest word of each stream stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 7 }),
      fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
      async (changes, order) => {
        await empty();
        ({ id } = await customer(api, { externalId: 'K-1', email }));
        const shuffled = [...changes, ...changes.slice(0, 2)]
          .map((one, n) => ({ one, rank: order[n] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        for (const [n, one] of shuffled.entries())
          await changeReach({ ...api.deps, readReply: leaveToAPerson }, one, `2026-12-01T09:00:0${n}.000Z`);
        const expected = expectedOf(changes);
        const found = await reach();
        expect(found.why).toBe(expected.why);
        if (expected.spamComplained) expect(found.spamComplained).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test('two processes at once make one fact of one change', async () => {
  const deps = { ...api.deps, readReply: leaveToAPerson };
  const events = [bounce(), subscription(), complaint()];
  await Promise.all(events.map((body) => post(api, 'events', body)));
  await Promise.all([1, 2, 3, 4].map(() => settleReach(deps, { _id: id, email }, '2026-11-23T10:00:00.000Z')));
  const facts = (await api.deps.store.facts.load(id)).filter(({ type }) => type === 'addressSuppressed');
  expect(new Set(facts.map((fact) => (fact as Extract<CustomerFact, { type: 'addressSuppressed' }>).why)).size).toBe(
    facts.length,
  );
  expect(await reach()).toEqual({ why: 'spam-complaint', spamComplained: true });
});

describe('an address that becomes somebody’s later', () => {
  const correct = async (to: string) =>
    send(api.app, await api.key(), 'patch', `/v1/customers/${id}`)
      .send({ email: to, reason: 'Belde' })
      .expect(200);

  test('is known by a correction: closed, and open again with a good one', async () => {
    await post(api, 'events', bounce({ Email: 'dood@verbruggen.test' }));
    expect(await reach()).toMatchObject({ why: undefined });
    await correct('Dood@verbruggen.test');
    expect(await reach()).toMatchObject({ why: 'hard-bounce' });
    api.journeys.told.length = 0;
    await correct('goed@verbruggen.test');
    expect(await reach()).toMatchObject({ why: undefined });
    expect(api.journeys.told).toMatchObject([{ subject: id }]);
  });

  test('is known by a later delivery, and not touched by an older one', async () => {
    await post(api, 'events', bounce());
    const again = async (orderId: string, deliveredAt: string, to: string) =>
      send(api.app, await api.key(), 'post', '/v1/deliveries')
        .send(delivery({ orderId, deliveredAt, customer: { externalId: 'K-1', email: to } }))
        .expect(202);
    await again('old', '2026-01-01', 'ouder@verbruggen.test');
    expect(await reach()).toMatchObject({ why: 'hard-bounce' });
    await again('new', '2026-11-22', 'nieuw@verbruggen.test');
    expect(await reach()).toMatchObject({ why: undefined });
  });

  test('is known when its customer is new', async () => {
    await post(api, 'events', bounce({ Email: 'dood@verbruggen.test' }));
    const fresh = await customer(api, { externalId: 'K-9', name: 'Nieuw', email: 'dood@verbruggen.test' });
    expect(await reach(fresh.id)).toMatchObject({ why: 'hard-bounce' });
  });

  test('keeps a complaint made there: open again, it takes service calls only', async () => {
    await post(api, 'events', complaint());
    await post(api, 'events', subscription({ SuppressSending: false, ChangedAt: '2026-11-24T10:00:00Z' }));
    expect(await reach()).toEqual({ why: undefined, spamComplained: true });
  });

  test.each([
    ['the one who remains has a good address', 'K-1', undefined],
    ['the one who remains has the closed one', 'K-2', 'hard-bounce'],
  ])('merged: %s', async (_what, closed, why) => {
    const other = await customer(api, { externalId: 'K-2', name: 'Piet', email: 'piet@deboer.test' });
    await post(api, 'events', bounce({ Email: closed === 'K-1' ? email : 'piet@deboer.test' }));
    const merge = async () =>
      send(api.app, await api.key(), 'post', `/v1/customers/${id}/merge`)
        .send({ into: other.id, reason: 'Eén' })
        .expect(200);
    await merge();
    await merge();
    expect(await reach(other.id)).toMatchObject({ why });
  });
});

test('an event is kept before it is done, and done once by whoever finds it', async () => {
  const deps = { ...api.deps, readReply: leaveToAPerson };
  const event: MailEvent = {
    type: 'complained',
    stream: 'broadcast',
    recipient: email,
    at: '2026-11-23T09:00:00.000Z',
  };
  expect(await storeEvent(deps, event, '2026-11-23T09:01:00.000Z')).toEqual({ id: eventId(event), fresh: true });
  expect(await storeEvent(deps, event, '2026-11-23T09:09:00.000Z')).toEqual({ id: eventId(event), fresh: false });
  const takeIn = createTakeIn(deps);
  expect(await Promise.all([1, 2, 3].map(() => takeIn(eventId(event))))).toEqual([true, true, true]);
  expect(await reach()).toEqual({ why: 'spam-complaint', spamComplained: true });
  const facts = (await api.deps.store.facts.load(id)).filter(({ type }) => type === 'addressSuppressed');
  expect(facts).toHaveLength(1);
});
