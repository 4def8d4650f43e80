import express, { type ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { bounceRoutes } from './bounce-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHappenings, type Happenings } from './happenings.ts';
import { createMailStore } from './mail-store.ts';
import { mailBoxRoutes } from './mail-box-routes.tsx';
import type { OutboxEvent, OutboxMessage } from './outbox-message.ts';
import { requireToken } from './require-token.ts';
import { searchRoutes } from './search-routes.ts';
import { sendRoutes } from './send-routes.ts';
import { serverRoutes } from './server-routes.ts';
import { suppressionRoutes } from './suppression-routes.ts';

export interface OutboxOptions {
  /** JSON lines, so that mails survive a restart; absent: in memory only. */
  file?: string;
  serverToken: string;
  now: () => Date;
  webhookUrl?: string;
  inboundUrl?: string;
  /** Basic auth for both addresses. */
  webhookAuth?: { user: string; password: string };
  /** The message streams of the server; 'outbound' and 'broadcast' when absent. */
  streams?: readonly string[];
  /** Every mail is reported to the webhook as delivered right after it was taken in. */
  autoDeliver?: boolean;
}

export interface Outbox extends Pick<Happenings, 'emit' | 'reply'> {
  app: express.Express;
  /** Oldest first. */
  messages(): OutboxMessage[];
  /** What happened to one mail, or to all: oldest first. */
  events(messageId?: string): OutboxEvent[];
  faults: Faults;
  /** Forgets mails, events and inactive addresses, and switches a fault off. */
  clear(): void;
}

/** A Postmark on this machine: its HTTP API under the same paths, and a mail box to look at. Nothing is ever sent. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { now, webhookUrl, inboundUrl, webhookAuth: auth, streams = ['outbound', 'broadcast'] } = options;
  const store = createMailStore(options.file);
  const faults = createFaults();
  const webhook = { url: webhookUrl, auth, name: 'webhook' };
  const inbound = { url: inboundUrl, auth, name: 'address for replies' };
  const happenings = createHappenings({ store, now, webhook, inbound });
  const onAccepted = ({ messageId }: OutboxMessage): void => {
    // The box may have been emptied in between: then there is nothing to deliver.
    const deliver = () => store.find(messageId) && void happenings.emit(messageId, { type: 'Delivery' });
    if (options.autoDeliver) setImmediate(deliver);
  };
  const clear = (): void => {
    store.clear();
    faults.clear();
  };

  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '50mb' }));
  app.use(['/email', '/messages', '/bounces', '/message-streams', '/server'], requireToken(options.serverToken));
  app.use(sendRoutes({ store, faults, streams, now, onAccepted }));
  app.use(searchRoutes({ store, faults, now }));
  app.use(bounceRoutes({ store, happenings, now }));
  app.use(suppressionRoutes({ store, happenings, streams, now }));
  app.use(serverRoutes(options));
  app.use(faultRoutes(faults));
  app.use(mailBoxRoutes({ store, faults, happenings, now, clear, takesReplies: inboundUrl !== undefined }));
  app.use(unreadable);
  const { emit, reply } = happenings;
  return { app, messages: () => store.messages(), events: (id) => store.events(id), faults, clear, emit, reply };
}

const unreadable: ErrorRequestHandler = (error: { type?: string }, _req, res, next) => {
  if (error.type === 'entity.parse.failed') res.status(422).json({ ErrorCode: 402, Message: 'Invalid JSON' });
  else if (error instanceof ZodError) res.status(400).type('text').send('This form was not understood.');
  else next(error);
};
