import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { freePort } from '../../dev/servers/ports.ts';
import { startTemporal } from '../../dev/servers/start-temporal.ts';
import { registerSearchAttributes } from '../../worker/register-search-attributes.ts';

const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
const rows = page.matchAll(/^\| ([^|]+?) +\| `((?:ExecutionStatus|TemporalReportedProblems) [^`]+)` +\|$/gm);
const queries = [...rows].map(([, question = '', query = '']) => [
  question,
  query.replace('<an hour ago>', '2026-11-23T08:00:00Z'),
]);

let folder = '';
let client: Client;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nazorg-queries-'));
  const port = await freePort();
  const dataFile = join(folder, 'temporal.db');
  const { TEMPORAL_ADDRESS: _, ...env } = process.env;
  const server = await startTemporal({ env, port, dataFile, timeSkipping: false, report: () => undefined });
  const connection = await Connection.connect({ address: server.address });
  stops.push(
    () => connection.close(),
    () => server.stop(),
  );
  client = new Client({ connection });
  await registerSearchAttributes(client);
}, 60_000);

afterAll(async () => {
  for (const stop of stops) await stop();
  await rm(folder, { recursive: true, force: true });
});

test('the operations page asks what operations want to know', () => {
  expect(queries.length).toBeGreaterThanOrEqual(8);
});

/** A new attribute is known to the whole server within seconds. */
const counted = async (query: string): Promise<number> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return (await client.workflow.count(query)).count;
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
};

test.each(queries)('%s', async (_question, query = '') => {
  expect(await counted(query)).toBe(0);
});
