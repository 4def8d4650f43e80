import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { Schema } from 'mongoose';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { createApiKey } from '../api/http/create-api-key.ts';
import { readSettings } from '../config/settings.ts';
import { freePort } from '../dev/servers/ports.ts';
import { startMongo } from '../dev/servers/start-mongo.ts';
import { createIds } from '../door/ids.ts';
import { createLinks } from '../mail/links.ts';
import { createApiKeys } from '../store/api-keys.ts';
import { connect, createIndexes, type Database } from '../store/connect.ts';
import { clientCodeOf } from '../store/client-code-of.ts';
import { createStore, type Store } from '../store/store.ts';
import { inLanes } from './in-lanes.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { remembered } from './remembered.ts';

export interface PriceSizes {
  /** Asked of each of the three in a round. */
  requests: number;
  rounds: number;
}

const atOnce = 16;
const customers = 50;
const at = '2026-11-20T10:00:00.000Z';

/**
 * Price decisions per second, through the whole door, beside a bare express route that parses the same body and inserts
 * one document: on the same database, and with what a decision reads in memory. Each customer has three projects, two
 * offers, one of them used, and three friends.
 */
export async function priceRates({ requests, rounds }: PriceSizes): Promise<Measure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-bench-'));
  const { MONGODB_URL: _, ...env } = process.env;
  const mongo = await startMongo({ env, port: await freePort(), dataDir, report: () => undefined });
  const database = await connect(mongo.url, 'bench');
  const ours = await ourRoutes(database);
  const rivals = [await listen(bareRoute(database)), await listen(ours.app), await listen(ours.inMemory)] as const;
  const rates: number[][] = [];
  try {
    await createIndexes(database);
    for (let round = -1; round < rounds; round++) {
      const three: number[] = [];
      for (const { port } of rivals) three.push(await rateOf(port, requests, ours.key));
      if (round >= 0) rates.push(three);
    }
  } finally {
    for (const rival of rivals) rival.stop();
    await database.close();
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  const of = (n: number): number => median(rates.map((three) => three[n] ?? NaN));
  const besideBare = (n: number): number => median(rates.map((three) => (three[n] ?? NaN) / (three[0] ?? NaN)));
  return [
    { what: 'quotes, bare route and one insert', value: of(0), unit: 'per s' },
    { what: 'quotes priced, ours', value: of(1), unit: 'per s' },
    { what: 'quotes priced per second, ours / bare', value: besideBare(1), unit: 'ratio' },
    { what: 'quotes priced, ours, store in memory', value: of(2), unit: 'per s' },
    { what: 'the same / bare route and one insert', value: besideBare(2), unit: 'ratio' },
  ];
}

const path = '/v1/quotes/price';

function bareRoute(database: Database): RequestListener {
  const schema = new Schema({ _id: String, payload: Object }, { versionKey: false, strict: 'throw' });
  const model = database.model('bare_quotes', schema);
  const app = express();
  app.post(path, express.json({ limit: '100kb' }), async (req, res) => {
    await model.create({ _id: randomUUID(), payload: req.body as object });
    res.json({ status: 'accepted' });
  });
  return app;
}

async function ourRoutes(database: Database) {
  const { idKey, bureau, baseUrl } = readSettings({});
  const store = createStore(database);
  const apiKeys = createApiKeys(database);
  const secret = 'a secret of the bench, of more than 32 characters';
  const deps: Partial<ApiDeps> = {
    ...{ store, apiKeys, ids: createIds(idKey), links: createLinks({ baseUrl, secret }), bureau, baseUrl },
    webhooks: { user: 'postmark', password: 'a password of the bench' },
    now: () => new Date().toISOString(),
    log: pino({ level: 'info' }, { write: () => undefined }),
    documentation: false,
    requestsPerMinute: 10_000_000,
  };
  const subjects = Array.from({ length: customers }, (_, n) => `customer-bench-${n}`);
  for (const subject of subjects) await live(store, subject);
  const key = await createApiKey(apiKeys, { name: 'bench', scopes: ['discounts:read'], at });
  const inMemory = { ...deps, ...(await remembered({ store, apiKeys }, subjects)) };
  return { app: createApp(deps as ApiDeps), inMemory: createApp(inMemory as ApiDeps), key };
}

async function live(store: Store, subject: string): Promise<void> {
  const { customers: people, facts } = store;
  await people.insert({ _id: subject, name: 'Jan de Vries', email: `${subject}@example.nl`, contactAsOf: at });
  await clientCodeOf(store, subject, 'Jan de Vries');
  const head = (what: string) => ({ _id: `${subject}|${what}`, subject, happenedAt: at, recordedAt: at });
  for (const n of [1, 2, 3]) {
    await facts.insert({
      ...{ ...head(`P${n}`), type: 'projectDelivered', projectId: `P${n}`, projectType: 'dakkapel' },
      ...{ valueCents: 68_000, customerKind: 'particulier', engineerId: 'e-1' },
    });
    await facts.insert({ ...head(`f${n}`), type: 'referralReached', friendId: `f${n}`, stage: 'delivered' });
  }
  for (const kind of ['anniversary', 'build'])
    await facts.insert({
      ...{ ...head(kind), type: 'stepDone', key: `${kind}:P1`, kind, outcome: 'sent', carriedOutAt: at },
      ...{ channel: 'mail', category: 'commercial', timing: 'planned' },
    });
  await facts.insert({
    ...{ ...head('used'), type: 'codeRedeemed', code: 'BOUW10', key: 'build:P1', projectId: 'P2', cents: 6_800 },
  });
}

async function listen(app: RequestListener): Promise<{ port: number; stop: () => void }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

async function rateOf(port: number, requests: number, key: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const bodies = Array.from({ length: requests }, (_, n) =>
    JSON.stringify({ customerId: `customer-bench-${n % customers}`, valueCents: 68_000, code: 'LOYAL15' }),
  );
  const begun = performance.now();
  await inLanes(bodies, atOnce, (body) => post({ agent, port, key }, body));
  const seconds = (performance.now() - begun) / 1_000;
  agent.destroy();
  return requests / seconds;
}

function post({ agent, port, key }: { agent: Agent; port: number; key: string }, body: string): Promise<void> {
  const authorization = `Bearer ${key}`;
  const headers = { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    request({ agent, port, path, headers, method: 'POST', host: '127.0.0.1' }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`a quote was answered ${answer.statusCode ?? 0}`));
      });
    })
      .once('error', reject)
      .end(body);
  });
}
