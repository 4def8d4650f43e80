import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { startMissing } from '../activities/start-missing.ts';
import { readSettings } from '../config/settings.ts';
import { connect } from '../store/connect.ts';
import { createContext } from '../store/context.ts';
import { createStore } from '../store/store.ts';
import { createJourneys } from '../workflows/journeys.ts';
import type { CommandLine, Ending } from './command.ts';

/** Looks at every subject in the database and starts the journeys that should run and do not. Harmless to repeat. */
export async function reconcileCommand({ env, out }: CommandLine): Promise<Ending> {
  const settings = readSettings(env);
  const database = await connect(settings.mongo.url, settings.mongo.database).catch(() => undefined);
  if (!database)
    return { code: 1, why: 'the database does not answer; set MONGODB_URL to it, or start it with `npm start`' };
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
  const connection = await Connection.connect(connectionOptions).catch(() => undefined);
  if (!connection) {
    await database.close();
    return { code: 1, why: 'Temporal does not answer; set TEMPORAL_ADDRESS to it, or start it with `npm start`' };
  }
  const store = createStore(database);
  const { looked, started } = await startMissing(
    {
      store,
      context: createContext(store.facts, settings),
      journeys: createJourneys(new Client({ connection, namespace }), settings.taskQueue),
    },
    new Date().toISOString(),
    () => undefined,
  );
  out(`${looked} journeys looked at, ${started} started\n`);
  await connection.close();
  await database.close();
  return { code: 0 };
}
