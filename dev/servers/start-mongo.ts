import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../../store/connect.ts';
import { download, downloaded } from './downloads.ts';
import { firstFound } from './first-found.ts';
import { buildLauncher, builtLauncher } from './launcher.ts';
import { claimPort } from './ports.ts';
import { onPath } from './programs.ts';
import { runServer } from './run-server.ts';
import type { Running } from './running.ts';
import { Unavailable } from './unavailable.ts';

export interface MongoOptions {
  env: NodeJS.ProcessEnv;
  port: number;
  /** Folder of the data. */
  dataDir: string;
  report: (line: string) => void;
}

/** `embedded`: this is mongo-dev, which knows less than MongoDB. */
export type RunningMongo = Running & { url: string; embedded: boolean };

interface Executable {
  path: string;
  embedded: boolean;
  how: string;
}

/** Finds or starts a MongoDB server. MONGODB_URL wins, and is taken at its word. */
export async function startMongo(options: MongoOptions): Promise<RunningMongo> {
  const { env, port, dataDir } = options;
  const given = env['MONGODB_URL'];
  if (given) {
    return { address: hosts(given), url: given, embedded: false, how: 'MONGODB_URL', stop: () => Promise.resolve() };
  }
  const executable = await findMongo(options);
  await claimPort(port, 'NAZORG_MONGO_PORT');
  const folder = folderOf(executable.embedded, dataDir);
  await mkdir(folder, { recursive: true });
  const url = `mongodb://127.0.0.1:${port}/`;
  const server = await runServer({
    name: 'MongoDB',
    command: executable.path,
    args: executable.embedded
      ? ['--dir', folder, '--listen', `127.0.0.1:${port}`, '--parent-pid', String(process.pid)]
      : ['--dbpath', folder, '--bind_ip', '127.0.0.1', '--port', String(port), '--quiet'],
    env,
    port,
    logFile: join(dataDir, 'mongo.log'),
    watchesParent: executable.embedded,
    ready: () => pingAnswers(url),
  });
  return { address: `127.0.0.1:${port}`, url, embedded: executable.embedded, how: executable.how, ...server };
}

async function findMongo({ env, dataDir, report }: MongoOptions): Promise<Executable> {
  const real = (path: string | undefined, how: string): Executable | undefined =>
    path === undefined ? undefined : { path, embedded: false, how };
  const embedded = (path: string | undefined): Executable | undefined =>
    path === undefined
      ? undefined
      : { path, embedded: true, how: 'mongo-dev, the embedded server (FerretDB on SQLite)' };
  const installed = async () => real(await onPath(env, 'mongod'), 'mongod on PATH');
  const kept = async () => real(await downloaded('mongod', env), 'the downloaded mongod');
  const fetched = async () => real(await download('mongod', env, report), 'the downloaded mongod');
  const built = async () => embedded(await builtLauncher('mongo-dev', env));
  const fresh = async () => embedded(await buildLauncher('mongo-dev', env, report));
  // What is on the machine comes before what must be fetched; but data that is there decides, so a start continues the last one.
  const continues = existsSync(folderOf(true, dataDir)) && !existsSync(folderOf(false, dataDir));
  const ways = continues ? [built, fresh, installed, kept, fetched] : [installed, kept, built, fetched, fresh];
  const production = env['NODE_ENV'] === 'production';
  const found = await firstFound(production ? ways.filter((way) => way !== built && way !== fresh) : ways);
  if (found !== undefined) return found;
  throw new Unavailable(
    'There is no MongoDB server: set MONGODB_URL to one, or install MongoDB (`mongod` on PATH), or allow its download from fastdl.mongodb.org' +
      (production ? '.' : ', or install Go 1.26.8 or newer, with which the embedded server is built once.'),
  );
}

/** FerretDB's files and mongod's are no use to each other. */
function folderOf(embedded: boolean, dataDir: string): string {
  return join(dataDir, embedded ? 'mongo-dev' : 'mongod');
}

/** The hosts of a MongoDB URL, without its user, password and options. */
function hosts(url: string): string {
  return url.replace(/^[^/]*\/\/(?:[^@/]*@)?/, '').replace(/[/?].*$/, '');
}

async function pingAnswers(url: string): Promise<void> {
  const database = await connect(url, 'admin');
  try {
    await database.db?.command({ ping: 1 });
  } finally {
    await database.close();
  }
}
