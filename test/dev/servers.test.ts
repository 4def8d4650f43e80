import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildLauncher, builtLauncher } from '../../dev/servers/launcher.ts';
import { freePort, portAnswers, portTaken } from '../../dev/servers/ports.ts';
import { runServer, type ServerProgram } from '../../dev/servers/run-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const listen = (port: number): string => `require('net').createServer().listen(${port}, '127.0.0.1');`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nazorg-test-'));
  for (const name of ['temporal-dev', 'mongo-dev'] as const) {
    if ((await builtLauncher(name, process.env)) === undefined) await buildLauncher(name, process.env, () => undefined);
  }
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function nodeServer(script: (port: number) => string): Promise<ServerProgram> {
  const port = await freePort();
  const args = ['-e', script(port)];
  const ready = (): Promise<void> => Promise.resolve();
  return { name: 'The server', command: process.execPath, args, env: process.env, port, watchesParent: false, ready };
}

async function until(condition: () => Promise<boolean>, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await pause(50);
  }
  return true;
}

/** Runs a small program that starts a server and prints `up`, then ends that program by force. */
async function killedParent(script: string, whileUp: () => Promise<void>): Promise<void> {
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  const parent = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');
  await whileUp();
  parent.kill('SIGKILL');
  await once(parent, 'exit');
}

describe('no server outlives the program that started it', () => {
  const options = (port: number): string =>
    `env: { ...process.env, TEMPORAL_ADDRESS: '', MONGODB_URL: '' }, report() {}, port: ${port}`;
  test.each([
    {
      server: 'our Temporal launcher',
      script: (port: number) =>
        `import { startTemporal } from './dev/servers/start-temporal.ts'; await startTemporal({ ${options(port)} });`,
    },
    {
      server: 'MongoDB',
      script: (port: number, dataDir: string) =>
        `import { startMongo } from './dev/servers/start-mongo.ts'; await startMongo({ ${options(port)}, dataDir: '${dataDir}' });`,
    },
    {
      server: 'a program that does not watch its parent',
      script: (port: number) =>
        `import { runServer } from './dev/servers/run-server.ts';
         await runServer({ name: 'x', command: process.execPath, args: ['-e', ${JSON.stringify(listen(port))}],
           env: process.env, port: ${port}, watchesParent: false, ready: async () => {} });`,
    },
  ])('$server ends soon after its parent was killed', async ({ script }) => {
    const port = await freePort();
    const stayAlive = 'console.log("up"); setInterval(() => {}, 1000);';
    await killedParent(`${script(port, join(folder, 'mongo'))} ${stayAlive}`, async () => {
      expect(await portAnswers(port)).toBe(true);
    });
    expect(await until(async () => !(await portTaken(port)), 8_000)).toBe(true);
  });

  test('Ctrl-C does not reach a launcher that has a parent', async () => {
    const port = await freePort();
    const launcher = (await builtLauncher('mongo-dev', process.env)) ?? '';
    const args = ['--dir', join(folder, 'ctrl-c'), '--listen', `127.0.0.1:${port}`];
    const ready = (): Promise<void> => Promise.resolve();
    const program = { name: 'mongo-dev', command: launcher, env: process.env, port, watchesParent: true, ready };
    const tied = await runServer({ ...program, args: [...args, '--parent-pid', String(process.pid)] });
    process.kill(tied.pid, 'SIGINT');
    await pause(1_200);
    expect(await portAnswers(port)).toBe(true);
    await tied.stop();
    const alone = await runServer({ ...program, args });
    process.kill(alone.pid, 'SIGINT');
    expect(await until(async () => !(await portTaken(port)), 3_000)).toBe(true);
    await alone.stop();
  });
});

describe('starting and stopping a server', () => {
  test('one that ends at once is an error with its last lines', async () => {
    const program = await nodeServer(() => `console.error('unknown flag --nonsense'); process.exit(3);`);
    await expect(runServer(program)).rejects.toThrow(
      /^The server did not start: it ended \(3\)\nunknown flag --nonsense$/,
    );
  });

  test('one that cannot be run is an error', async () => {
    const program = { ...(await nodeServer(listen)), command: join(folder, 'absent') };
    await expect(runServer(program)).rejects.toThrow('ENOENT');
  });

  test('one is used only once it is ready', async () => {
    let asked = 0;
    const ready = (): Promise<void> => (++asked < 3 ? Promise.reject(new Error('starting')) : Promise.resolve());
    const server = await runServer({ ...(await nodeServer(listen)), ready });
    expect(asked).toBe(3);
    await server.stop();
  });

  test('one that ignores SIGTERM is ended after five seconds, and stopping twice is harmless', async () => {
    const program = await nodeServer((port) => `process.on('SIGTERM', () => {}); ${listen(port)}`);
    const server = await runServer(program);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(await portTaken(program.port)).toBe(false);
  });
});

describe('building a launcher', () => {
  /** Stands in for Go: `go build -ldflags=… -o FILE .` */
  async function fakeGo(script: string): Promise<NodeJS.ProcessEnv> {
    const bin = await mkdtemp(join(folder, 'go-'));
    await writeFile(join(bin, 'go'), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, 'go'), 0o755);
    return { PATH: `${bin}:/usr/bin:/bin`, XDG_CACHE_HOME: join(bin, 'cache') };
  }

  test('two builds at once leave one whole program, which later starts find', async () => {
    const env = await fakeGo('sleep 0.2; echo "#!/bin/sh" > "$4"; chmod +x "$4"');
    const lines: string[] = [];
    const build = (): Promise<string | undefined> => buildLauncher('mongo-dev', env, (line) => lines.push(line));
    const [one, two] = await Promise.all([build(), build()]);
    expect(one).toBe(two);
    expect(await builtLauncher('mongo-dev', env)).toBe(one);
    expect(await readdir(join(env['XDG_CACHE_HOME'] ?? '', 'nazorg'))).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/^Building mongo-dev with Go, once.*\n(.*\n)*.*done in \d+ s/);
  });

  test('a build that fails says why and leaves nothing', async () => {
    const env = await fakeGo('echo started > "$4"; echo "go.mod requires go >= 1.26.8" >&2; exit 1');
    const lines: string[] = [];
    expect(await buildLauncher('temporal-dev', env, (line) => lines.push(line))).toBeUndefined();
    expect(lines.at(-1)).toBe('Go could not build temporal-dev: go.mod requires go >= 1.26.8');
    expect(await readdir(join(env['XDG_CACHE_HOME'] ?? '', 'nazorg'))).toEqual([]);
  });
});
