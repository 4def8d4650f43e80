import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutboxEvent, OutboxMessage, Suppression } from './outbox-message.ts';

type Entry =
  | { kind: 'message'; message: OutboxMessage }
  | { kind: 'event'; event: OutboxEvent }
  | { kind: 'suppressed'; suppression: Suppression }
  | { kind: 'reactivated'; stream: string; address: string };

export interface MailStore {
  /** Oldest first. */
  messages(): OutboxMessage[];
  find(messageId: string): OutboxMessage | undefined;
  /** Adds the mail, or replaces the one with its id. */
  put(message: OutboxMessage): void;
  /** Oldest first. */
  events(messageId?: string): OutboxEvent[];
  /** Adds the event, or replaces the one with its id. */
  putEvent(event: OutboxEvent): void;
  suppressions(): Suppression[];
  suppress(suppression: Suppression): void;
  reactivate(stream: string, address: string): void;
  clear(): void;
}

const suppressionKey = (stream: string, address: string): string => `${stream} ${address.toLowerCase()}`;

/** Everything in memory; with a file, every change is also a line in it, and the lines are replayed at the start. */
export function createMailStore(file?: string): MailStore {
  const messages = new Map<string, OutboxMessage>();
  const suppressions = new Map<string, Suppression>();
  const events = new Map<string, OutboxEvent>();

  const apply = (entry: Entry): void => {
    switch (entry.kind) {
      case 'message':
        messages.set(entry.message.messageId, entry.message);
        return;
      case 'event':
        events.set(entry.event.eventId, entry.event);
        return;
      case 'suppressed':
        suppressions.set(suppressionKey(entry.suppression.stream, entry.suppression.address), entry.suppression);
        return;
      case 'reactivated':
        suppressions.delete(suppressionKey(entry.stream, entry.address));
    }
  };
  const record = (entry: Entry): void => {
    if (file !== undefined) appendFileSync(file, JSON.stringify(entry) + '\n');
    apply(entry);
  };
  if (file !== undefined) readEntries(file).forEach(apply);

  return {
    messages: () => [...messages.values()],
    find: (messageId) => messages.get(messageId),
    put: (message) => record({ kind: 'message', message }),
    events: (messageId) =>
      [...events.values()].filter((event) => messageId === undefined || event.messageId === messageId),
    putEvent: (event) => record({ kind: 'event', event }),
    suppressions: () => [...suppressions.values()],
    suppress: (suppression) => record({ kind: 'suppressed', suppression }),
    reactivate: (stream, address) => record({ kind: 'reactivated', stream, address }),
    clear: () => {
      if (file !== undefined) writeFileSync(file, '');
      messages.clear();
      suppressions.clear();
      events.clear();
    },
  };
}

/** A process killed while writing leaves half a line: it is cut off, or the next entry would be glued to it and be lost too. */
function readEntries(file: string): Entry[] {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(file, end);
  const lines = bytes.subarray(0, end).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Entry);
}
