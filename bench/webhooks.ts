import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, Agent, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { Schema } from 'mongoose';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { readSettings } from '../config/settings.ts';
import { freePort } from '../dev/servers/ports.ts';
import { startMongo } from '../dev/servers/start-mongo.ts';
import { createIds } from '../door/ids.ts';
import { connect, createIndexes, type Database } from '../store/connect.ts';
import { createStore } from '../store/store.ts';
import { inLanes } from './in-lanes.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

export interface WebhookSizes {
  /** Webhooks posted to each of the two in a round. */
  events: number;
  rounds: number;
}

const atOnce = 16;

/**
 * Webhooks accepted per second: ours, up to the 200, beside a bare express route that parses the same body and inserts one
 * document into the same database. What is processed afterwards is another bench's business, and switched off.
 */
export async function webhookRates({ events, rounds }: WebhookSizes): Promise<Measure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-bench-'));
  const { MONGODB_URL: _, ...env } = process.env;
  const mongo = await startMongo({ env, port: await freePort(), dataDir, report: () => undefined });
  const database = await connect(mongo.url, 'bench');
  const rivals = [await listen(bareRoute(database)), await listen(ourRoute(database))] as const;
  await createIndexes(database);
  const rates: number[][] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      const pair: number[] = [];
      for (const n of round % 2 === 0 ? [0, 1] : [1, 0]) pair[n] = await rateOf(rivals[n as 0 | 1].port, events);
      if (round >= 0) rates.push(pair);
      for (const model of Object.values(database.models)) await model.deleteMany({});
    }
  } finally {
    for (const rival of rivals) rival.stop();
    await database.close();
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  const of = (n: number): number => median(rates.map((pair) => pair[n] ?? NaN));
  return [
    { what: 'webhooks accepted, bare route and one insert', value: of(0), unit: 'per s' },
    { what: 'webhooks accepted, ours', value: of(1), unit: 'per s' },
    {
      what: 'webhooks accepted per second, ours / bare',
      value: median(rates.map(([bare = NaN, ours = NaN]) => ours / bare)),
      unit: 'ratio',
    },
  ];
}

const webhooks = { user: 'postmark', password: 'a password of the bench' };
const path = '/webhooks/postmark/events';

function bareRoute(database: Database): RequestListener {
  const schema = new Schema({ _id: String, payload: Object }, { versionKey: false, strict: 'throw' });
  const model = database.model('bare_webhooks', schema);
  const app = express();
  app.post(path, express.json({ limit: '1mb' }), async (req, res) => {
    await model.create({ _id: randomUUID(), payload: req.body as object });
    res.json({ status: 'accepted' });
  });
  return app;
}

function ourRoute(database: Database): RequestListener {
  const { idKey, bureau, baseUrl } = readSettings({});
  const deps: Partial<ApiDeps> = {
    ...{ store: createStore(database), ids: createIds(idKey), webhooks, bureau, baseUrl },
    inbox: { soon: () => undefined, idle: () => Promise.resolve() },
    now: () => new Date().toISOString(),
    log: pino({ level: 'info' }, { write: () => undefined }),
    documentation: false,
  };
  return createApp(deps as ApiDeps);
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

async function rateOf(port: number, events: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const bodies = Array.from({ length: events }, delivered);
  const begun = performance.now();
  await inLanes(bodies, atOnce, (body) => post(agent, port, body));
  const seconds = (performance.now() - begun) / 1_000;
  agent.destroy();
  return events / seconds;
}

const delivered = (): string =>
  JSON.stringify({
    ...{ RecordType: 'Delivery', ServerID: 23, MessageStream: 'outbound', MessageID: randomUUID(), Tag: 'feedback' },
    ...{ Recipient: 'jan@example.nl', DeliveredAt: new Date().toISOString(), Details: 'smtp;250 2.0.0 OK' },
    Metadata: { skey: `customer-abcdefghijklmnop|feedback:Pabcdefghijkl`, at: new Date().toISOString() },
  });

const authorization = `Basic ${Buffer.from(`${webhooks.user}:${webhooks.password}`).toString('base64')}`;

function post(agent: Agent, port: number, body: string): Promise<void> {
  const headers = { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    request({ agent, port, path, headers, method: 'POST', host: '127.0.0.1' }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`a webhook was answered ${answer.statusCode ?? 0}`));
      });
    })
      .once('error', reject)
      .end(body);
  });
}
