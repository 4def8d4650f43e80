import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, type WorkflowBundle } from '@temporalio/worker';
import { pino } from 'pino';
import type { Deps } from '../activities/deps.ts';
import { readSettings } from '../config/settings.ts';
import { startPostmark } from '../dev/postmark/start-postmark.ts';
import { freePort } from '../dev/servers/ports.ts';
import { startMongo } from '../dev/servers/start-mongo.ts';
import { startTemporal } from '../dev/servers/start-temporal.ts';
import { connect, createIndexes } from '../store/connect.ts';
import { ensureTemplates } from '../templates/ensure-templates.ts';
import { composeDeps } from '../worker/compose-deps.ts';
import { registerSearchAttributes } from '../worker/register-search-attributes.ts';

export interface BenchServers {
  client: Client;
  connection: NativeConnection;
  bundle: WorkflowBundle;
  /** The product's own parts over the embedded database and the local Postmark. */
  deps: Omit<Deps, 'journeys'>;
  /** The embedded database reads whole collections, so each course starts with nothing of the ones before. */
  emptyDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/** The servers of `npm start`, found in the same way, on free ports and in a folder that is thrown away. */
export async function startBenchServers(): Promise<BenchServers> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-bench-'));
    stops.push(() => rm(dataDir, { recursive: true, force: true }));
    const { TEMPORAL_ADDRESS: _, MONGODB_URL: __, ...env } = process.env;
    const report = (line: string): void => void process.stderr.write(`${line}\n`);
    await ensureTemplates();
    const dataFile = join(dataDir, 'temporal', 'temporal.db');
    const temporal = await startTemporal({ env, port: await freePort(), dataFile, report });
    stops.push(temporal.stop);
    const mongo = await startMongo({ env, port: await freePort(), dataDir: join(dataDir, 'mongo'), report });
    stops.push(mongo.stop);
    const base = readSettings({});
    const mail = await startPostmark({ port: 0, serverToken: base.postmark.token, now: () => new Date() });
    stops.push(() => mail.stop());
    const settings = { ...base, postmark: { ...base.postmark, url: mail.url } };
    const database = await connect(mongo.url, 'bench');
    stops.push(() => database.close());
    const deps = composeDeps(settings, database, pino({ level: 'error' }));
    await createIndexes(database);
    const connection = await NativeConnection.connect({ address: temporal.address });
    stops.push(() => connection.close());
    const plain = await Connection.connect({ address: temporal.address });
    stops.push(() => plain.close());
    const client = new Client({ connection: plain });
    await registerSearchAttributes(client);
    const emptyDatabase = async (): Promise<void> => {
      for (const model of Object.values(database.models)) await model.deleteMany({});
    };
    return { client, connection, bundle: await bundleBenchWorkflows(), deps, emptyDatabase, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const bundleBenchWorkflows = (): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('workflows.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  });
