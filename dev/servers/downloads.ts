import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, runnable } from './programs.ts';

/** `temporal`: the Temporal CLI; `temporal-test-server`: the server with one clock for all; `mongod`: MongoDB. */
export type DownloadName = 'temporal' | 'temporal-test-server' | 'mongod';

const sites: Record<DownloadName, string> = {
  temporal: 'temporal.download',
  'temporal-test-server': 'temporal.download',
  mongod: 'fastdl.mongodb.org',
};

/** The program, where an earlier start has downloaded it and it runs on this machine. */
export async function downloaded(name: DownloadName, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const folder = downloadFolder(name, env);
  const files = await readdir(folder).catch(() => []);
  const whole = files.filter((file) => file.startsWith(name) && !file.endsWith('.downloading'));
  for (const file of whole) {
    const path = join(folder, file);
    if ((await runnable(path)) && (name !== 'mongod' || (await runsHere(path)))) return path;
  }
  return undefined;
}

/** Downloads the program; undefined where there is no route to its site. NAZORG_OFFLINE=1 forbids it. */
export async function download(
  name: DownloadName,
  env: NodeJS.ProcessEnv,
  report: (line: string) => void,
): Promise<string | undefined> {
  if (!(await mayReach(sites[name], env))) return undefined;
  report(`Downloading ${name} from ${sites[name]}, once …`);
  const folder = downloadFolder(name, env);
  await mkdir(folder, { recursive: true });
  const failure = await (name === 'mongod' ? fetchMongod(folder) : fetchFromTemporal(name, folder)).catch(String);
  const path = await downloaded(name, env);
  report(
    path ? `Downloading ${name}: done` : `Downloading ${name}: failed: ${failure ?? 'it does not run on this machine'}`,
  );
  return path;
}

function downloadFolder(name: DownloadName, env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `downloaded-${name}`);
}

/** Without a route the downloaders try again for many seconds, so one quick look comes first. A proxy is trusted to have one. */
function mayReach(site: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (env['NAZORG_OFFLINE']) return Promise.resolve(false);
  if (env['HTTPS_PROXY'] ?? env['https_proxy']) return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = connect({ host: site, port: 443, timeout: 4_000 });
    const answer = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}

async function fetchMongod(downloadDir: string): Promise<void> {
  const { MongoBinary } = await import('mongodb-memory-server-core');
  await MongoBinary.getPath({ downloadDir });
}

/** The SDK downloads a server only to start it, so it is started for a moment. */
async function fetchFromTemporal(name: 'temporal' | 'temporal-test-server', downloadDir: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download' as const, downloadDir } };
  const environment = await (name === 'temporal'
    ? TestWorkflowEnvironment.createLocal({ server })
    : TestWorkflowEnvironment.createTimeSkipping({ server }));
  await environment.teardown();
}

/** MongoDB's programs need a recent processor and system libraries that some machines lack. */
async function runsHere(path: string): Promise<boolean> {
  try {
    await promisify(execFile)(path, ['--version']);
    return true;
  } catch {
    return false;
  }
}
