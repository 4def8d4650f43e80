import type { Client } from '@temporalio/client';
import { liveUntil } from '../fast-forward.ts';
import { aheadMs, journeysNow } from './clock.ts';

const everyMs = 1_500;

/**
 * After `npm run ahead` the clocks of the journeys run before the real one, but a journey begins with the real one: a new
 * customer, a complaint case. Brings those that begin from now on to the common clock, until it is stopped.
 */
export function keepUp(client: Client, fail: (error: unknown) => void): { stop: () => Promise<void> } {
  const brought = new Set<string>();
  const since = new Date().toISOString();
  const bring = async (): Promise<void> => {
    if (aheadMs() === 0) return;
    const query = `ExecutionStatus = 'Running' AND Subject IS NOT NULL AND StartTime > '${since}'`;
    for await (const { workflowId, runId } of client.workflow.list({ query })) {
      if (brought.has(runId)) continue;
      brought.add(runId);
      await liveUntil(client, workflowId, journeysNow());
    }
  };
  let running = Promise.resolve();
  const timer = setInterval(() => void (running = running.then(bring).catch(fail)), everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
