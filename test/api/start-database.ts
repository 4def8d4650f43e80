import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { freePort } from '../../dev/servers/ports.ts';
import { startMongo } from '../../dev/servers/start-mongo.ts';
import { connect } from '../../store/connect.ts';
import { createApiKeys } from '../../store/api-keys.ts';
import { createIdempotency } from '../../store/idempotency.ts';
import { createMails } from '../../store/mails.ts';
import { createStore } from '../../store/store.ts';

export interface Database {
  connection: Connection;
  /** How many documents every collection holds: what a refused request must not change. */
  count(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

/** A database of its own for one test file, on the server `npm start` would use. */
export async function startDatabase(): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-api-'));
  const server = await startMongo({ env: process.env, port: await freePort(), dataDir, report: () => undefined });
  const connection = await connect(server.url, `test_${randomUUID().slice(0, 8)}`);
  createStore(connection);
  createMails(connection);
  createApiKeys(connection);
  createIdempotency(connection);
  return {
    connection,
    async count() {
      const counts = Object.values(connection.models).map(async (model) => [
        model.modelName,
        await model.countDocuments(),
      ]);
      return Object.fromEntries(await Promise.all(counts)) as Record<string, number>;
    },
    async stop() {
      await connection.dropDatabase();
      await connection.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
