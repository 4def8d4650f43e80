import { setTimeout as pause } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startHouse } from '../dev/house.ts';
import { freePort } from '../dev/servers/ports.ts';
import { stepDone } from '../domain/step-done.ts';
import { createLinks } from '../mail/links.ts';
import { connect } from '../store/connect.ts';
import { createStore } from '../store/store.ts';
import { aDelivery } from './a-delivery.ts';
import type { Measure } from './measure.ts';
import { quantile } from './quantile.ts';

export interface AnswerSizes {
  perSecond: number;
  seconds: number;
}

/**
 * From the press on the page to the branch taken: the engineer's task mail at the provider. Each customer presses once, at
 * an even pace, against the whole house with the embedded database; the page's own answer is measured beside it.
 */
export async function answers({ perSecond, seconds }: AnswerSizes): Promise<Measure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-answers-'));
  const ports = { api: await freePort(), temporal: await freePort(), mongo: await freePort(), mail: await freePort() };
  const { TEMPORAL_ADDRESS: _, MONGODB_URL: __, ...env } = process.env;
  const log = pino({ level: 'silent' });
  const house = await startHouse({
    env,
    ports,
    dataDir,
    log,
    report: (line) => void process.stderr.write(`${line}\n`),
  });
  const database = await connect(house.settings.mongo.url, house.settings.mongo.database);
  try {
    const store = createStore(database);
    const links = createLinks({ baseUrl: house.addresses.api, secret: house.settings.linkSecrets });
    const customers = Array.from(
      { length: perSecond * seconds },
      (_one, n) => `customer-bench${String(n).padStart(4, '0')}`,
    );
    const urls = await Promise.all(customers.map((id) => prepare(store, links, id)));
    const pressedAt = new Map<string, number>();
    const pages: number[] = [];
    const presses: Promise<void>[] = [];
    const start = performance.now();
    for (const [n, url] of urls.entries()) {
      await pause(Math.max(0, start + (n * 1_000) / perSecond - performance.now()));
      pressedAt.set(customers[n] ?? '', Date.now());
      presses.push(press(url).then((ms) => void pages.push(ms)));
    }
    await Promise.all(presses);
    const took = await branchesTaken(house.outbox, pressedAt);
    const [p50, p99, page] = [quantile(took, 0.5), quantile(took, 0.99), quantile(pages, 0.5)];
    return [
      { what: `press → branch taken at ${perSecond}/s, p50`, value: p50, unit: 'ms' },
      { what: `press → branch taken at ${perSecond}/s, p99`, value: p99, unit: 'ms', goal: '< 1,000' },
      { what: 'the page’s own answer, p50', value: page, unit: 'ms' },
      { what: 'press → branch against the page’s own answer, p50', value: p50 / page, unit: 'ratio' },
    ];
  } finally {
    await database.close();
    await house.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Store = ReturnType<typeof createStore>;

/** A customer whose permit mail went out an hour ago; answers the link of "the municipality has questions". */
async function prepare(store: Store, links: ReturnType<typeof createLinks>, id: string): Promise<string> {
  const sentAt = new Date(Date.now() - 3_600_000).toISOString();
  const delivery = aDelivery(id, new Date(Date.now() - 57 * 86_400_000).toISOString(), { projectId: `P${id}` });
  const key = `permit:P${id}`;
  await store.customers.insert({ _id: id, name: 'Voorbeeld Klant', email: `${id}@example.nl`, contactAsOf: sentAt });
  await store.facts.insert(delivery);
  const step = {
    key,
    kind: 'permit',
    projectId: `P${id}`,
    channel: 'mail',
    category: 'service',
    timing: 'planned',
  } as const;
  await store.facts.insert(
    stepDone(id, { ...step, dueAt: sentAt, state: 'due' }, { outcome: 'sent' }, { now: sentAt, closing: new Set() }),
  );
  return links.answerUrl({ subject: id, key, answer: 'questions' }, sentAt);
}

async function press(url: string): Promise<number> {
  const began = performance.now();
  const page = await fetch(url, { method: 'POST', body: new URLSearchParams({ answer: 'questions' }) });
  if (!page.ok) throw new Error(`the answer page said ${page.status}`);
  await page.text();
  return performance.now() - began;
}

/** How long after its press each task mail came to the provider, in ms. */
async function branchesTaken(
  outbox: Awaited<ReturnType<typeof startHouse>>['outbox'],
  pressedAt: ReadonlyMap<string, number>,
): Promise<number[]> {
  for (let tries = 0; tries < 1_200; tries++) {
    const took = outbox.messages().flatMap(({ metadata, submittedAt }) => {
      const [customer = '', , last] = (metadata['skey'] ?? '').split('|');
      const at = pressedAt.get(customer);
      return last === 'staff' && at !== undefined ? [Date.parse(submittedAt) - at] : [];
    });
    if (took.length >= pressedAt.size) return took;
    await pause(100);
  }
  throw new Error('not every branch was taken within two minutes');
}
