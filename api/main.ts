import { createServer } from 'node:http';
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { pino } from 'pino';
import { readSettings } from '../config/settings.ts';
import { connect, createIndexes, serverName } from '../store/connect.ts';
import { createApp } from './app.ts';
import { composeApiDeps } from './compose-deps.ts';

/** How long requests under way may take after we were asked to stop. */
const drainMs = 10_000;

const settings = readSettings(process.env);
const log = pino({ name: 'api' });

const database = await connect(settings.mongo.url, settings.mongo.database);
const deps = { settings, database, log };
const known = await serverName(database);
if (settings.production && known.embedded)
  throw new Error('MONGODB_URL names the embedded development database; production needs a MongoDB replica set.');

// Lazily: without Temporal deliveries are safe all the same, and their journeys start when it is back.
const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
const connection = Connection.lazy(connectionOptions);
const client = new Client({ connection, namespace });
const parts = composeApiDeps({ ...deps, client });
const app = createApp({
  ...parts,
  documentation: process.env['NAZORG_DOCUMENTATION'] !== 'off',
  proxies: Number(process.env['NAZORG_PROXIES'] ?? 0),
});
await createIndexes(database);

const server = createServer(app).listen(settings.port, () =>
  log.info({ port: settings.port, database: known.name, namespace, taskQueue: settings.taskQueue }, 'the API runs'),
);

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  const cut = setTimeout(() => server.closeAllConnections(), drainMs);
  server.close(() => {
    clearTimeout(cut);
    // Not by closing Temporal's connection: what it still tries to tell would throw. The relay tells it again.
    void parts.clickBuffer
      .stop()
      .then(() => database.close())
      .then(() => {
        log.info('the API has stopped');
        process.exit(0);
      });
  });
  server.closeIdleConnections();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
