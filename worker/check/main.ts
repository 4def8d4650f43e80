/** The health check of a worker: ends well when this machine's worker asked Temporal for work within two minutes. */
import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { readSettings } from '../../config/settings.ts';

/** A worker asks for a minute at most and then asks again. */
const silentForMs = 120_000;

const { taskQueue } = readSettings(process.env);
const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
const connection = await Connection.connect(connectionOptions);
const { pollers } = await connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: taskQueue } });
await connection.close();

// The SDK names a worker `pid@host`.
const mine = pollers.filter(({ identity }) => identity?.endsWith(`@${hostname()}`));
const askedAt = Math.max(0, ...mine.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000));
if (Date.now() - askedAt > silentForMs) {
  console.error(`no worker of ${hostname()} asks for work on ${taskQueue}`);
  process.exitCode = 1;
}
