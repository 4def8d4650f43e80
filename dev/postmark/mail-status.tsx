import type { OutboxStatus } from './outbox-message.ts';

const WORDS = {
  Sent: null,
  Delivered: { text: '✓ delivered', tone: 'good' },
  Bounced: { text: '✕ bounced', tone: 'bad' },
  SpamComplaint: { text: '✕ spam complaint', tone: 'bad' },
} satisfies Record<OutboxStatus, { text: string; tone: string } | null>;

/** What became of a mail, as a word beside its subject; nothing while it is only sent. */
export function MailStatus({ status }: { status: OutboxStatus }) {
  const words = WORDS[status];
  return words ? <span class={`status ${words.tone}`}>{words.text}</span> : null;
}
