import type { Client } from '@temporalio/client';
import type { NativeConnection, WorkflowBundle } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import { createTakeIn } from '../inbound/take-in.ts';
import type { Database } from '../store/connect.ts';
import { createJourneys } from '../workflows/journeys.ts';
import { composeDeps } from './compose-deps.ts';
import { startEventLoop } from './event-loop.ts';
import { registerSearchAttributes } from './register-search-attributes.ts';
import { startRelay } from './relay.ts';
import { runWorkers } from './run-workers.ts';
import { ensureSchedules } from './schedules.ts';

export interface WorkerParts {
  settings: Settings;
  database: Database;
  client: Client;
  connection: NativeConnection;
  log: Logger;
  bundle?: WorkflowBundle;
}

/** Everything one worker process does: journeys, mails, the relay, what the mail provider told, and the schedules kept as the code has them. */
export async function startWorker(parts: WorkerParts): Promise<{ stop: () => Promise<void> }> {
  const { settings, database, client, connection, log, bundle } = parts;
  const deps = composeDeps(settings, database, log);
  const journeys = createJourneys(client, settings.taskQueue);
  await registerSearchAttributes(client);
  const workers = await runWorkers({
    connection,
    namespace: client.options.namespace,
    taskQueue: settings.taskQueue,
    deps: { ...deps, journeys },
    ...(bundle && { bundle }),
  });
  await ensureSchedules(client, settings.taskQueue);
  const relay = startRelay({ facts: deps.store.facts, journeys, log });
  const takeIn = createTakeIn({ ...deps.inbound, journeys });
  const eventLoop = startEventLoop({ events: deps.store.postmarkEvents, takeIn, log });
  return {
    stop: async () => {
      await eventLoop.stop();
      await relay.stop();
      await workers.stop();
    },
  };
}
