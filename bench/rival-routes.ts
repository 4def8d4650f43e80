import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type RequestHandler, type Response } from 'express';
import { Schema } from 'mongoose';
import { freePort } from '../dev/servers/ports.ts';
import { startMongo } from '../dev/servers/start-mongo.ts';
import { connect, type Database } from '../store/connect.ts';
import { inLanes } from './in-lanes.ts';

const atOnce = 16;

/** A database in a folder of its own, gone afterwards. */
export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-bench-'));
  const { MONGODB_URL: _, ...env } = process.env;
  const mongo = await startMongo({ env, port: await freePort(), dataDir, report: () => undefined });
  const database = await connect(mongo.url, 'bench');
  try {
    return await use(database);
  } finally {
    await database.close();
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What ours is measured beside: an express route that parses the same body and inserts one document. */
export function bareRoute(
  database: Database,
  { path, read, answer }: { path: string; read: RequestHandler; answer: (res: Response) => void },
): RequestListener {
  const schema = new Schema({ _id: String, payload: Object }, { versionKey: false, strict: 'throw' });
  const model = database.model('bare_route', schema);
  const app = express();
  app.post(path, read, async (req, res) => {
    await model.create({ _id: randomUUID(), payload: req.body as object });
    answer(res);
  });
  return app;
}

export interface Rival {
  port: number;
  stop: () => void;
}

export async function listen(app: RequestListener): Promise<Rival> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

export interface Asked {
  path: string;
  headers: Readonly<Record<string, string>>;
  /** Without these it is a POST that is answered 200. */
  method?: 'GET' | 'POST';
  expects?: number;
}

/** Requests answered as expected per second, some at once; throws at any other answer. */
export async function rateOf(
  { port }: Rival,
  bodies: readonly string[],
  { path, headers, method = 'POST', expects = 200 }: Asked,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const post = (body: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const sized = { ...headers, 'content-length': Buffer.byteLength(body) };
      request({ agent, port, path, headers: sized, method, host: '127.0.0.1' }, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === expects) resolve();
          else reject(new Error(`${path} answered ${answer.statusCode ?? 0}`));
        });
      })
        .once('error', reject)
        .end(body);
    });
  const begun = performance.now();
  await inLanes(bodies, atOnce, post);
  const seconds = (performance.now() - begun) / 1_000;
  agent.destroy();
  return bodies.length / seconds;
}
