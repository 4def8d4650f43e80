import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import { createPdfRenderer } from '../documents/render-pdf.ts';
import { createIds } from '../door/ids.ts';
import { readReply, readWords } from '../door/reply/read-reply.ts';
import { createInbox } from '../inbound/inbox.ts';
import { createTakeIn } from '../inbound/take-in.ts';
import { createLinks } from '../mail/links.ts';
import { mailProvider } from '../mail/mail-provider.ts';
import { createRenderer } from '../mail/render.ts';
import { createApiKeys } from '../store/api-keys.ts';
import type { connect } from '../store/connect.ts';
import { createContext } from '../store/context.ts';
import { createIdempotency } from '../store/idempotency.ts';
import { createMails } from '../store/mails.ts';
import { createSeal } from '../store/seal.ts';
import { createStore } from '../store/store.ts';
import { compiledFolder } from '../templates/compiled-folder.ts';
import { createJourneys } from '../workflows/journeys.ts';
import type { ApiDeps } from './deps.ts';

/** A health check waits no longer than this. */
const pingTimeoutMs = 2_000;

export interface ApiParts {
  settings: Settings;
  database: Awaited<ReturnType<typeof connect>>;
  client: Client;
  log: Logger;
}

/** The API's parts, put together from its settings, an open database and a Temporal client. */
export function composeApiDeps({ settings, database, client, log }: ApiParts): ApiDeps {
  const answers = (question: () => Promise<unknown>): Promise<boolean> =>
    Promise.race([
      question().then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(resolve, pingTimeoutMs, false).unref()),
    ]);
  const store = createStore(database);
  const mails = createMails(database);
  const ids = createIds(settings.idKey);
  const journeys = createJourneys(client, settings.taskQueue);
  const takeIn = createTakeIn({ store, mails, ids, journeys, readReply, log });
  return {
    store,
    mails,
    apiKeys: createApiKeys(database),
    idempotency: createIdempotency(database),
    journeys,
    inbox: createInbox(takeIn),
    webhooks: settings.webhooks,
    ids,
    links: createLinks({ baseUrl: settings.baseUrl, secret: settings.linkSecrets }),
    render: createRenderer(compiledFolder),
    sender: mailProvider(settings.postmark, { mails, alarm: (what) => log.error({ alarm: true }, what) }).sender,
    printer: createPdfRenderer(),
    senderEmail: settings.senderEmail,
    context: createContext(store.facts, settings),
    now: () => new Date().toISOString(),
    baseUrl: settings.baseUrl,
    bureau: settings.bureau,
    quoteUrl: settings.quoteUrl,
    seal: createSeal(settings.dataKeys),
    ...(settings.payoutAccount && { payoutAccount: settings.payoutAccount }),
    reviewSites: settings.reviewSites,
    readWords,
    log,
    ready: async () => {
      const [mongodb, temporal] = await Promise.all([
        answers(() => database.db?.admin().ping() ?? Promise.reject(new Error('closed'))),
        answers(() => client.workflowService.getSystemInfo({})),
      ]);
      return { mongodb, temporal };
    },
    documentation: true,
  };
}
