import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOutbox, type Outbox, type OutboxOptions } from './outbox.ts';

export interface StartedPostmark {
  url: string;
  outbox: Outbox;
  stop(): Promise<void>;
}

/** Listens on this machine only; port 0 takes a free one. */
export async function startPostmark(options: OutboxOptions & { port: number }): Promise<StartedPostmark> {
  const outbox = createOutbox(options);
  const server = createServer(outbox.app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      // A request that a fault never answers would keep the server open for ever.
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, outbox, stop };
}
