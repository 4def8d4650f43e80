import express from 'express';
import { createFaults, type Faults } from './faults.ts';
import { createMailStore } from './mail-store.ts';
import type { OutboxMessage } from './outbox-message.ts';
import { requireToken } from './require-token.ts';
import { sendRoutes } from './send-routes.ts';

export interface OutboxOptions {
  /** JSON lines, so that mails survive a restart; absent: in memory only. */
  file?: string;
  serverToken: string;
  now: () => Date;
  webhookUrl?: string;
  inboundUrl?: string;
  webhookAuth?: { user: string; password: string };
  /** The message streams of the server; 'outbound' and 'broadcast' when absent. */
  streams?: readonly string[];
}

export interface Outbox {
  app: express.Express;
  /** Oldest first. */
  messages(): OutboxMessage[];
  faults: Faults;
  clear(): void;
}

/** A Postmark on this machine: its HTTP API under the same paths, and a mail box to look at. Nothing is ever sent. */
export function createOutbox(options: OutboxOptions): Outbox {
  const store = createMailStore(options.file);
  const faults = createFaults();
  const streams = options.streams ?? ['outbound', 'broadcast'];
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '50mb' }));
  const api = express.Router();
  api.use(sendRoutes({ store, faults, streams, now: options.now, onAccepted: () => undefined }));
  app.use(requireToken(options.serverToken), api);
  return { app, messages: () => store.messages(), faults, clear: () => store.clear() };
}
