import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import express, { type Response } from 'express';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import type { ApiDeps } from '../api/deps.ts';
import { readSettings } from '../config/settings.ts';
import { createIds } from '../door/ids.ts';
import { createLinks } from '../mail/links.ts';
import { createIndexes, type Database } from '../store/connect.ts';
import { createStore } from '../store/store.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { bareRoute, listen, rateOf, withDatabase } from './rival-routes.ts';

export interface RegistrationSizes {
  /** New customers registered at each of the two in a round. */
  registrations: number;
  rounds: number;
}

const path = '/ref/jdevries123';
const introducer = { _id: 'customer-introducer', name: 'Jan de Vries', email: 'jan@vries.example' };

/**
 * Registrations through a shared link per second: ours, from the form to the page, beside a bare express route that parses
 * the same form and inserts one document into the same database. Temporal is told, and answers at once.
 */
export const registrationRates = ({ registrations, rounds }: RegistrationSizes): Promise<Measure[]> =>
  withDatabase((database) => ratesOf(database, { registrations, rounds }));

async function ratesOf(database: Database, { registrations, rounds }: RegistrationSizes): Promise<Measure[]> {
  const rivals = [await listen(bareRoute(database, bare)), await listen(await ourRoute(database))] as const;
  await createIndexes(database);
  const forms = () => Array.from({ length: registrations }, aForm);
  const rates: [number, number][] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      const bareRate = await rateOf(rivals[0], forms(), { path, headers });
      const oursRate = await rateOf(rivals[1], forms(), { path, headers });
      if (round >= 0) rates.push([bareRate, oursRate]);
    }
  } finally {
    for (const rival of rivals) rival.stop();
  }
  return [
    { what: 'registrations, bare route and one insert', value: median(rates.map(([bare]) => bare)), unit: 'per s' },
    { what: 'registrations through a shared link, ours', value: median(rates.map(([, ours]) => ours)), unit: 'per s' },
    {
      what: 'registrations per second, ours / bare',
      value: median(rates.map(([bare, ours]) => ours / bare)),
      unit: 'ratio',
    },
  ];
}

const headers = { 'content-type': 'application/x-www-form-urlencoded' };
const bare = {
  path,
  read: express.urlencoded({ extended: false, limit: '16kb' }),
  answer: (res: Response) => void res.type('html').send('<p>Dank u wel</p>'),
};

async function ourRoute(database: Database): Promise<RequestListener> {
  const { idKey, bureau, baseUrl, quoteUrl, linkSecrets } = readSettings({});
  const store = createStore(database);
  await store.customers.insert({ ...introducer, contactAsOf: '2026-01-01T09:00:00.000Z' });
  await store.clientCodes.claim('jdevries123', introducer._id);
  const deps: Partial<ApiDeps> = {
    ...{ store, ids: createIds(idKey), bureau, baseUrl, quoteUrl },
    links: createLinks({ baseUrl, secret: linkSecrets }),
    journeys: { factRecorded: () => Promise.resolve() } as unknown as ApiDeps['journeys'],
    now: () => new Date().toISOString(),
    log: pino({ level: 'info' }, { write: () => undefined }),
    documentation: false,
    webhooks: { user: 'postmark', password: 'a password of the bench' },
    registrationsPerHour: 10_000_000,
  };
  return createApp(deps as ApiDeps);
}

const aForm = (): string =>
  new URLSearchParams({
    ...{ name: 'Piet Bakker', email: `piet.${randomUUID()}@bakker.example`, street: 'Dorpsstraat', houseNumber: '3' },
    ...{ postcode: '1234 AB', city: 'Ede', projectType: 'uitbouw', words: 'Graag in het voorjaar.', consent: 'yes' },
  }).toString();
