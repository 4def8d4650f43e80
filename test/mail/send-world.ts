import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { startPostmark, type StartedPostmark } from '../../dev/postmark/start-postmark.ts';
import { freePort } from '../../dev/servers/ports.ts';
import { startMongo } from '../../dev/servers/start-mongo.ts';
import { createPostmark, type Postmark } from '../../mail/postmark.ts';
import { createSender, type Letter, type Sender } from '../../mail/send.ts';
import { connect, createIndexes } from '../../store/connect.ts';
import { createMails, type Mails } from '../../store/mails.ts';

export interface SendWorld {
  mails: Mails;
  connection: Connection;
  local: StartedPostmark;
  alarms: string[];
  /** The real client against the local Postmark. */
  postmark: Postmark;
  /** A sender as another process has it: the same ledger and clock, its own breaker. */
  sender(parts?: { postmark?: Postmark; mails?: Mails }): Sender;
  client(settings?: { baseUrl?: string; timeoutSeconds?: number }): Postmark;
  passMinutes(minutes: number): void;
  /** As at the start, for the next test. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** An own database, the local Postmark, and a clock that moves only by hand. */
export async function startSendWorld(): Promise<SendWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'nazorg-mails-'));
  const database = await startMongo({ env: process.env, port: await freePort(), dataDir: folder, report: () => {} });
  const connection = await connect(database.url, `nazorg_mails_${process.pid}`);
  const mails = createMails(connection);
  await createIndexes(connection);
  const start = Date.parse('2026-11-23T08:40:00.000Z');
  let now = start;
  const clock = (): Date => new Date(now);
  const local = await startPostmark({ port: 0, serverToken: 'token', now: clock });
  const alarms: string[] = [];
  const client: SendWorld['client'] = (settings) =>
    createPostmark({
      ...{ token: 'token', baseUrl: local.url, timeoutSeconds: 20 },
      streams: { service: 'outbound', commercial: 'broadcast' },
      ...settings,
    });
  const postmark = client();
  return {
    ...{ mails, connection, local, alarms, postmark, client },
    sender: (parts) => createSender({ mails, postmark, clock, alarm: (what) => alarms.push(what), ...parts }),
    passMinutes: (minutes) => (now += minutes * 60_000),
    async reset() {
      local.outbox.clear();
      alarms.length = 0;
      now = start;
      await connection.collection('mails').deleteMany({});
    },
    async stop() {
      await local.stop();
      await connection.dropDatabase();
      await connection.close();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const letter = (change: Partial<Letter> = {}): Letter => ({
  key: 'c-7f3a|permit:P123',
  subject: 'c-7f3a',
  to: { name: 'Anna de Vries', email: 'anna@klant.example' },
  from: { name: 'Jelle Broersma', email: 'jelle@bureau.example' },
  replyTo: 'antwoord@bureau.example',
  title: 'Hoe verloopt uw vergunning?',
  html: '<p>Eén klik is genoeg.</p>',
  text: 'Eén klik is genoeg.',
  ...{ category: 'service', topic: 'permit', tag: 'permit', ifUncertain: 'list' },
  ...change,
});
