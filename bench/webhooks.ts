import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import express, { type Response } from 'express';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { readSettings } from '../config/settings.ts';
import { createIds } from '../door/ids.ts';
import { createIndexes, type Database } from '../store/connect.ts';
import { createStore } from '../store/store.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { bareRoute, listen, rateOf, withDatabase } from './rival-routes.ts';

export interface WebhookSizes {
  /** Webhooks posted to each of the two in a round. */
  events: number;
  rounds: number;
}

/**
 * Webhooks accepted per second: ours, up to the 200, beside a bare express route that parses the same body and inserts one
 * document into the same database. What is processed afterwards is another bench's business, and switched off.
 */
export const webhookRates = ({ events, rounds }: WebhookSizes): Promise<Measure[]> =>
  withDatabase((database) => ratesOf(database, { events, rounds }));

async function ratesOf(database: Database, { events, rounds }: WebhookSizes): Promise<Measure[]> {
  const rivals = [await listen(bareRoute(database, bare)), await listen(ourRoute(database))] as const;
  await createIndexes(database);
  const rates: number[][] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      const pair: number[] = [];
      for (const n of round % 2 === 0 ? [0, 1] : [1, 0])
        pair[n] = await rateOf(rivals[n as 0 | 1], Array.from({ length: events }, delivered), { path, headers });
      if (round >= 0) rates.push(pair);
      for (const model of Object.values(database.models)) await model.deleteMany({});
    }
  } finally {
    for (const rival of rivals) rival.stop();
  }
  const of = (n: number): number => median(rates.map((pair) => pair[n] ?? NaN));
  return [
    { what: 'webhooks accepted, bare route and one insert', value: of(0), unit: 'per s' },
    { what: 'webhooks accepted, ours', value: of(1), unit: 'per s' },
    {
      what: 'webhooks accepted per second, ours / bare',
      value: median(rates.map(([bare = NaN, ours = NaN]) => ours / bare)),
      unit: 'ratio',
    },
  ];
}

const webhooks = { user: 'postmark', password: 'a password of the bench' };
const path = '/webhooks/postmark/events';
const bare = {
  path,
  read: express.json({ limit: '1mb' }),
  answer: (res: Response) => void res.json({ status: 'accepted' }),
};

function ourRoute(database: Database): RequestListener {
  const { idKey, bureau, baseUrl, quoteUrl } = readSettings({});
  const deps: Partial<ApiDeps> = {
    ...{ store: createStore(database), ids: createIds(idKey), webhooks, bureau, baseUrl, quoteUrl },
    inbox: { soon: () => undefined, idle: () => Promise.resolve() },
    now: () => new Date().toISOString(),
    log: pino({ level: 'info' }, { write: () => undefined }),
    documentation: false,
  };
  return createApp(deps as ApiDeps);
}

const delivered = (): string =>
  JSON.stringify({
    ...{ RecordType: 'Delivery', ServerID: 23, MessageStream: 'outbound', MessageID: randomUUID(), Tag: 'feedback' },
    ...{ Recipient: 'jan@example.nl', DeliveredAt: new Date().toISOString(), Details: 'smtp;250 2.0.0 OK' },
    Metadata: { skey: `customer-abcdefghijklmnop|feedback:Pabcdefghijkl`, at: new Date().toISOString() },
  });

const headers = {
  authorization: `Basic ${Buffer.from(`${webhooks.user}:${webhooks.password}`).toString('base64')}`,
  'content-type': 'application/json',
};
