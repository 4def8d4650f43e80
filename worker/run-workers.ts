import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type Logger,
  type NativeConnection,
  Worker,
  type WorkflowBundle,
} from '@temporalio/worker';
import { createActivities } from '../activities/create-activities.ts';
import type { Deps } from '../activities/deps.ts';
import { mailQueueOf } from '../workflows/settings.ts';

export interface WorkersOptions {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  deps: Deps;
  /** Ready-made workflow code; absent: bundled now. */
  bundle?: WorkflowBundle;
}

/** Sleeping journeys kept in memory; the rest is replayed when it wakes. About half a megabyte each. */
export const maxCachedWorkflows = 500;

/** At most so many mails at once in one worker; the provider's rate is a setting of the mail queue on the server. */
export const mailsAtOnce = 20;

/** Runs the journeys, and the queue of the mails, until stopped; stopping lets what runs finish. */
export async function runWorkers(options: WorkersOptions): Promise<{ stop: () => Promise<void> }> {
  const { connection, namespace, taskQueue, deps } = options;
  const activities = createActivities(deps);
  const workflowBundle = options.bundle ?? (await bundleWorkflows());
  const journeys = await Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    workflowBundle,
    maxCachedWorkflows,
  });
  const mails = await Worker.create({
    connection,
    namespace,
    taskQueue: mailQueueOf(taskQueue),
    activities,
    maxConcurrentActivityTaskExecutions: mailsAtOnce,
  });
  const running = Promise.all([journeys.run(), mails.run()]);
  return {
    stop: async () => {
      for (const worker of [journeys, mails]) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  };
}

/** The workflows as one file of code, with nothing in it but the loop. A warning or an error is said by `logger`. */
export const bundleWorkflows = (logger: Logger = new DefaultLogger('WARN')): Promise<WorkflowBundle> =>
  bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL(`../workflows/index${ending}`, import.meta.url)), logger });

/** From source it is TypeScript; built, JavaScript. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
