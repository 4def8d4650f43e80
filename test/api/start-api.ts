import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { createApp } from '../../api/app.ts';
import { createApiKey } from '../../api/http/create-api-key.ts';
import type { ApiDeps, WordsReading } from '../../api/deps.ts';
import { allScopes, type Scope } from '../../api/http/scopes.ts';
import type { Lever } from '../../domain/customer/levers.ts';
import { createPdfRenderer } from '../../documents/render-pdf.ts';
import { createIds } from '../../door/ids.ts';
import { createInbox } from '../../inbound/inbox.ts';
import type { ReadReply } from '../../inbound/reading.ts';
import { leaveToAPerson } from '../support/leave-to-a-person.ts';
import { createTakeIn } from '../../inbound/take-in.ts';
import { createLinks } from '../../mail/links.ts';
import { createRenderer } from '../../mail/render.ts';
import { createApiKeys } from '../../store/api-keys.ts';
import { createIdempotency } from '../../store/idempotency.ts';
import { createMails } from '../../store/mails.ts';
import { createSeal } from '../../store/seal.ts';
import { createStore } from '../../store/store.ts';
import type { Journeys, Pulled } from '../../workflows/journeys.ts';
import type { Database } from './start-database.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { plainContext } from '../../domain/context.ts';

const printer = createPdfRenderer();

/** Journeys that only remember what they were told. `away` throws what Temporal's client throws. */
export interface FakeJourneys extends Journeys {
  told: { subject: string; factId: string }[];
  pulled: { subject: string; id: string; lever: Lever }[];
  /** Why every journey was to look again. */
  replanned: string[];
  /** How the metrics were to be counted. */
  rolledUp: { afresh: boolean }[];
  answer: Pulled;
  away: Error | undefined;
}

function fakeJourneys(): FakeJourneys {
  const journeys: FakeJourneys = {
    told: [],
    pulled: [],
    replanned: [],
    rolledUp: [],
    answer: {},
    away: undefined,
    async factRecorded(subject, factId) {
      await Promise.resolve();
      if (journeys.away) throw journeys.away;
      journeys.told.push({ subject, factId });
    },
    async pull(subject, id, lever) {
      await Promise.resolve();
      if (journeys.away) throw journeys.away;
      journeys.pulled.push({ subject, id, lever });
      return journeys.answer;
    },
    ensure: () => Promise.resolve(true),
    async replanAll(id) {
      await Promise.resolve();
      if (journeys.away) throw journeys.away;
      journeys.replanned.push(id);
    },
    async rollUpMetrics(input) {
      await Promise.resolve();
      if (journeys.away) throw journeys.away;
      journeys.rolledUp.push(input);
      return journeys.rolledUp.length === 1;
    },
  };
  return journeys;
}

export const fixedNow = '2026-11-23T10:00:00.000Z';

export interface StartedApi {
  app: Express;
  deps: ApiDeps;
  journeys: FakeJourneys;
  /** Every line logged so far. */
  logged: string[];
  /** A key with these scopes, all of them by default. */
  key(...scopes: Scope[]): Promise<string>;
}

/** What the real reader finds in words, by a word each. */
function playReading(words: string): WordsReading {
  return {
    verdict: /scheur|advocaat|woedend/.test(words) ? 'negative' : words.endsWith('?') ? 'question' : 'neutral',
    severity: /scheur|advocaat/.test(words) ? 'major' : words.includes('slordig') ? 'medium' : 'minor',
    requests: [...(words.includes('inzage') ? ['access'] : []), ...(words.includes('wissen') ? ['erasure'] : [])],
    optOutTopic: words.includes('geen nieuwsbrief') ? 'newsletter' : undefined,
  };
}

export function startApi(
  { connection }: Database,
  { readReply = leaveToAPerson, ...overrides }: Partial<ApiDeps> & { readReply?: ReadReply } = {},
): StartedApi {
  const logged: string[] = [];
  const journeys = fakeJourneys();
  const store = createStore(connection);
  const mails = createMails(connection);
  const ids = createIds('a key for tests only, of more than 32 characters');
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const deps: ApiDeps = {
    ...{ store, mails, ids },
    inbox: createInbox(createTakeIn({ store, mails, ids, journeys, readReply, log })),
    webhooks: { user: 'postmark', password: 'a password for tests only' },
    apiKeys: createApiKeys(connection),
    idempotency: createIdempotency(connection),
    journeys,
    links: createLinks({ baseUrl: 'https://mijn.bureau.test', secret: 'a secret for tests only, of 32+ characters' }),
    render: (id, variables) => createRenderer(compiledFolder)(id, variables),
    printer,
    sender: { sendLetter: () => Promise.reject(new Error('no mail is sent here')) },
    senderEmail: 'nazorg@bureau.test',
    context: () => Promise.resolve(plainContext()),
    now: () => fixedNow,
    baseUrl: 'https://mijn.bureau.test',
    bureau: { name: 'Bureau Test', phone: '030 123 45 67', email: 'info@bureau.test', address: 'Kade 1, Utrecht' },
    quoteUrl: 'https://bureau.test/offerte?bron=site',
    seal: createSeal(['a data key for tests only, of 32+ characters']),
    payoutAccount: { name: 'Bureau Test', iban: 'NL91ABNA0417164300' },
    reviewSites: [
      { name: 'Google', url: 'https://google.test/review' },
      { name: 'Klantenvertellen', url: 'https://klantenvertellen.test/bureau' },
    ],
    readWords: playReading,
    log,
    ready: () => Promise.resolve({ mongodb: true, temporal: true }),
    documentation: true,
    visitsPerMinute: 10_000,
    ...overrides,
  };
  const key = (...scopes: Scope[]): Promise<string> =>
    createApiKey(deps.apiKeys, { name: 'test', scopes: scopes.length > 0 ? scopes : allScopes, at: fixedNow });
  return { app: createApp(deps), deps, journeys, logged, key };
}

/** A request with a key, as JSON. */
export const send = (app: Express, key: string, method: 'get' | 'post' | 'patch' | 'put', path: string) =>
  request(app)[method](path).set('Authorization', `Bearer ${key}`);

/** Supertest knows nothing of either. */
export const bodyOf = (answer: { body: unknown }): unknown => answer.body;
export const headersOf = (answer: { headers: unknown }): Record<string, string> =>
  answer.headers as Record<string, string>;
