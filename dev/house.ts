import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type WorkflowBundle } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createApiKey } from '../api/http/create-api-key.ts';
import { createApp } from '../api/app.ts';
import { composeApiDeps } from '../api/compose-deps.ts';
import { allScopes } from '../api/http/scopes.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import type { Instant } from '../domain/calendar.ts';
import { connect, createIndexes, serverName } from '../store/connect.ts';
import { createApiKeys } from '../store/api-keys.ts';
import { ensureTemplates } from '../templates/ensure-templates.ts';
import { startWorker } from '../worker/start-worker.ts';
import type { Outbox } from './postmark/outbox.ts';
import { startPostmark } from './postmark/start-postmark.ts';
import { claimPort } from './servers/ports.ts';
import { startMongo } from './servers/start-mongo.ts';
import { startTemporal, type TemporalOptions } from './servers/start-temporal.ts';
import { workflowBundle } from './workflow-bundle.ts';

export interface HouseOptions {
  env: NodeJS.ProcessEnv;
  ports: { api: number; temporal: number; temporalUi?: number; mongo: number; mail: number };
  /** Where the servers keep their data. */
  dataDir: string;
  log: Logger;
  /** Progress of what takes long the first time. */
  report: (line: string) => void;
  timeSkipping?: TemporalOptions['timeSkipping'];
  /** The clock of the API; the real one when absent. */
  now?: () => Instant;
  bundle?: WorkflowBundle;
  taskQueue?: string;
}

export interface House {
  settings: Settings;
  client: Client;
  outbox: Outbox;
  addresses: { api: string; mailBox: string; temporal: string; temporalUi?: string; mongo: string };
  /** How each server was had, for the log. */
  servers: { temporal: string; mongo: string };
  /** A new API key with every scope. */
  createKey(): Promise<string>;
  stop(): Promise<void>;
}

/** Everything on one machine in one process tree: servers, mail box, worker and API. Stopped in the reverse order. */
export async function startHouse(options: HouseOptions): Promise<House> {
  const { env, ports, dataDir, log, report } = options;
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  const keep = <T extends { stop: () => Promise<unknown> }>(part: T): T => {
    stops.push(() => part.stop());
    return part;
  };
  try {
    await Promise.all([claimPort(ports.api, 'NAZORG_PORT'), claimPort(ports.mail, 'NAZORG_MAIL_PORT')]);
    const base = readSettings({ ...env, NAZORG_PORT: String(ports.api), NAZORG_TASK_QUEUE: options.taskQueue });
    const [temporal, mongo, postmark, bundle] = await Promise.all([
      startTemporal({
        env,
        port: ports.temporal,
        ...(ports.temporalUi !== undefined && { uiPort: ports.temporalUi }),
        dataFile: join(dataDir, 'temporal', 'temporal.db'),
        ...(options.timeSkipping !== undefined && { timeSkipping: options.timeSkipping }),
        report,
      }).then(keep),
      startMongo({ env, port: ports.mongo, dataDir: join(dataDir, 'mongo'), report }).then(keep),
      startPostmark({
        port: ports.mail,
        file: join(dataDir, 'mails.jsonl'),
        serverToken: base.postmark.token,
        autoDeliver: true,
        webhookUrl: `http://127.0.0.1:${ports.api}/webhooks/postmark/events`,
        inboundUrl: `http://127.0.0.1:${ports.api}/webhooks/postmark/inbound`,
        webhookAuth: base.webhooks,
        now: () => new Date(options.now?.() ?? Date.now()),
      }).then(keep),
      options.bundle ?? workflowBundle(dataDir),
      ensureTemplates(),
    ]);
    const settings: Settings = {
      ...base,
      mongo: { ...base.mongo, url: mongo.url },
      postmark: { ...base.postmark, url: postmark.url },
      ...(env['NAZORG_BASE_URL'] === undefined && { baseUrl: `http://127.0.0.1:${ports.api}` }),
    };
    const database = await connect(settings.mongo.url, settings.mongo.database);
    stops.push(() => database.close());
    await createIndexes(database);
    const connection = await NativeConnection.connect({ address: temporal.address });
    stops.push(() => connection.close());
    const plain = await Connection.connect({ address: temporal.address });
    stops.push(() => plain.close());
    const client = new Client({ connection: plain });
    const worker = { settings, database, client, connection, log: log.child({ name: 'worker' }) };
    keep(await startWorker({ ...worker, bundle }));
    const deps = composeApiDeps({ settings, database, client, log: log.child({ name: 'api' }) });
    const app = createApp({ ...deps, ...(options.now && { now: options.now }) });
    keep(await listen(createServer(app), ports.api));
    return {
      settings,
      client,
      outbox: postmark.outbox,
      addresses: {
        api: `http://127.0.0.1:${ports.api}`,
        mailBox: postmark.url,
        temporal: temporal.address,
        ...(temporal.uiAddress !== undefined && { temporalUi: temporal.uiAddress }),
        mongo: mongo.url,
      },
      servers: { temporal: temporal.how, mongo: mongo.embedded ? mongo.how : (await serverName(database)).name },
      createKey: () =>
        createApiKey(createApiKeys(database), {
          name: `key ${randomUUID()}`,
          scopes: allScopes,
          at: new Date().toISOString(),
        }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<{ stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        stop: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
