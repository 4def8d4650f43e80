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
import { readSettings } from '../config/settings.ts';
import { freePort } from '../dev/servers/ports.ts';
import { startMongo } from '../dev/servers/start-mongo.ts';
import { createIds } from '../door/ids.ts';
import { createLinks } from '../mail/links.ts';
import { connect, createIndexes, type Database } from '../store/connect.ts';
import { createStore } from '../store/store.ts';
import { inLanes } from './in-lanes.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

export interface RegistrationSizes {
  /** New customers registered at each of the two in a round. */
  registrations: number;
  rounds: number;
}

const atOnce = 16;
const path = '/ref/jdevries123';
const introducer = { _id: 'customer-introducer', name: 'Jan de Vries', email: 'jan@vries.example' };

/**
 * Registrations through a shared link per second: ours, from the form to the page, beside a bare express route that parses
 * the same form and inserts one document into the same database. Temporal is told, and answers at once.
 */
export async function registrationRates({ registrations, rounds }: RegistrationSizes): Promise<Measure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-bench-'));
  const { MONGODB_URL: _, ...env } = process.env;
  const mongo = await startMongo({ env, port: await freePort(), dataDir, report: () => undefined });
  const database = await connect(mongo.url, 'bench');
  const rivals = [await listen(bareRoute(database)), await listen(await ourRoute(database))] as const;
  await createIndexes(database);
  const rates: [number, number][] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      const bare = await rateOf(rivals[0].port, registrations);
      const ours = await rateOf(rivals[1].port, registrations);
      if (round >= 0) rates.push([bare, ours]);
    }
  } finally {
    for (const rival of rivals) rival.stop();
    await database.close();
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  return [
    { what: 'registrations, bare route and one insert', value: median(rates.map(([bare]) => bare)), unit: 'per s' },
    { what: 'registrations through a shared link, ours', value: median(rates.map(([, ours]) => ours)), unit: 'per s' },
    {
      what: 'registrations per second, ours / bare',
      value: median(rates.map(([bare, ours]) => ours / bare)),
      unit: 'ratio',
    },
  ];
}

const readForm = express.urlencoded({ extended: false, limit: '16kb' });

function bareRoute(database: Database): RequestListener {
  const schema = new Schema({ _id: String, form: Object }, { versionKey: false, strict: 'throw' });
  const model = database.model('bare_registrations', schema);
  const app = express();
  app.post(path, readForm, async (req, res) => {
    await model.create({ _id: randomUUID(), form: req.body as object });
    res.type('html').send('<p>Dank u wel</p>');
  });
  return app;
}

async function ourRoute(database: Database): Promise<RequestListener> {
  const { idKey, bureau, baseUrl, quoteUrl, linkSecrets } = readSettings({});
  const store = createStore(database);
  await store.customers.insert({ ...introducer, contactAsOf: '2026-01-01T09:00:00.000Z' });
  await store.clientCodes.claim('jdevries123', introducer._id);
  const deps: Partial<ApiDeps> = {
    ...{ store, ids: createIds(idKey), bureau, baseUrl, quoteUrl },
    links: createLinks({ baseUrl, secret: linkSecrets }),
    journeys: { factRecorded: () => Promise.resolve() } as unknown as ApiDeps['journeys'],
    now: () => new Date().toISOString(),
    log: pino({ level: 'info' }, { write: () => undefined }),
    documentation: false,
    webhooks: { user: 'postmark', password: 'a password of the bench' },
    registrationsPerHour: 10_000_000,
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

async function rateOf(port: number, registrations: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const forms = Array.from({ length: registrations }, aForm);
  const begun = performance.now();
  await inLanes(forms, atOnce, (form) => post(agent, port, form));
  const seconds = (performance.now() - begun) / 1_000;
  agent.destroy();
  return registrations / seconds;
}

const aForm = (): string =>
  new URLSearchParams({
    ...{ name: 'Piet Bakker', email: `piet.${randomUUID()}@bakker.example`, street: 'Dorpsstraat', houseNumber: '3' },
    ...{ postcode: '1234 AB', city: 'Ede', projectType: 'uitbouw', words: 'Graag in het voorjaar.', consent: 'yes' },
  }).toString();

function post(agent: Agent, port: number, body: string): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    request({ agent, port, path, headers, method: 'POST', host: '127.0.0.1' }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`a registration was answered ${answer.statusCode ?? 0}`));
      });
    })
      .once('error', reject)
      .end(body);
  });
}
