import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** Everything that the histories of all workflows hold, every run of each, as a person could read it. */
export async function payloadsOf({ workflow }: Client): Promise<string> {
  const histories: string[] = [];
  for await (const { workflowId, runId } of workflow.list())
    histories.push(historyToJSON(await workflow.getHandle(workflowId, runId).fetchHistory()));
  return histories
    .join('\n')
    .replace(/"data": "([^"]*)"/g, (_, data: string) => Buffer.from(data, 'base64').toString());
}
