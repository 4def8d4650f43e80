import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { buildLauncher, builtLauncher } from '../../dev/servers/launcher.ts';
import { freePort, portTaken } from '../../dev/servers/ports.ts';
import { startMongo, type MongoOptions, type RunningMongo } from '../../dev/servers/start-mongo.ts';
import { Unavailable } from '../../dev/servers/unavailable.ts';

const quiet = (): void => undefined;
const env: NodeJS.ProcessEnv = { ...process.env, MONGODB_URL: '' };
let folder: string;
let launcher: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nazorg-test-'));
  launcher = (await builtLauncher('mongo-dev', env)) ?? (await buildLauncher('mongo-dev', env, quiet)) ?? '';
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Note {
  _id: string;
  revision: number;
}

async function withServer<T>(options: Partial<MongoOptions>, use: (server: RunningMongo) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(folder, 'data-'));
  const server = await startMongo({ env, port: await freePort(), dataDir, report: quiet, ...options });
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

async function withNotes<T>(
  { url }: RunningMongo,
  use: (notes: mongoose.mongo.Collection<Note>) => Promise<T>,
): Promise<T> {
  const client = await new mongoose.mongo.MongoClient(url).connect();
  try {
    return await use(client.db('test').collection<Note>('notes'));
  } finally {
    await client.close();
  }
}

/** An environment with one program on its PATH and nothing in its cache. */
async function onlyWith(name: string, script: string): Promise<NodeJS.ProcessEnv> {
  const bin = await mkdtemp(join(folder, 'bin-'));
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, name), 0o755);
  return { PATH: bin, XDG_CACHE_HOME: bin, NAZORG_OFFLINE: '1' };
}

const mongodFake = (): Promise<NodeJS.ProcessEnv> =>
  onlyWith('mongod', `[ "$1 $5" = "--dbpath --port" ] && exec '${launcher}' --dir "$2" --listen "127.0.0.1:$6"`);

describe('a MongoDB server of our own', () => {
  test('continues where it stopped', async () => {
    const dataDir = join(folder, 'kept');
    await withServer({ dataDir }, (server) => withNotes(server, (notes) => notes.insertOne({ _id: 'a', revision: 1 })));
    await withServer({ dataDir }, (server) =>
      withNotes(server, async (notes) => expect(await notes.findOne({})).toEqual({ _id: 'a', revision: 1 })),
    );
  });

  test('lets one of many conditional updates win, and loses no count', async () => {
    await withServer({}, (server) =>
      withNotes(server, async (notes) => {
        await notes.insertOne({ _id: 'a', revision: 0 });
        const claims = Array.from({ length: 30 }, () =>
          notes.updateOne({ _id: 'a', revision: 0 }, { $set: { revision: 1 } }),
        );
        const won = (await Promise.all(claims)).reduce((sum, { modifiedCount }) => sum + modifiedCount, 0);
        expect(won).toBe(1);
        await Promise.all(Array.from({ length: 30 }, () => notes.updateOne({ _id: 'a' }, { $inc: { revision: 1 } })));
        expect((await notes.findOne({}))?.revision).toBe(31);
      }),
    );
  });

  test('replaces a document by a higher revision only', async () => {
    await withServer({}, (server) =>
      withNotes(server, async (notes) => {
        const put = (revision: number): Promise<unknown> =>
          notes.replaceOne({ _id: 'a', revision: { $lt: revision } }, { revision }, { upsert: true });
        await put(3);
        await put(5);
        await expect(put(4)).rejects.toMatchObject({ code: 11000 });
        expect(await notes.find().toArray()).toEqual([{ _id: 'a', revision: 5 }]);
      }),
    );
  });

  test('answers the next command after a write nobody waits for', async () => {
    await withServer({}, (server) =>
      withNotes(server, async (notes) => {
        await notes.insertOne({ _id: 'a', revision: 1 }, { writeConcern: { w: 0 } });
        expect(await notes.countDocuments()).toBe(1);
      }),
    );
  });

  test('says which port is in use, and frees its own when it stops', async () => {
    const port = await freePort();
    await withServer({ port }, async () => {
      const second = startMongo({ env, port, dataDir: join(folder, 'second'), report: quiet });
      await expect(second).rejects.toThrow(
        new Unavailable(`Port ${port} is in use: stop the other program or set NAZORG_MONGO_PORT to a free port.`),
      );
    });
    expect(await portTaken(port)).toBe(false);
  });
});

describe('which MongoDB server is taken', () => {
  test('the one of MONGODB_URL, without its password in the address', async () => {
    const url = 'mongodb+srv://user:secret@db.example:27018,db2.example/nazorg?w=majority';
    const server = await startMongo({ env: { ...env, MONGODB_URL: url }, port: 1, dataDir: folder, report: quiet });
    expect(server).toMatchObject({ url, address: 'db.example:27018,db2.example', how: 'MONGODB_URL', embedded: false });
    expect(server.pid).toBeUndefined();
  });

  test('mongod on PATH', async () => {
    await withServer({ env: await mongodFake() }, (server) => {
      expect(server).toMatchObject({ how: 'mongod on PATH', embedded: false });
      return withNotes(server, (notes) => notes.insertOne({ _id: 'a', revision: 1 }));
    });
  });

  test('the embedded one again where its data is, though a mongod has come', async () => {
    const dataDir = join(folder, 'embedded-before');
    const bare = await mongodFake();
    const both = { ...bare, XDG_CACHE_HOME: env['XDG_CACHE_HOME'], HOME: env['HOME'] };
    const isEmbedded = ({ embedded }: RunningMongo): Promise<boolean> => Promise.resolve(embedded);
    const only = { ...both, PATH: folder };
    expect(await withServer({ env: only, dataDir }, isEmbedded)).toBe(true);
    expect(await withServer({ env: both, dataDir }, isEmbedded)).toBe(true);
  });

  test('in production never the embedded one', async () => {
    const production = { ...env, PATH: folder, NODE_ENV: 'production', NAZORG_OFFLINE: '1' };
    const start = startMongo({ env: production, port: await freePort(), dataDir: folder, report: quiet });
    await expect(start).rejects.toThrow(/^There is no MongoDB server: set MONGODB_URL (?!.*Go)/);
  });

  test('none, with one sentence that names the ways', async () => {
    const bare = { PATH: folder, XDG_CACHE_HOME: folder, NAZORG_OFFLINE: '1' };
    const start = startMongo({ env: bare, port: await freePort(), dataDir: folder, report: quiet });
    await expect(start).rejects.toThrow(
      /^There is no MongoDB server: set MONGODB_URL .*`mongod` on PATH.* download .*install Go/,
    );
    await expect(start).rejects.toBeInstanceOf(Unavailable);
  });
});
