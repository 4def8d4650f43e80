import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { readSettings } from '../config/settings.ts';
import { connect, createIndexes, serverName } from '../store/connect.ts';
import { startWorker } from './start-worker.ts';

const settings = readSettings(process.env);
const log = pino({ name: 'worker' });

const database = await connect(settings.mongo.url, settings.mongo.database);
const server = await serverName(database);
if (settings.production && server.embedded)
  throw new Error('MONGODB_URL names the embedded development database; production needs a MongoDB replica set.');
await createIndexes(database);
const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
const connection = await NativeConnection.connect(connectionOptions);
const client = new Client({ connection: await Connection.connect(connectionOptions), namespace });
const worker = await startWorker({ settings, database, client, connection, log });
log.info({ database: server.name, namespace, taskQueue: settings.taskQueue }, 'the worker runs');

let stopping: Promise<void> | undefined;
const stop = (): void => {
  stopping ??= worker
    .stop()
    .then(() => connection.close())
    .then(() => database.close());
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
