import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';
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
  // FerretDB's files and mongod's are no use to each other.
  const folder = join(dataDir, executable.embedded ? 'mongo-dev' : 'mongod');
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

async function findMongo({ env, report }: MongoOptions): Promise<Executable> {
  const installed = await onPath(env, 'mongod');
  if (installed !== undefined) return { path: installed, embedded: false, how: 'mongod on PATH' };
  const built = await builtLauncher('mongo-dev', env);
  if (built !== undefined) return { path: built, embedded: true, how: 'embedded' };
  const fresh = await buildLauncher('mongo-dev', env, report);
  if (fresh !== undefined) return { path: fresh, embedded: true, how: 'embedded' };
  throw new Unavailable(
    'No MongoDB server: set MONGODB_URL, install MongoDB (mongod on PATH), or install Go 1.26 or newer (our launcher is then built once).',
  );
}

/** The hosts of a MongoDB URL, without its user, password and options. */
function hosts(url: string): string {
  return url.replace(/^[^/]*\/\/(?:[^@/]*@)?/, '').replace(/[/?].*$/, '');
}

async function pingAnswers(url: string): Promise<void> {
  const client = new mongoose.mongo.MongoClient(url, { serverSelectionTimeoutMS: 5_000 });
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    await client.close();
  }
}
