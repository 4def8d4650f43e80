import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { buildLauncher, builtLauncher } from '../../dev/servers/launcher.ts';
import { freePort, portTaken } from '../../dev/servers/ports.ts';
import { startTemporal, type RunningTemporal, type TemporalOptions } from '../../dev/servers/start-temporal.ts';
import { Unavailable } from '../../dev/servers/unavailable.ts';

const quiet = (): void => undefined;
const env: NodeJS.ProcessEnv = { ...process.env, TEMPORAL_ADDRESS: '' };
let folder: string;
let launcher: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nazorg-test-'));
  launcher = (await builtLauncher('temporal-dev', env)) ?? (await buildLauncher('temporal-dev', env, quiet)) ?? '';
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function withServer<T>(
  options: Partial<TemporalOptions>,
  use: (server: RunningTemporal) => Promise<T>,
): Promise<T> {
  const server = await startTemporal({ env, port: await freePort(), report: quiet, ...options });
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

async function withClient<T>(
  server: RunningTemporal,
  use: (client: Client, connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await use(new Client({ connection }), connection);
  } finally {
    await connection.close();
  }
}

const startSleeper = (client: Client): Promise<unknown> =>
  client.workflow.start('sleeper', { workflowId: 'customer-1', taskQueue: 'nobody' });

describe('a Temporal server of our own', () => {
  test('continues where it stopped, with its search attributes, its UI and a write-ahead log', async () => {
    const dataFile = join(folder, 'kept', 'temporal.db');
    const searchAttributes = { Subject: 'Keyword', NextDueAt: 'Datetime' };
    await withServer({ dataFile, searchAttributes, uiPort: await freePort() }, async (server) => {
      expect((await fetch(server.uiAddress ?? '')).status).toBe(200);
      await withClient(server, startSleeper);
      expect((await stat(`${dataFile}-wal`)).size).toBeGreaterThan(0);
    });
    await withServer({ dataFile, searchAttributes }, async (server) => {
      expect(server.uiAddress).toBeUndefined();
      await withClient(server, async (client, { operatorService }) => {
        expect((await client.workflow.getHandle('customer-1').describe()).status.name).toBe('RUNNING');
        const { customAttributes } = await operatorService.listSearchAttributes({ namespace: 'default' });
        expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(['Subject', 'NextDueAt']));
      });
    });
  });

  test.each([
    { timeSkipping: true, answer: 'takes it' },
    { timeSkipping: false, answer: 'refuses it' },
  ])('asked to skip time, a server started with timeSkipping $timeSkipping $answer', async ({ timeSkipping }) => {
    const asked = withServer({ timeSkipping }, (server) =>
      withClient(server, async (client) => {
        await startSleeper(client);
        return client.workflowService.updateWorkflowExecutionOptions({
          namespace: 'default',
          workflowExecution: { workflowId: 'customer-1' },
          identity: 'test',
          workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
          updateMask: { paths: ['time_skipping_config'] },
        });
      }),
    );
    if (timeSkipping) expect((await asked).workflowExecutionOptions?.timeSkippingConfig?.enabled).toBe(true);
    else await expect(asked).rejects.toThrow('not enabled');
  });

  test('says which port is in use, and frees its own when it stops', async () => {
    const port = await freePort();
    await withServer({ port }, async () => {
      const second = startTemporal({ env, port, report: quiet });
      await expect(second).rejects.toThrow(
        new Unavailable(`Port ${port} is in use: stop the other program or set NAZORG_TEMPORAL_PORT to a free port.`),
      );
      const uiOnIt = startTemporal({ env, port: await freePort(), uiPort: port, report: quiet });
      await expect(uiOnIt).rejects.toThrow('NAZORG_TEMPORAL_UI_PORT');
    });
    expect(await portTaken(port)).toBe(false);
  });
});

describe('which Temporal server is taken', () => {
  test('the one of TEMPORAL_ADDRESS, and nothing is started', async () => {
    const address = 'temporal.example:7233';
    const server = await startTemporal({ env: { ...env, TEMPORAL_ADDRESS: address }, port: 1, report: quiet });
    expect(server).toMatchObject({ address, how: 'TEMPORAL_ADDRESS' });
    expect(server.pid).toBeUndefined();
    await server.stop();
  });

  test('the Temporal CLI on PATH, where there is no Go', async () => {
    const bin = await mkdtemp(join(folder, 'bin-'));
    await writeFile(join(bin, 'temporal'), `#!/bin/sh\nexec '${launcher}' "$@"\n`);
    await chmod(join(bin, 'temporal'), 0o755);
    const dataFile = join(folder, 'cli', 'temporal.db');
    const bare = { PATH: bin, XDG_CACHE_HOME: bin, NAZORG_OFFLINE: '1' };
    await withServer({ env: bare, dataFile }, async (server) => {
      expect(server.how).toBe('temporal on PATH');
      expect((await stat(`${dataFile}.cli`)).isFile()).toBe(true);
      await withClient(server, startSleeper);
    });
    const skipping = startTemporal({ env: bare, port: await freePort(), timeSkipping: true, report: quiet });
    await expect(skipping).rejects.toThrow('no Temporal server that can skip time: install Go');
  });

  test('none, with one sentence that names the ways', async () => {
    const bare = { PATH: folder, XDG_CACHE_HOME: folder, NAZORG_OFFLINE: '1' };
    const start = startTemporal({ env: bare, port: await freePort(), report: quiet });
    await expect(start).rejects.toThrow(
      /^There is no Temporal server: set TEMPORAL_ADDRESS .*install Go .*`temporal` on PATH.* download/,
    );
    await expect(start).rejects.toBeInstanceOf(Unavailable);
  });
});
