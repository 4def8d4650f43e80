import { pino } from 'pino';
import type { Deps } from '../../activities/deps.ts';
import { readSettings } from '../../config/settings.ts';
import { startPostmark } from '../../dev/postmark/start-postmark.ts';
import { composeDeps } from '../../worker/compose-deps.ts';
import { startApi, type StartedApi } from '../api/start-api.ts';
import { startDatabase } from '../api/start-database.ts';

/** The worker's own parts on a database, with a provider that keeps what it is given. */
export interface SendingWorld {
  deps: Deps;
  api: StartedApi;
  /** What left by that send key, in order. */
  mailsOf(sendKey: string): SentMail[];
  stop(): Promise<void>;
}

type Outbox = Awaited<ReturnType<typeof startPostmark>>['outbox'];
export type SentMail = ReturnType<Outbox['messages']>[number];

export async function startSendingWorld(): Promise<SendingWorld> {
  const database = await startDatabase();
  const settings = readSettings({});
  const postmark = await startPostmark({ port: 0, serverToken: settings.postmark.token, now: () => new Date() });
  const api = startApi(database);
  const reached = { ...settings, postmark: { ...settings.postmark, url: postmark.url } };
  const composed = composeDeps(reached, database.connection, pino({ level: 'silent' }));
  return {
    deps: { ...composed, journeys: api.journeys },
    api,
    mailsOf: (sendKey) => postmark.outbox.messages().filter(({ metadata }) => metadata['skey'] === sendKey),
    async stop() {
      await postmark.stop();
      await database.stop();
    },
  };
}
