import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { startMissing } from '../../activities/start-missing.ts';
import { addDays, dayOf, isoDate } from '../../domain/calendar.ts';
import { rehearse } from '../../domain/customer/rehearse.ts';
import { connect } from '../../store/connect.ts';
import { createStore, type Store } from '../../store/store.ts';
import { createJourneys } from '../../workflows/journeys.ts';
import { pause as pauseUpdate, resume as resumeUpdate } from '../../workflows/messages.ts';
import { liveUntil, outlookOf } from '../../dev/fast-forward.ts';
import { payloadsOf } from '../support/payloads-of.ts';
import { startTestHouse, type TestHouse } from '../support/test-house.ts';
import { plainContext } from '../../domain/context.ts';

const now = new Date().toISOString();

let house: TestHouse | undefined;
afterEach(async () => {
  await house?.end();
  house = undefined;
}, 60_000);

const delivery = (n: number, daysAgo = 0) => ({
  orderId: `ORDER-${n}`,
  deliveredAt: isoDate(dayOf(addDays(now, -daysAgo))),
  project: { type: 'uitbouw', valueCents: 95_000 },
  customer: {
    externalId: `K-${n}`,
    name: 'Grietje Hoekstra',
    email: `hoekstra${n}@example.nl`,
    phone: '+31 6 12345678',
  },
  engineer: { name: 'Sanne Bakker', email: 'sanne@example.nl' },
  marketing: { objectionOfferedAt: '2024-01-10', noticeVersion: '2024-1', objected: false },
});

const post = async (at: TestHouse, n: number, daysAgo = 0): Promise<string> =>
  String((await at.call('POST', '/v1/deliveries', delivery(n, daysAgo)))['customerId']);

async function withStore<T>(at: TestHouse, work: (store: Store) => Promise<T>): Promise<T> {
  const connection = await connect(at.addresses.mongo, at.settings.mongo.database);
  try {
    return await work(createStore(connection));
  } finally {
    await connection.close();
  }
}

const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100 && !(await holds()); tries++) await pause(200);
  expect(await holds()).toBe(true);
};

test('a restart of server and worker in the middle loses nothing, and operations find who is due this week', async () => {
  house = await startTestHouse();
  const subjects = await Promise.all([1, 2, 3].map((n) => post(house as TestHouse, n)));
  const before = await Promise.all(subjects.map((subject) => outlookOf((house as TestHouse).client, subject)));
  house = await house.restart();
  const again = house;
  const after = await Promise.all(subjects.map((subject) => outlookOf(again.client, subject)));
  expect(after).toEqual(before);
  expect(await post(again, 1)).toBe(subjects[0]);

  const week = `NextDueAt >= '${now}' AND NextDueAt < '${addDays(now, 10)}' AND Subject = 'customer'`;
  await eventually(async () => (await again.client.workflow.count(week)).count === 3);
  const later = `NextDueAt > '${addDays(now, 10)}'`;
  expect((await again.client.workflow.count(later)).count).toBe(0);
  expect((await again.client.workflow.count("Stage = 'activation' AND Segment = 'particulier'")).count).toBe(3);
}, 120_000);

test('a lost Temporal is rebuilt from the database by reconcile', async () => {
  house = await startTestHouse();
  const subject = await post(house, 1);
  const before = await outlookOf(house.client, subject);
  await house.stop();
  await rm(join(house.dataDir, 'temporal'), { recursive: true });
  const rebuilt = await startTestHouse({ dataDir: house.dataDir });
  house = rebuilt;
  const journeys = createJourneys(rebuilt.client, rebuilt.settings.taskQueue);
  const context = () => Promise.resolve(plainContext());
  const run = () => withStore(rebuilt, (store) => startMissing({ store, context, journeys }, now, () => undefined));
  expect(await run()).toEqual({ looked: 1, started: 1 });
  expect(await run()).toEqual({ looked: 1, started: 0 });
  expect(await outlookOf(rebuilt.client, subject)).toEqual(before);
}, 120_000);

test('a fact that could not be signalled is told by the relay', async () => {
  house = await startTestHouse();
  const { client } = house;
  const subject = await post(house, 1);
  await outlookOf(client, subject);
  await withStore(house, (store) =>
    store.facts.insertFromOutside({
      _id: `${subject}|optedOut|test`,
      subject,
      type: 'optedOut',
      topic: 'follow-up',
      happenedAt: now,
      recordedAt: now,
    }),
  );
  await eventually(async () => !(await outlookOf(client, subject)).later.some((key) => key.startsWith('permit:')));
}, 60_000);

test('a worker that was away for a week, or a month, comes back to calm: what is too late is dropped, the rest spread out', async () => {
  house = await startTestHouse({ timeSkipping: true });
  const { client } = house;
  for (const [n, away] of [7, 35].entries()) {
    // All was known that long ago; only now does a worker look at it for the first time.
    house.setClock(addDays(now, -away));
    const subject = await post(house, n, away);
    house.setClock(undefined);
    await liveUntil(client, subject, addDays(now, 30));
    const facts = await withStore(house, (store) => store.facts.load(subject));
    const lived = facts.filter((fact) => fact.type === 'stepDone');
    const planned = lived.filter((fact) => fact.timing === 'planned');
    expect(new Set(planned.map((fact) => dayOf(fact.happenedAt))).size).toBe(planned.length);
    expect(lived.map((fact) => fact.kind)).toContain(away === 7 ? 'feedback' : 'permit');
    const known = facts.filter((fact) => fact.type === 'projectDelivered');
    const period = { from: new Date().toISOString(), to: addDays(now, 30) };
    const { dropped } = rehearse(subject, known, plainContext(), period);
    expect(dropped.map((step) => `${step.kind}: ${step.why ?? ''}`)).toEqual(
      away === 7 ? [] : ['level: too late', 'feedback: too late', 'nps: too late'],
    );
  }
}, 120_000);

test('a long journey continues as new and loses no news on the way', async () => {
  house = await startTestHouse();
  const { client } = house;
  const subject = await post(house, 1);
  await outlookOf(client, subject);
  const handle = client.workflow.getHandle(subject);
  const first = (await handle.describe()).runId;
  for (let n = 0; n < 160; n++) {
    const lever = n % 2 === 0 ? pauseUpdate : resumeUpdate;
    await handle.executeUpdate(lever, { args: [{ by: 'test', reasonId: `reason-${n}` }] });
  }
  expect((await handle.describe()).runId).not.toBe(first);
  const paused = await withStore(house, async (store) =>
    (await store.facts.load(subject)).filter((fact) => fact.type === 'paused'),
  );
  expect(paused).toHaveLength(80);
}, 120_000);

test('Temporal and the log know nobody: no name, address or free text in any history or line', async () => {
  const lines: string[] = [];
  house = await startTestHouse({ timeSkipping: true, lines });
  const { client } = house;
  const subject = await post(house, 1);
  await liveUntil(client, subject, addDays(now, 30));
  await house.call('POST', `/v1/customers/${subject}/pause`, { reason: 'Mevrouw Hoekstra is op reis' });
  const payloads = await payloadsOf(client);
  expect(payloads).toContain('feedback:');
  for (const words of [payloads, lines.join('\n')])
    for (const personal of ['hoekstra', 'grietje', 'example.nl', '12345678', 'op reis', 'sanne'])
      expect(words.toLowerCase()).not.toContain(personal);
}, 120_000);
