import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Deps } from '../activities/deps.ts';
import { createApp } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { readSettings } from '../config/settings.ts';
import { readWords } from '../door/reply/read-reply.ts';
import { stepDone } from '../domain/step-done.ts';
import { runWorkers } from '../worker/run-workers.ts';
import { createJourneys } from '../workflows/journeys.ts';
import { aDelivery } from './a-delivery.ts';
import { type BenchServers, startBenchServers } from './bench-servers.ts';
import { inMemoryDeps } from './in-memory-deps.ts';
import type { Measure } from './measure.ts';
import { nameless } from './people.ts';
import { quantile } from './quantile.ts';

interface Pace {
  perSecond: number;
  seconds: number;
}

/**
 * From the press on the page to the branch taken: the task mail handed to the provider. Each customer presses once, at an
 * even pace, on the real server; once with store and provider in memory and once with the embedded database and the local
 * Postmark. The page's own answer is measured in the same run.
 */
export async function answers(paces: Record<'memory' | 'database', Pace>): Promise<Measure[]> {
  const servers = await startBenchServers();
  try {
    const memory = await pressAll(servers, 'memory', paces.memory);
    const database = await pressAll(servers, 'database', paces.database);
    return [...memory, ...database];
  } finally {
    await servers.stop();
  }
}

async function pressAll(servers: BenchServers, kind: 'memory' | 'database', pace: Pace): Promise<Measure[]> {
  const { perSecond, seconds } = pace;
  const takenAt = new Map<string, number>();
  const real = kind === 'memory' ? inMemoryDeps(servers.deps) : servers.deps;
  const journeys = createJourneys(servers.client, `answers-${kind}`);
  const deps: Deps = { ...real, journeys, sender: watched(real.sender, takenAt) };
  const workers = await runWorkers({
    ...{ connection: servers.connection, namespace: 'default', taskQueue: `answers-${kind}`, deps },
    bundle: servers.bundle,
  });
  const page = await startPages(deps);
  try {
    const customers = Array.from(
      { length: perSecond * seconds },
      (_one, n) => `customer-${kind}${String(n).padStart(4, '0')}`,
    );
    const links = await Promise.all(customers.map((id) => prepare(deps, id)));
    const pressedAt = new Map<string, number>();
    const presses: Promise<number>[] = [];
    const start = performance.now();
    for (const [n, id] of customers.entries()) {
      await pause(Math.max(0, start + (n * 1_000) / perSecond - performance.now()));
      pressedAt.set(id, Date.now());
      presses.push(press(page.url + new URL(links[n] ?? '').pathname));
    }
    const pages = await Promise.all(presses);
    for (let tries = 0; takenAt.size < customers.length; tries++) {
      if (tries > 1_200) throw new Error('not every branch was taken within two minutes');
      await pause(100);
    }
    const took = customers.map((id) => (takenAt.get(id) ?? 0) - (pressedAt.get(id) ?? 0));
    return measuresOf(`${kind}, ${perSecond}/s`, took, pages);
  } finally {
    await page.stop();
    await workers.stop();
  }
}

function measuresOf(what: string, took: readonly number[], pages: readonly number[]): Measure[] {
  const [p50, p99, page] = [quantile(took, 0.5), quantile(took, 0.99), quantile(pages, 0.5)];
  return [
    { what: `${what}: press → branch taken, p50`, value: p50, unit: 'ms' },
    { what: `${what}: press → branch taken, p99`, value: p99, unit: 'ms', goal: '< 1,000' },
    { what: `${what}: the page’s own answer, p50`, value: page, unit: 'ms' },
    { what: `${what}: branch / the page’s own answer, p50`, value: p50 / page, unit: 'ratio' },
  ];
}

/** Notes when the task mail of each customer is handed to the provider. */
const watched = (sender: Deps['sender'], takenAt: Map<string, number>): Deps['sender'] => ({
  ...sender,
  sendLetter(letter) {
    if (letter.key.endsWith('|staff')) takenAt.set(letter.subject, Date.now());
    return sender.sendLetter(letter);
  },
});

/** The customers' pages over the same store; what they do not need is not there. */
async function startPages({ store, links, context, bureau, journeys }: Deps) {
  const parts = { store, links, context, bureau, journeys, readWords, log: pino({ level: 'silent' }) };
  const { webhooks, reviewSites, quoteUrl, baseUrl } = readSettings({});
  const now = (): string => new Date().toISOString();
  const app = createApp({
    ...{ ...parts, webhooks, reviewSites, quoteUrl, baseUrl, now, documentation: false, visitsPerMinute: 1_000_000 },
  } as unknown as ApiDeps);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A customer whose permit mail went out an hour ago; answers the link of "the municipality has questions". */
async function prepare({ store, links }: Deps, id: string): Promise<string> {
  const sentAt = new Date(Date.now() - 3_600_000).toISOString();
  const delivery = aDelivery(id, new Date(Date.now() - 57 * 86_400_000).toISOString(), { projectId: `P${id}` });
  const key = `permit:P${id}`;
  const step = {
    key,
    kind: 'permit',
    projectId: `P${id}`,
    channel: 'mail',
    category: 'service',
    timing: 'planned',
  } as const;
  await store.customers.insert(nameless(id));
  await store.facts.insert(delivery);
  await store.facts.insert(
    stepDone(id, { ...step, dueAt: sentAt, state: 'due' }, { outcome: 'sent' }, { now: sentAt, closing: new Set() }),
  );
  return links.answerUrl({ subject: id, key, answer: 'questions' }, sentAt);
}

/** Presses, and answers how long the page took, in ms. */
async function press(url: string): Promise<number> {
  const began = performance.now();
  const page = await fetch(url, { method: 'POST', body: new URLSearchParams({ answer: 'questions' }) });
  if (!page.ok) throw new Error(`the answer page said ${page.status}`);
  await page.text();
  return performance.now() - began;
}
