import { Connection } from '@temporalio/client';

/** Answers once the Temporal server at the address knows the namespace `default`; throws before. */
export async function namespaceAnswers(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '5 seconds' });
  try {
    await connection.workflowService.describeNamespace({ namespace: 'default' });
  } finally {
    await connection.close();
  }
}
