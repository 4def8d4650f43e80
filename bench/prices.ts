import express, { type Response } from 'express';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { createApiKey } from '../api/http/create-api-key.ts';
import { readSettings } from '../config/settings.ts';
import { createIds } from '../door/ids.ts';
import { createLinks } from '../mail/links.ts';
import { createApiKeys } from '../store/api-keys.ts';
import { createIndexes, type Database } from '../store/connect.ts';
import { clientCodeOf } from '../store/client-code-of.ts';
import { createStore, type Store } from '../store/store.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { bareRoute, listen, rateOf, withDatabase } from './rival-routes.ts';
import { remembered } from './remembered.ts';

export interface PriceSizes {
  /** Asked of each of the three in a round. */
  requests: number;
  rounds: number;
}

const customers = 50;
const at = '2026-11-20T10:00:00.000Z';

/**
 * Price decisions per second, through the whole door, beside a bare express route that parses the same body and inserts
 * one document: on the same database, and with what a decision reads in memory. Each customer has three projects, two
 * offers, one of them used, and three friends.
 */
export const priceRates = ({ requests, rounds }: PriceSizes): Promise<Measure[]> =>
  withDatabase((database) => ratesOf(database, { requests, rounds }));

async function ratesOf(database: Database, { requests, rounds }: PriceSizes): Promise<Measure[]> {
  const ours = await ourRoutes(database);
  const rivals = [
    await listen(bareRoute(database, bare)),
    await listen(ours.app),
    await listen(ours.inMemory),
  ] as const;
  const bodies = Array.from({ length: requests }, (_, n) => asked(n));
  const headers = { authorization: `Bearer ${ours.key}`, 'content-type': 'application/json' };
  const rates: number[][] = [];
  try {
    await createIndexes(database);
    for (let round = -1; round < rounds; round++) {
      const three: number[] = [];
      for (const rival of rivals) three.push(await rateOf(rival, bodies, { path, headers }));
      if (round >= 0) rates.push(three);
    }
  } finally {
    for (const rival of rivals) rival.stop();
  }
  const of = (n: number): number => median(rates.map((three) => three[n] ?? NaN));
  const besideBare = (n: number): number => median(rates.map((three) => (three[n] ?? NaN) / (three[0] ?? NaN)));
  return [
    { what: 'quotes, bare route and one insert', value: of(0), unit: 'per s' },
    { what: 'quotes priced, ours', value: of(1), unit: 'per s' },
    { what: 'quotes priced per second, ours / bare', value: besideBare(1), unit: 'ratio' },
    { what: 'quotes priced, ours, store in memory', value: of(2), unit: 'per s' },
    { what: 'the same / bare route and one insert', value: besideBare(2), unit: 'ratio' },
  ];
}

const path = '/v1/quotes/price';
const bare = {
  path,
  read: express.json({ limit: '100kb' }),
  answer: (res: Response) => void res.json({ status: 'accepted' }),
};

async function ourRoutes(database: Database) {
  const { idKey, bureau, baseUrl, quoteUrl } = readSettings({});
  const store = createStore(database);
  const apiKeys = createApiKeys(database);
  const secret = 'a secret of the bench, of more than 32 characters';
  const deps: Partial<ApiDeps> = {
    ...{ store, apiKeys, ids: createIds(idKey), links: createLinks({ baseUrl, secret }), bureau, baseUrl, quoteUrl },
    webhooks: { user: 'postmark', password: 'a password of the bench' },
    now: () => new Date().toISOString(),
    log: pino({ level: 'info' }, { write: () => undefined }),
    documentation: false,
    requestsPerMinute: 10_000_000,
  };
  const subjects = Array.from({ length: customers }, (_, n) => `customer-bench-${n}`);
  for (const subject of subjects) await live(store, subject);
  const key = await createApiKey(apiKeys, { name: 'bench', scopes: ['discounts:read'], at });
  const inMemory = { ...deps, ...(await remembered({ store, apiKeys }, subjects)) };
  return { app: createApp(deps as ApiDeps), inMemory: createApp(inMemory as ApiDeps), key };
}

async function live(store: Store, subject: string): Promise<void> {
  const { customers: people, facts } = store;
  await people.insert({ _id: subject, name: 'Jan de Vries', email: `${subject}@example.nl`, contactAsOf: at });
  await clientCodeOf(store, subject, 'Jan de Vries');
  const head = (what: string) => ({ _id: `${subject}|${what}`, subject, happenedAt: at, recordedAt: at });
  for (const n of [1, 2, 3]) {
    await facts.insert({
      ...{ ...head(`P${n}`), type: 'projectDelivered', projectId: `P${n}`, projectType: 'dakkapel' },
      ...{ valueCents: 68_000, customerKind: 'particulier', engineerId: 'e-1' },
    });
    await facts.insert({ ...head(`f${n}`), type: 'referralReached', friendId: `f${n}`, stage: 'delivered' });
  }
  for (const kind of ['anniversary', 'build'])
    await facts.insert({
      ...{ ...head(kind), type: 'stepDone', key: `${kind}:P1`, kind, outcome: 'sent', carriedOutAt: at },
      ...{ channel: 'mail', category: 'commercial', timing: 'planned' },
    });
  await facts.insert({
    ...{ ...head('used'), type: 'codeRedeemed', code: 'BOUW10', key: 'build:P1', projectId: 'P2', cents: 6_800 },
  });
}

const asked = (n: number): string =>
  JSON.stringify({ customerId: `customer-bench-${n % customers}`, valueCents: 68_000, code: 'LOYAL15' });
