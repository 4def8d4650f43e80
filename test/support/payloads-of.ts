import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** Everything that the histories of all workflows hold, as a person could read it. */
export async function payloadsOf({ workflow }: Client): Promise<string> {
  const histories: string[] = [];
  for await (const { workflowId } of workflow.list())
    histories.push(historyToJSON(await workflow.getHandle(workflowId).fetchHistory()));
  return histories
    .join('\n')
    .replace(/"data": "([^"]*)"/g, (_, data: string) => Buffer.from(data, 'base64').toString());
}
