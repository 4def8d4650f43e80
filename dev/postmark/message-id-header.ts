import type { OutboxMessage } from './outbox-message.ts';

/** Postmark writes its own Message-ID, unless the sender kept one by `X-PM-KeepID: true`. */
export function messageIdHeader({ messageId, headers }: Pick<OutboxMessage, 'messageId' | 'headers'>): string {
  const header = (wanted: string) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value;
  const own = header('message-id');
  return own !== undefined && header('x-pm-keepid') === 'true' ? own : `<${messageId}@mtasv.net>`;
}
