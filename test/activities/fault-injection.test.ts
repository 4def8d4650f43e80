import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { carryOut } from '../../activities/carry-out.ts';
import type { Deps } from '../../activities/deps.ts';
import { takeIn } from '../../activities/take-in.ts';
import { readSettings } from '../../config/settings.ts';
import { type StartedPostmark, startPostmark } from '../../dev/postmark/start-postmark.ts';
import { freePort } from '../../dev/servers/ports.ts';
import { startMongo } from '../../dev/servers/start-mongo.ts';
import { connect } from '../../store/connect.ts';
import { composeDeps } from '../../worker/compose-deps.ts';
import { delivered } from '../support/facts.ts';

let deps: Deps;
let postmark: StartedPostmark;
let connection: Connection;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-faults-'));
  const mongo = await startMongo({ env: process.env, port: await freePort(), dataDir, report: () => undefined });
  const settings = readSettings({ MONGODB_URL: mongo.url });
  postmark = await startPostmark({ port: 0, serverToken: settings.postmark.token, now: () => new Date() });
  connection = await connect(mongo.url, 'faults');
  const composed = composeDeps(
    { ...settings, postmark: { ...settings.postmark, url: postmark.url } },
    connection,
    pino({ level: 'silent' }),
  );
  deps = {
    ...composed,
    journeys: {
      ensure: () => Promise.resolve(false),
      factRecorded: () => Promise.resolve(),
      replanAll: () => Promise.resolve(),
    },
  };
  stops.push(
    () => connection.close(),
    () => mongo.stop(),
    () => postmark.stop(),
    () => rm(dataDir, { recursive: true, force: true }),
  );
}, 120_000);

afterAll(async () => {
  for (const stop of stops) await stop();
});

class Crash extends Error {}

/** A copy whose n-th call of any port fails, before it had its effect or after; it counts the calls. */
function crashing<T extends object>(ports: T, at: { call: number; when: 'before' | 'after' }, count = { calls: 0 }): T {
  const wrap = (value: unknown): unknown => {
    if (typeof value === 'function')
      return async (...args: unknown[]) => {
        const mine = ++count.calls === at.call;
        if (mine && at.when === 'before') throw new Crash();
        const answer: unknown = await (value as (...a: unknown[]) => unknown)(...args);
        if (mine) throw new Crash();
        return answer;
      };
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wrap(inner)]));
  };
  return wrap(ports) as T;
}

async function customer(subject: string, valueCents: number): Promise<void> {
  const { store } = deps;
  await store.customers.insert({ _id: subject, name: 'Jan', email: 'jan@example.nl', contactAsOf: '2026-11-02' });
  await store.projects.insert({ _id: 'P1', orderId: 'O1', customerId: subject });
  await store.staff.saveEngineer({ _id: 'e-1', name: 'Sanne', email: 'sanne@example.nl' });
  await store.facts.insertFromOutside(delivered('2026-11-02', { _id: `${subject}|d`, subject, valueCents }));
}

/** Tries like Temporal does, each try on a process of its own, until one gets through. */
async function tryUntilDone(
  work: (deps: Deps) => Promise<unknown>,
  at: Parameters<typeof crashing>[1],
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const count = { calls: 0 };
    const { store, sender } = attempt === 1 ? crashing({ store: deps.store, sender: deps.sender }, at, count) : deps;
    try {
      await work({ ...deps, store, sender });
      return count.calls;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}

async function liveSteps(subject: string, kind: string, at: Parameters<typeof crashing>[1]): Promise<number> {
  let now = '2026-11-03T08:00:00.000Z';
  for (;;) {
    const input = { subject, now, levers: [] };
    let outlook: Awaited<ReturnType<typeof takeIn>>['outlook'] | undefined;
    const took = await tryUntilDone(async (d) => void (outlook = (await takeIn(d, input)).outlook), at);
    const next = outlook?.next;
    if (!next) throw new Error('nothing planned');
    now = next.dueAt;
    const did = await tryUntilDone((d) => carryOut(d, { subject, key: next.key, now }), at);
    if (next.key.startsWith(`${kind}:`)) return Math.max(took, did);
  }
}

test.each(['before', 'after'] as const)(
  'a process that dies %s any single call loses no step and doubles none',
  async (when) => {
    for (let call = 1; call <= 14; call++) {
      const subject = `c-mail-${when}-${call}`;
      await customer(subject, 90_000);
      await liveSteps(subject, 'nps', { call, when });
      const facts = await deps.store.facts.load(subject);
      const done = facts.flatMap((fact) => (fact.type === 'stepDone' ? [fact.key] : []));
      expect(done).toEqual(['level:brons', 'feedback:P1', 'reminder:feedback:P1', 'nps:P1']);
      const keys = postmark.outbox
        .messages()
        .flatMap(({ metadata }) => (metadata['skey']?.startsWith(`${subject}|`) ? [metadata['skey']] : []));
      expect(keys).toEqual(done.map((key) => `${subject}|${key}`));
    }
  },
  120_000,
);

test('no step makes more calls than the deaths above cover', async () => {
  await customer('c-counted', 90_000);
  expect(await liveSteps('c-counted', 'nps', { call: Infinity, when: 'before' })).toBeLessThanOrEqual(14);
});

test('a task is opened once and mailed once, wherever the process dies', async () => {
  for (let call = 1; call <= 16; call++) {
    const subject = `c-task-${call}`;
    await customer(subject, 300_000);
    await liveSteps(subject, 'build', { call, when: 'after' });
    expect(await deps.store.tasks.list({ subject }, 10)).toHaveLength(1);
    const staff = postmark.outbox.messages().filter(({ metadata }) => metadata['skey'] === `${subject}|build:P1|staff`);
    expect(staff).toHaveLength(1);
  }
}, 120_000);
