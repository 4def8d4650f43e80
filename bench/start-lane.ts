import { Worker } from '@temporalio/worker';
import { mailsAtOnce, maxCachedWorkflows } from '../worker/run-workers.ts';
import { mailQueueOf } from '../workflows/settings.ts';
import type { BenchServers } from './bench-servers.ts';

/** Two workers as the product has them, journeys and mails, on a task queue of their own and with other activities. */
export async function startLane(
  { connection, bundle }: BenchServers,
  taskQueue: string,
  activities: object,
): Promise<{ stop: () => Promise<void> }> {
  const journeys = await Worker.create({
    connection,
    taskQueue,
    activities,
    workflowBundle: bundle,
    maxCachedWorkflows,
  });
  const mails = await Worker.create({
    connection,
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
