import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import { pino } from 'pino';
import { type House, type HouseOptions, startHouse } from '../../dev/house.ts';
import { freePort } from '../../dev/servers/ports.ts';
import type { Instant } from '../../domain/calendar.ts';
import { bundleWorkflows } from '../../worker/run-workers.ts';
import { quietLogger } from './quiet-temporal.ts';

let bundle: WorkflowBundle | undefined;

export interface TestHouse extends House {
  dataDir: string;
  apiKey: string;
  /** Calls the API as JSON with the key; throws for a status outside 2xx unless told what to expect. */
  call(method: string, path: string, body?: unknown, expected?: number): Promise<Record<string, unknown>>;
  /** Sets the clock of the API and the mail box; undefined is the real one. */
  setClock(now: Instant | undefined): void;
  /** Stops everything and starts it again on the same data. */
  restart(): Promise<TestHouse>;
  /** Stops everything and throws the data away. */
  end(): Promise<void>;
}

/** The whole house on free ports and a folder of its own, with its log kept for those who ask. */
export async function startTestHouse(options: Partial<HouseOptions> & { lines?: string[] } = {}): Promise<TestHouse> {
  bundle ??= await bundleWorkflows(quietLogger);
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'nazorg-test-')));
  let clock: Instant | undefined;
  const [api, temporal, mongo, mail] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const lines = options.lines ?? [];
  const { TEMPORAL_ADDRESS: _, MONGODB_URL: __, ...env } = process.env;
  const house = await startHouse({
    env,
    ports: { api, temporal, mongo, mail },
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    report: () => undefined,
    bundle,
    now: () => clock ?? new Date().toISOString(),
    ...options,
    dataDir,
  });
  const apiKey = await house.createKey();
  return {
    ...house,
    dataDir,
    apiKey,
    async call(method, path, body, expected) {
      const response = await fetch(`${house.addresses.api}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      if (expected === undefined ? !response.ok : response.status !== expected)
        throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`);
      return answer;
    },
    setClock: (now) => (clock = now),
    async restart() {
      await house.stop();
      return startTestHouse({ ...options, dataDir });
    },
    async end() {
      await house.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
