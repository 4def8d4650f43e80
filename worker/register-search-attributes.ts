import type { Client } from '@temporalio/client';
import { searchAttributes } from '../workflows/search-attributes.ts';

/** The server's numbers for the types we use. */
const typeNumbers = { KEYWORD: 2, BOOL: 5, DATETIME: 6 } as const;

/** Adds the search attributes that the namespace lacks. Safe to run at every start, by every worker. */
export async function registerSearchAttributes(client: Client): Promise<void> {
  const { namespace } = client.options;
  const { operatorService } = client.connection;
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(searchAttributes).filter(({ name }) => !(name in customAttributes));
  if (missing.length === 0) return;
  const wanted = missing.map(({ name, type }) => [name, typeNumbers[type]]);
  await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(wanted) as never });
}
