import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { download, downloaded } from './downloads.ts';
import { firstFound } from './first-found.ts';
import { buildLauncher, builtLauncher } from './launcher.ts';
import { namespaceAnswers } from './namespace-answers.ts';
import { claimPort, portAnswers } from './ports.ts';
import { onPath } from './programs.ts';
import { runServer } from './run-server.ts';
import type { Running } from './running.ts';
import { Unavailable } from './unavailable.ts';

export interface TemporalOptions {
  env: NodeJS.ProcessEnv;
  port: number;
  /** Absent: no web UI. */
  uiPort?: number;
  /** SQLite file; absent: the data is kept in memory. */
  dataFile?: string;
  /** Lets single workflows skip time, which only our launcher can: `where possible` takes another server without it. */
  timeSkipping?: boolean | 'where possible';
  /** Name → type, such as Subject: 'Keyword'. Made with a new data file; the worker adds what an old one lacks. */
  searchAttributes?: Record<string, string>;
  report: (line: string) => void;
}

export type RunningTemporal = Running & { uiAddress?: string };

interface Executable {
  path: string;
  ours: boolean;
  how: string;
}

/** Finds or starts a Temporal server with the namespace `default`. TEMPORAL_ADDRESS wins, and is taken at its word. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const { env, port, uiPort } = options;
  const given = env['TEMPORAL_ADDRESS'];
  if (given) return { address: given, how: 'TEMPORAL_ADDRESS', stop: () => Promise.resolve() };
  const executable = await findTemporal(options);
  await claimPort(port, 'NAZORG_TEMPORAL_PORT');
  if (uiPort !== undefined) await claimPort(uiPort, 'NAZORG_TEMPORAL_UI_PORT');
  const folder = options.dataFile === undefined ? undefined : dirname(options.dataFile);
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const address = `127.0.0.1:${port}`;
  const server = await runServer({
    name: 'Temporal',
    command: executable.path,
    args: temporalArgs(options, executable.ours),
    env,
    port,
    logFile: folder && join(folder, 'temporal.log'),
    watchesParent: executable.ours,
    ready: async () => {
      await namespaceAnswers(address);
      if (uiPort !== undefined && !(await portAnswers(uiPort))) throw new Error('the web UI does not answer');
    },
  });
  const ui = uiPort === undefined ? {} : { uiAddress: `http://127.0.0.1:${uiPort}` };
  return { address, ...ui, how: executable.how, ...server };
}

async function findTemporal({ env, timeSkipping, report }: TemporalOptions): Promise<Executable> {
  const ours = (path: string | undefined): Executable | undefined =>
    path === undefined ? undefined : { path, ours: true, how: 'our launcher, Temporal 1.32 on SQLite' };
  const cli = (path: string | undefined, how: string): Executable | undefined =>
    path === undefined ? undefined : { path, ours: false, how };
  const found = await firstFound([
    async () => ours(await builtLauncher('temporal-dev', env)),
    async () => ours(await buildLauncher('temporal-dev', env, report)),
    ...(timeSkipping === true
      ? []
      : [
          async () => cli(await onPath(env, 'temporal'), 'temporal on PATH'),
          async () => cli(await downloaded('temporal', env), 'the downloaded Temporal CLI'),
          async () => cli(await download('temporal', env, report), 'the downloaded Temporal CLI'),
        ]),
  ]);
  if (found !== undefined) return found;
  throw new Unavailable(
    timeSkipping === true
      ? 'There is no Temporal server that can skip time: install Go 1.26.8 or newer, with which our launcher is built once.'
      : 'There is no Temporal server: set TEMPORAL_ADDRESS to one, or install Go 1.26.8 or newer, with which our launcher is built once, or install the Temporal CLI (`temporal` on PATH), or allow its download from temporal.download.',
  );
}

/** The flags of `temporal server start-dev`, which our launcher takes too. */
function temporalArgs(options: TemporalOptions, ours: boolean): string[] {
  const { port, uiPort, dataFile, timeSkipping, searchAttributes } = options;
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'];
  args.push(...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]));
  if (ours) args.push('--parent-pid', String(process.pid));
  if (dataFile !== undefined) {
    // Another program's file may have another schema and another cluster id: each kind keeps its own.
    args.push('--db-filename', ours ? dataFile : `${dataFile}.cli`);
    args.push('--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=normal');
  }
  for (const [name, type] of Object.entries(searchAttributes ?? {})) args.push('--search-attribute', `${name}=${type}`);
  for (const setting of ours && timeSkipping ? timeSkippingSettings : []) args.push('--dynamic-config-value', setting);
  return args;
}

/**
 * Untuned, every skip costs about a second of real time.
 * Without the interval of zero, virtual time runs past due moments after a workflow has continued as new.
 */
const timeSkippingSettings = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="10ms"',
  'history.timerProcessorMaxPollRPS=5000',
  'history.transferProcessorMaxPollRPS=5000',
  'history.workflowIdReuseMinimalInterval="0s"',
];
