import type { RequestListener } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import { createClickBuffer } from '../api/affiliates/click-buffer.ts';
import { readSettings } from '../config/settings.ts';
import { createApp } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { createIndexes, type Database } from '../store/connect.ts';
import { createStore, type Store } from '../store/store.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { listen, rateOf, withDatabase } from './rival-routes.ts';

export interface RedirectSizes {
  /** Clicks at each of the two in a round. */
  clicks: number;
  rounds: number;
}

const quoteUrl = 'https://bureau.example/offerte';
const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
const code = 'bouwblog';
const asked = { headers, method: 'GET', expects: 302, path: `/a/${code}` } as const;

/**
 * Clicks per second on a partner's link: ours, with the click kept in the database, beside a bare express route that redirects
 * and keeps nothing.
 */
export const redirectRates = (sizes: RedirectSizes): Promise<Measure[]> =>
  withDatabase((database) => ratesOf(database, sizes));

async function ratesOf(database: Database, { clicks, rounds }: RedirectSizes): Promise<Measure[]> {
  const store = createStore(database);
  await addLink(store);
  await createIndexes(database);
  const buffer = createClickBuffer({ clicks: store.clicks, log: { warn: () => undefined } });
  const rivals = [await listen(bareRedirect()), await listen(ourRedirect(store, buffer))] as const;
  const none = Array<string>(clicks).fill('');
  const rates: [number, number][] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      const bare = await rateOf(rivals[0], none, asked);
      const ours = await rateOf(rivals[1], none, asked);
      if (round >= 0) rates.push([bare, ours]);
    }
  } finally {
    for (const rival of rivals) rival.stop();
    await buffer.stop();
  }
  return [
    { what: 'redirects, bare express', value: median(rates.map(([bare]) => bare)), unit: 'per s' },
    { what: 'clicks on a partner’s link, ours', value: median(rates.map(([, ours]) => ours)), unit: 'per s' },
    {
      ...{ what: 'clicks per second, ours / bare', unit: 'ratio', goal: '≥ 0.5' },
      value: median(rates.map(([bare, ours]) => ours / bare)),
    },
  ];
}

async function addLink(store: Store): Promise<void> {
  const [at, partnerId] = ['2026-11-23T10:00:00.000Z', 'partner-1'];
  const who = { name: code, contactName: code, email: 'blog@blog.example' };
  await store.partners.insert({
    ...{ _id: partnerId, kind: 'affiliate', ...who, preferredChannel: 'mail', contacts: [], asOf: at },
  });
  const head = { subject: partnerId, happenedAt: at, recordedAt: at, by: 'bench' };
  await store.facts.insert({ ...head, _id: `${partnerId}|r`, type: 'partnerRegistered', partnerKind: 'affiliate' });
  await store.partnerCodes.claim({ _id: code, partnerId, kind: 'link', at });
}

function bareRedirect(): RequestListener {
  const app = express();
  app.get('/a/:code', (_req, res) => res.redirect(302, `${quoteUrl}?utm_source=affiliate`));
  return app;
}

/** A clock that moves on with every click: in no minute are there more than people make. */
function ourRedirect(store: Store, clickBuffer: ApiDeps['clickBuffer']): RequestListener {
  let count = 0;
  const from = Date.parse('2026-11-23T10:00:00.000Z');
  const now = (): string => new Date(from + 110 * count++).toISOString();
  const { bureau } = readSettings({});
  const parts = { store, clickBuffer, quoteUrl, bureau, baseUrl: 'https://mijn.bureau.example', now };
  const log = pino({ level: 'silent' });
  return createApp({
    ...parts,
    log,
    documentation: false,
    webhooks: { user: 'u', password: 'p' },
  } as unknown as ApiDeps);
}
